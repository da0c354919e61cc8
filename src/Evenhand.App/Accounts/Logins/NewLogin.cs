using Evenhand.App.Data.Ids;

namespace Evenhand.App.Accounts.Logins;

/// <summary>Someone who signs up: a name and what they will sign in with.</summary>
public sealed record NewLogin(string Name)
{
    /// <summary>Chosen before the login is there, as a passkey is made for it.</summary>
    public LoginId Id { get; init; } = LoginId.New();

    public string? PasswordHash { get; init; }

    public NewPasskey? Passkey { get; init; }

    public string? Language { get; init; }
}

/// <summary>A passkey that the web has verified.</summary>
/// <param name="CredentialId">In base 64 url.</param>
/// <param name="Data">JSON: key, counter and flags.</param>
public sealed record NewPasskey(string CredentialId, string Data, string Name);
