using Evenhand.App.Accounts.Secrets;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using NodaTime;

namespace Evenhand.App.Accounts.Devices;

/// <summary>
/// The devices on which logins are signed in. A device holds a secret that refers to its row and says nothing by itself, so that
/// ending the row ends the device at its next request.
/// </summary>
public sealed class DeviceList(Store store, IClock clock)
{
    private const int LongestName = 60;

    /// <summary>Signs a device in. The answer is its secret, given out this once.</summary>
    /// <param name="device">What its holder recognises it by.</param>
    public async Task<string> Start(LoginId login, string device, HouseholdId? household, CancellationToken stop)
    {
        var secret = Secret.New();
        await store.Accounts.Write((edit, _) =>
        {
            edit.Add(Row(secret, login, device, household));
            return Task.FromResult(true);
        }, stop);
        return secret;
    }

    /// <summary>Who holds this secret now; null when it has ended or never was.</summary>
    public async Task<SignedIn?> Find(string secret, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        if (await store.Accounts.Session(Secret.Hash(secret), stop) is not { } row || row.ExpiresAt <= now || await store.Accounts.Login(row.LoginId, stop) is not { } login)
            return null;
        if (row.SeenOn != now.InUtc().Date)
            await Change(row.TokenHash, device => device.SeenOn = now.InUtc().Date, stop);
        return SignedIn.Of(login, row, await store.Accounts.Memberships(login.Id, stop));
    }

    /// <summary>A name for a device's row that is no secret and cannot be turned back into one.</summary>
    public static string IdOf(SessionRow device) => Secret.Hash("device " + device.TokenHash)[..20];

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<SessionRow>> Of(LoginId login, CancellationToken stop) =>
        [.. (await store.Accounts.Sessions(login, stop)).Where(row => row.ExpiresAt > clock.GetCurrentInstant())];

    /// <summary>Ends one device of the login; false when it has none of that id.</summary>
    public async Task<bool> End(LoginId login, string id, CancellationToken stop) => await EndWhere(login, row => IdOf(row) == id, stop) > 0;

    /// <summary>Ends every device of the login but this one.</summary>
    public Task<int> EndOthers(LoginId login, SessionRow? keep, CancellationToken stop) => EndWhere(login, row => row.TokenHash != keep?.TokenHash, stop);

    public Task End(SessionRow device, CancellationToken stop) => EndWhere(device.LoginId, row => row.TokenHash == device.TokenHash, stop);

    /// <summary>Notes that its holder has just proved who they are.</summary>
    public Task Prove(SessionRow device, CancellationToken stop) => Change(device.TokenHash, row => row.ProvedAt = clock.GetCurrentInstant(), stop);

    /// <summary>Opens another household on the device. That the login belongs to it is checked at every request.</summary>
    public Task Choose(SessionRow device, HouseholdId household, CancellationToken stop) => Change(device.TokenHash, row => row.HouseholdId = household, stop);

    internal SessionRow Row(string secret, LoginId login, string device, HouseholdId? household)
    {
        var now = clock.GetCurrentInstant();
        return new()
        {
            TokenHash = Secret.Hash(secret),
            LoginId = login,
            Device = device.Length > LongestName ? device[..LongestName] : device,
            CreatedAt = now,
            SeenOn = now.InUtc().Date,
            ExpiresAt = now + Lifetimes.Session,
            HouseholdId = household,
            ProvedAt = now,
        };
    }

    private Task<int> EndWhere(LoginId login, Func<SessionRow, bool> which, CancellationToken stop) => store.Accounts.Write(async (edit, token) =>
    {
        var ending = (await edit.List<SessionRow>(row => row.LoginId == login, token)).Where(which).ToList();
        foreach (var row in ending)
            edit.Remove(row);
        return ending.Count;
    }, stop);

    private Task<bool> Change(string tokenHash, Action<SessionRow> change, CancellationToken stop) => store.Accounts.Write(async (edit, token) =>
    {
        if (await edit.Find<SessionRow>(row => row.TokenHash == tokenHash, token) is not { } row)
            return false;
        change(row);
        return true;
    }, stop);
}
