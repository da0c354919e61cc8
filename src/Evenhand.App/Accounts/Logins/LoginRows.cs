using Evenhand.App.Accounts.Secrets;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using NodaTime;

namespace Evenhand.App.Accounts.Logins;

/// <summary>The rows of a new login.</summary>
internal static class LoginRows
{
    public static IEnumerable<IRow> Of(NewLogin login, Instant now)
    {
        yield return new LoginRow
        {
            Id = login.Id,
            Name = login.Name.Trim(),
            NormalName = LoginName.Normal(login.Name),
            PasswordHash = login.PasswordHash,
            Stamp = Secret.New(),
            CreatedAt = now,
            Language = login.Language,
        };
        if (login.Passkey is { } passkey)
            yield return Of(login.Id, passkey, now);
    }

    public static PasskeyRow Of(LoginId login, NewPasskey passkey, Instant now) => new()
    {
        LoginId = login,
        CredentialId = passkey.CredentialId,
        Data = passkey.Data,
        Name = passkey.Name,
        CreatedAt = now,
    };
}
