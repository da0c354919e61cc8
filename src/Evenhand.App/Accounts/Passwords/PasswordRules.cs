namespace Evenhand.App.Accounts.Passwords;

/// <summary>What a new password needs. There are no rules about kinds of characters: they make worse passwords.</summary>
public static class PasswordRules
{
    public const int Shortest = 8;

    /// <summary>What the pages suggest.</summary>
    public const int Suggested = 15;

    public const int Longest = 256;

    public static PasswordFault? Check(string password, string name)
    {
        var characters = new System.Globalization.StringInfo(password).LengthInTextElements;
        return characters < Shortest ? PasswordFault.TooShort
            : password.Length > Longest ? PasswordFault.TooLong
            : string.Equals(password, name, StringComparison.OrdinalIgnoreCase) ? PasswordFault.IsName
            : CommonPasswords.Contains(password) ? PasswordFault.Common
            : null;
    }
}
