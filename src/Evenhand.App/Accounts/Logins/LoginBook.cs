using Evenhand.App.Accounts.Devices;
using Evenhand.App.Accounts.Passwords;
using Evenhand.App.Accounts.Secrets;
using Evenhand.App.Data;
using Evenhand.App.Data.Accounts;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using NodaTime;

namespace Evenhand.App.Accounts.Logins;

/// <summary>A login's own things: its name, its ways in, how it likes its pages.</summary>
public sealed class LoginBook(Store store, PasswordWork work, IClock clock)
{
    public async Task<WaysIn> WaysIn(LoginId login, CancellationToken stop) => new(
        (await store.Accounts.Login(login, stop))?.PasswordHash is not null,
        await store.Accounts.Passkeys(login, stop),
        (await store.Accounts.RecoveryCodes(login, stop)).Count(code => code.UsedAt is null));

    /// <summary>Null when it is set.</summary>
    public async Task<PasswordFault?> SetPassword(LoginRow login, string password, CancellationToken stop)
    {
        if (PasswordRules.Check(password, login.Name) is { } fault)
            return fault;
        var hash = await work.Hash(password, stop);
        await Change(login.Id, row => row.PasswordHash = hash, stop);
        return null;
    }

    /// <summary>False when it is the only way in.</summary>
    public Task<bool> RemovePassword(LoginId login, CancellationToken stop) => store.Accounts.Write(async (edit, token) =>
    {
        if ((await edit.List<PasskeyRow>(row => row.LoginId == login, token)).Count == 0 || await edit.Find<LoginRow>(row => row.Id == login, token) is not { } row)
            return false;
        row.PasswordHash = null;
        return true;
    }, stop);

    /// <summary>Adds a passkey, or writes down what a use of it changed.</summary>
    public Task<bool> KeepPasskey(LoginId login, NewPasskey passkey, CancellationToken stop) => store.Accounts.Write(async (edit, token) =>
    {
        if (await edit.Find<PasskeyRow>(row => row.CredentialId == passkey.CredentialId, token) is not { } known)
        {
            edit.Add(LoginRows.Of(login, passkey, clock.GetCurrentInstant()));
            return true;
        }

        if (known.LoginId != login)
            return false;
        known.Data = passkey.Data;
        return true;
    }, stop);

    /// <summary>False when the login has no such passkey, or it is the only way in.</summary>
    public Task<bool> RemovePasskey(LoginId login, string credentialId, CancellationToken stop) => store.Accounts.Write(async (edit, token) =>
    {
        var passkeys = await edit.List<PasskeyRow>(row => row.LoginId == login, token);
        var owner = await edit.Find<LoginRow>(row => row.Id == login, token);
        if (passkeys.FirstOrDefault(row => row.CredentialId == credentialId) is not { } passkey || (passkeys.Count == 1 && owner?.PasswordHash is null))
            return false;
        edit.Remove(passkey);
        return true;
    }, stop);

    /// <summary>New codes in place of all old ones; shown this once.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodes(LoginId login, CancellationToken stop)
    {
        var codes = RecoveryCode.NewSet();
        await store.Accounts.Write(async (edit, token) =>
        {
            foreach (var old in await edit.List<RecoveryCodeRow>(row => row.LoginId == login, token))
                edit.Remove(old);
            foreach (var code in codes)
                edit.Add(new RecoveryCodeRow { LoginId = login, Hash = RecoveryCode.Hash(code) });
            return true;
        }, stop);
        return codes;
    }

    /// <summary>False when the name belongs to another login.</summary>
    public async Task<bool> Rename(LoginId login, string name, CancellationToken stop)
    {
        try
        {
            return await Change(login, row =>
            {
                row.Name = name.Trim();
                row.NormalName = LoginName.Normal(name);
            }, stop);
        }
        catch (KeyTakenException)
        {
            return false;
        }
    }

    /// <param name="language">Null for what the browser asks for.</param>
    /// <param name="look">Null for as the device is.</param>
    /// <param name="clockHours">Null for the household's.</param>
    public Task SetLook(LoginId login, string? language, string? look, int? clockHours, CancellationToken stop) => Change(login, row =>
    {
        row.Language = language;
        row.Look = look;
        row.Clock = clockHours;
    }, stop);

    private Task<bool> Change(LoginId login, Action<LoginRow> change, CancellationToken stop) => store.Accounts.Write(async (edit, token) =>
    {
        if (await edit.Find<LoginRow>(row => row.Id == login, token) is not { } row)
            return false;
        change(row);
        return true;
    }, stop);
}
