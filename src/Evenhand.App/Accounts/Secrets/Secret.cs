using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Evenhand.App.Accounts.Secrets;

/// <summary>
/// What opens something to whoever has it: a session, an invitation, a start link. It is random, it is given out once, and only
/// its hash is kept. With 128 bits and more of chance a plain SHA-256 is enough; nothing can be guessed from it.
/// </summary>
public static class Secret
{
    /// <summary>A new secret: 256 random bits in base 64 url, 43 characters.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Hash by which a secret is kept and found: SHA-256 in lower hexadecimals.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
