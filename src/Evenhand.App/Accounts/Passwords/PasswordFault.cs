namespace Evenhand.App.Accounts.Passwords;

/// <summary>Why a password may not be chosen.</summary>
public enum PasswordFault
{
    /// <summary>Fewer than <see cref="PasswordRules.Shortest"/> characters.</summary>
    TooShort,

    /// <summary>More than <see cref="PasswordRules.Longest"/> characters.</summary>
    TooLong,

    /// <summary>Among the passwords that are guessed first.</summary>
    Common,

    /// <summary>The name itself.</summary>
    IsName,
}
