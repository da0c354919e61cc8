using Evenhand.App.Accounts.Devices;
using Evenhand.App.Accounts.Passwords;
using Evenhand.App.Accounts.Secrets;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using NodaTime;

namespace Evenhand.App.Accounts.SignIns;

/// <summary>The ways in: a password, a recovery code, or a passkey that the web has verified. Every one makes a new device.</summary>
public sealed class SignIn(Store store, DeviceList devices, Attempts attempts, PasswordWork work, IClock clock)
{
    /// <param name="address">Where the try comes from, for its count.</param>
    public async Task<SignInAnswer> WithPassword(string name, string password, string address, string device, CancellationToken stop)
    {
        var normal = Normal(name);
        if (await attempts.Try(normal, address, stop) is { } wait)
            return new SignInAnswer.TooMany(wait);
        var login = await store.Accounts.LoginNamed(normal, stop);
        if (!await work.Matches(login?.PasswordHash, password, stop))
            return new SignInAnswer.Wrong();
        await attempts.Succeeded(normal, address, stop);
        return await Start(login!.Id, device, stop);
    }

    /// <summary>Uses a code up. The passkeys and the password of the login stay as they are.</summary>
    public async Task<SignInAnswer> WithRecoveryCode(string name, string code, string address, string device, CancellationToken stop)
    {
        var normal = Normal(name);
        if (await attempts.Try(normal, address, stop) is { } wait)
            return new SignInAnswer.TooMany(wait);
        var login = await store.Accounts.LoginNamed(normal, stop);
        if (!await UseCode(login?.Id ?? default, code, stop))
            return new SignInAnswer.Wrong();
        await attempts.Succeeded(normal, address, stop);
        return await Start(login!.Id, device, stop);
    }

    public Task<SignInAnswer> WithPasskey(LoginId login, string device, CancellationToken stop) => Start(login, device, stop);

    /// <summary>Shows the password again before a way in is changed. Null when it is right.</summary>
    public async Task<SignInAnswer?> ProveWithPassword(SignedIn who, string password, string address, CancellationToken stop)
    {
        if (await attempts.Try(who.Login.NormalName, address, stop) is { } wait)
            return new SignInAnswer.TooMany(wait);
        if (!await work.Matches(who.Login.PasswordHash, password, stop))
            return new SignInAnswer.Wrong();
        await attempts.Succeeded(who.Login.NormalName, address, stop);
        await devices.Prove(who.Device!, stop);
        return null;
    }

    private async Task<SignInAnswer> Start(LoginId login, string device, CancellationToken stop) =>
        new SignInAnswer.Done(login, await devices.Start(login, device, household: null, stop));

    private Task<bool> UseCode(LoginId login, string code, CancellationToken stop)
    {
        var hash = RecoveryCode.Hash(code);
        return store.Accounts.Write(async (edit, token) =>
        {
            if (await edit.Find<RecoveryCodeRow>(row => row.LoginId == login && row.Hash == hash && row.UsedAt == null, token) is not { } row)
                return false;
            row.UsedAt = clock.GetCurrentInstant();
            return true;
        }, stop);
    }

    private static string Normal(string name) => LoginName.IsFine(name) ? LoginName.Normal(name) : "";
}
