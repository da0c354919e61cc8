using System.Collections.Concurrent;
using Evenhand.App.Accounts;
using Evenhand.App.Accounts.Rights;
using Evenhand.App.Accounts.Secrets;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Reading;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;

namespace Evenhand.App.Calendars;

/// <summary>
/// Passwords with which calendar programs sign in, and which open calendars alone: one for each person, shown when it is made. It
/// ends when a new one is made, when it is ended, and when its holder leaves or loses the right to calendars.
/// </summary>
public sealed class AppPasswords(Store store)
{
    public const string Purpose = "caldav";

    private const int MostKnown = 10_000;

    private readonly ConcurrentDictionary<string, Known> known = new(StringComparer.Ordinal);

    private sealed record Known(Caller Caller, IReadOnlyList<string> LoginNames, long Revision);

    /// <summary>A new password of the caller's; null for a caller who is no person of the household.</summary>
    public async Task<string?> Make(Caller caller, CancellationToken stop)
    {
        caller.Demand(Resource.Calendars, Doing.Change);
        if (caller.Person is not { } person)
            return null;
        var secret = Secret.New();
        var written = await store.Write(caller, "access.app_password", async (edit, token) =>
        {
            await End(edit, caller, token);
            edit.Add(new FeedRow { Id = NewId.Text(), TokenHash = Secret.Hash(secret), Purpose = Purpose, PersonId = person });
        }, stop: stop);
        return written is Written.Done ? secret : null;
    }

    /// <summary>Ends the caller's password; false when there is none.</summary>
    public async Task<bool> End(Caller caller, CancellationToken stop)
    {
        caller.Demand(Resource.Calendars, Doing.Change);
        var ended = false;
        await store.Write(caller, "access.app_password_end", async (edit, token) => ended = await End(edit, caller, token), stop: stop);
        return ended;
    }

    public async Task<bool> HasOne(Caller caller, CancellationToken stop) =>
        ((await store.Households.Read(caller, stop))?.Feeds ?? []).Any(row => row.PersonId == caller.Person && row.Purpose == Purpose);

    /// <summary>Who signs in; null when the two do not open anything now.</summary>
    /// <param name="name">Name of the login.</param>
    public async Task<CalendarHolder?> Find(string name, string password, CancellationToken stop)
    {
        if (!LoginName.IsFine(name) || password.Length > 200)
            return null;
        var hash = Secret.Hash(password);
        var household = known.TryGetValue(hash, out var found) ? await store.Households.Read(found.Caller, stop) : null;
        // A household's revision rises with everything that ends a password: its own end, a member who leaves, another role.
        if (household is null || household.Revision != found!.Revision)
        {
            (found, household) = await Look(hash, stop);
            if (known.Count > MostKnown)
                known.Clear();
            if (found is null)
                known.TryRemove(hash, out _);
            else
                known[hash] = found;
        }

        return found is not null && found.LoginNames.Contains(LoginName.Normal(name)) ? new(found.Caller, household!) : null;
    }

    private async Task<(Known? Found, HouseholdSnapshot? Household)> Look(string hash, CancellationToken stop)
    {
        if (await store.Accounts.Feed(hash, stop) is not { RevokedAt: null, Purpose: Purpose } row
            || await store.Households.Read(new(row.HouseholdId, null, Role.Adult, null, null), stop) is not { } household)
            return default;
        var holder = household.Members.FirstOrDefault(member => member.PersonId == row.PersonId && member is { LeftAt: null, LoginId: not null } && RightsTable.Allows(member.Role, Resource.Calendars, Doing.See));
        return holder is not null && await store.Accounts.Login(holder.LoginId!.Value, stop) is { } login
            ? (new(new(row.HouseholdId, holder.Id, holder.Role, holder.PersonId, holder.LoginId), [login.NormalName, LoginName.Normal(login.Name)], household.Revision), household)
            : default;
    }

    private static async Task<bool> End(HouseholdEdit edit, Caller caller, CancellationToken stop)
    {
        var person = caller.Person;
        var rows = await edit.List<FeedRow>(row => row.PersonId == person && row.Purpose == Purpose && row.RevokedAt == null, stop);
        foreach (var row in rows)
            row.RevokedAt = edit.Now;
        return rows.Count > 0;
    }
}
