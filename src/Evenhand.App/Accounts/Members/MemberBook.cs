using Evenhand.App.Accounts.Devices;
using Evenhand.App.Accounts.Rights;
using Evenhand.App.CalendarsIn;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using NodaTime;

namespace Evenhand.App.Accounts.Members;

/// <summary>Who may open a household, in which role, and how they are shown there.</summary>
public sealed class MemberBook(Store store, DeviceList devices)
{
    /// <summary>Colours that a person can choose from, by number from 0.</summary>
    public const int Colours = 8;

    public const int LongestMark = 2;

    /// <summary>
    /// Ends a membership. From this moment nothing of theirs opens this household: their devices, their calendar links, the
    /// invitations they made. False for the last adult, or when there is no such member.
    /// </summary>
    public async Task<bool> Remove(Caller caller, MemberId id, CancellationToken stop)
    {
        caller.Demand(Resource.Members, Doing.Change);
        return await End(caller, id, forgetsLogin: false, stop);
    }

    /// <summary>The caller leaves, in whatever role. False for the last adult.</summary>
    /// <param name="forgetsLogin">The place in the household leads to no login any more.</param>
    public Task<bool> Leave(Caller caller, bool forgetsLogin, CancellationToken stop) => End(caller, caller.Member!.Value, forgetsLogin, stop);

    private async Task<bool> End(Caller caller, MemberId id, bool forgetsLogin, CancellationToken stop)
    {
        LoginId? login = null;
        var removed = false;
        await store.Write(caller, "access.leave", async (edit, token) =>
        {
            var members = await edit.List<MemberRow>(row => row.LeftAt == null, token);
            if (members.FirstOrDefault(row => row.Id == id) is not { } member || IsLastAdult(members, member))
                return;
            member.LeftAt = edit.Now;
            login = member.LoginId;
            if (forgetsLogin)
                member.LoginId = null;
            foreach (var invitation in await edit.List<InvitationRow>(row => row.MadeBy == id && row.UsedAt == null, token))
                invitation.ExpiresAt = Instant.Min(invitation.ExpiresAt, edit.Now);
            await EndFeeds(edit, member, token);
            await CalendarActs.End(edit, member, token);
            removed = true;
        }, stop: stop);
        if (login is { } gone && (await store.Accounts.Memberships(gone, stop)).Count == 0)
            await devices.EndOthers(gone, keep: null, stop);
        return removed;
    }

    /// <summary>Gives another role. False for the last adult, or when there is no such member.</summary>
    public async Task<bool> ChangeRole(Caller caller, MemberId id, Role role, CancellationToken stop)
    {
        caller.Demand(Resource.Members, Doing.Change);
        var changed = false;
        await store.Write(caller, "access.role", async (edit, token) =>
        {
            var members = await edit.List<MemberRow>(row => row.LeftAt == null, token);
            if (members.FirstOrDefault(row => row.Id == id) is not { } member || (role != Role.Adult && IsLastAdult(members, member)))
                return;
            member.Role = role;
            if (!RightsTable.Allows(role, Resource.Calendars, Doing.See))
            {
                await EndFeeds(edit, member, token);
                await CalendarActs.End(edit, member, token);
            }

            edit.Say("role", role.ToString());
            changed = true;
        }, stop: stop);
        return changed;
    }

    /// <summary>How the caller is shown in this household.</summary>
    /// <param name="colour">Number of the colour, from 0.</param>
    /// <param name="mark">An initial or a sign, one or two characters; empty for the initial of the name.</param>
    public Task<Written> SetLook(Caller caller, string name, int colour, string mark, CancellationToken stop) => store.Write(caller, "member.look", async (edit, token) =>
    {
        var id = caller.Member!.Value;
        var member = await edit.Find<MemberRow>(row => row.Id == id, token);
        member!.Name = name.Trim();
        member.Colour = colour.ToString(System.Globalization.CultureInfo.InvariantCulture);
        member.Mark = mark.Trim();
        edit.Say("name", member.Name);
    }, stop: stop);

    /// <summary>A subject becomes private to the caller, or open again. What is private to somebody else stays so.</summary>
    public Task<Written> KeepPrivate(Caller caller, string subject, bool isPrivate, CancellationToken stop) => store.Write(caller, "access.private", async (edit, token) =>
    {
        var id = caller.Member!.Value;
        var row = await edit.Find<PrivacyRow>(row => row.Subject == subject, token);
        if (isPrivate && row is null)
            edit.Add(new PrivacyRow { Subject = subject, MemberId = id });
        else if (!isPrivate && row?.MemberId == id)
            edit.Remove(row);
    }, stop: stop);

    private static async Task EndFeeds(HouseholdEdit edit, MemberRow member, CancellationToken stop)
    {
        if (member.PersonId is not { } person)
            return;
        foreach (var feed in await edit.List<FeedRow>(row => row.PersonId == person && row.RevokedAt == null, stop))
            feed.RevokedAt = edit.Now;
    }

    internal static bool IsLastAdult(IReadOnlyList<MemberRow> members, MemberRow member) =>
        member.Role == Role.Adult && members.Count(row => row is { Role: Role.Adult, LoginId: not null, LeftAt: null }) <= 1;
}
