using Evenhand.App.Accounts.Rights;
using Evenhand.App.Accounts.Secrets;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;

namespace Evenhand.App.Feeds;

/// <summary>
/// The links under which calendars are read without signing in: one for each purpose and person. A link ends when a new one is made,
/// when it is ended, and when its holder leaves or loses the right to calendars.
/// </summary>
public sealed class FeedBook(Store store)
{
    /// <summary>A new link of the caller's for this purpose; the old one ends. The answer is its secret, given out this once.</summary>
    public async Task<string?> Make(Caller caller, FeedPurpose purpose, CancellationToken stop)
    {
        caller.Demand(Resource.Calendars, Doing.Change);
        if (caller.Person is not { } person)
            return null;
        var secret = Secret.New();
        var written = await store.Write(caller, "access.feed", async (edit, token) =>
        {
            await End(edit, caller, purpose, token);
            edit.Add(new FeedRow { Id = NewId.Text(), TokenHash = Secret.Hash(secret), Purpose = purpose.ToString(), PersonId = person });
        }, stop: stop);
        return written is Written.Done ? secret : null;
    }

    /// <summary>Ends the caller's link for this purpose; false when there is none.</summary>
    public async Task<bool> End(Caller caller, FeedPurpose purpose, CancellationToken stop)
    {
        caller.Demand(Resource.Calendars, Doing.Change);
        var ended = false;
        await store.Write(caller, "access.feed_end", async (edit, token) => ended = await End(edit, caller, purpose, token), stop: stop);
        return ended;
    }

    /// <summary>The purposes for which the caller has a link.</summary>
    public async Task<IReadOnlyList<FeedPurpose>> Open(Caller caller, CancellationToken stop) =>
        [.. ((await store.Households.Read(caller, stop))?.Feeds ?? []).Where(row => row.PersonId == caller.Person).Select(row => Enum.Parse<FeedPurpose>(row.Purpose)).Order()];

    /// <summary>Whose calendar a secret opens now; null when it opens nothing.</summary>
    public async Task<OpenFeed?> Find(string secret, CancellationToken stop)
    {
        if (await store.Accounts.Feed(Secret.Hash(secret), stop) is not { RevokedAt: null } row || !Enum.TryParse<FeedPurpose>(row.Purpose, out var purpose))
            return null;
        if (await store.Households.Read(new(row.HouseholdId, null, Role.Adult, null, null), stop) is not { } household)
            return null;
        var holder = household.Members.FirstOrDefault(member => member.PersonId == row.PersonId && member is { LeftAt: null, LoginId: not null } && RightsTable.Allows(member.Role, Resource.Calendars, Doing.See));
        return holder is null ? null : new(row.Id, purpose, new(row.HouseholdId, holder.Id, holder.Role, holder.PersonId, holder.LoginId), household);
    }

    private static async Task<bool> End(HouseholdEdit edit, Caller caller, FeedPurpose purpose, CancellationToken stop)
    {
        var (person, word) = (caller.Person, purpose.ToString());
        var rows = await edit.List<FeedRow>(row => row.PersonId == person && row.Purpose == word && row.RevokedAt == null, stop);
        foreach (var row in rows)
            row.RevokedAt = edit.Now;
        return rows.Count > 0;
    }
}
