using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Evenhand.App.Accounts.Passwords;

/// <summary>
/// Passwords as they are kept: PBKDF2 with HMAC-SHA-256, 600,000 rounds, 128 bits of salt (OWASP password storage, 2023). A
/// password is taken byte for byte as it was typed: nothing is cut off or trimmed.
/// </summary>
public static class PasswordHash
{
    public const int Rounds = 600_000;
    private const int Size = 32;
    private const string Kind = "pbkdf2-sha256";
    private static readonly Lazy<string> Nobodys = new(() => Of(Secrets.Secret.New()));

    public static string Of(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        return string.Join('$', Kind, Rounds.ToString(CultureInfo.InvariantCulture), Convert.ToBase64String(salt), Convert.ToBase64String(Derive(password, salt, Rounds)));
    }

    /// <param name="kept">Null takes as long as a wrong password, so that nobody learns which names there are.</param>
    public static bool Matches(string? kept, string password)
    {
        var parts = (kept ?? Nobodys.Value).Split('$');
        if (parts is not [Kind, var rounds, var salt, var hash])
            throw new InvalidDataException("A kept password has an unknown form.");
        var derived = Derive(password, Convert.FromBase64String(salt), int.Parse(rounds, CultureInfo.InvariantCulture));
        return CryptographicOperations.FixedTimeEquals(derived, Convert.FromBase64String(hash)) && kept is not null;
    }

    private static byte[] Derive(string password, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), salt, rounds, HashAlgorithmName.SHA256, Size);
}
