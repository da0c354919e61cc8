using Evenhand.App.Accounts.Devices;
using Evenhand.App.Accounts.Logins;
using Evenhand.App.Accounts.Rights;
using Evenhand.App.Accounts.Secrets;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Accounts.Invitations;

/// <summary>Invitations into a household: by a link that ends by itself, works once and can be withdrawn.</summary>
public sealed class InvitationBook(Store store, DeviceList devices, IClock clock)
{
    private const int MostOpen = 20;

    /// <summary>Makes one. The answer is its secret, shown this once; null when the caller may not or too many are open.</summary>
    /// <param name="person">The person of the household who they will be; for an older child who is here already, a new device.</param>
    public async Task<string?> Make(Caller caller, Role role, PersonId? person, CancellationToken stop)
    {
        caller.Demand(Resource.Invitations, Doing.Change);
        var secret = Secret.New();
        var written = await store.Write(caller, "access.invite", async (edit, token) =>
        {
            var now = edit.Now;
            if ((await edit.List<InvitationRow>(row => row.UsedAt == null && row.ExpiresAt > now, token)).Count >= MostOpen)
                edit.Refuse(new Data.Parts.PartProblem("", "too-many-invitations", "", "twenty invitations are open.", "Withdraw one."));
            edit.Add(new InvitationRow
            {
                Id = NewId.Text(),
                TokenHash = Secret.Hash(secret),
                Role = role,
                PersonId = person,
                MadeBy = caller.Member,
                ExpiresAt = now + Lifetimes.Invitation,
            });
            edit.Say("role", role.ToString());
        }, stop: stop);
        return written is Written.Done ? secret : null;
    }

    /// <summary>Those that can still be used.</summary>
    public async Task<IReadOnlyList<InvitationRow>> Open(Caller caller, CancellationToken stop) =>
        [.. ((await store.Households.Read(caller, stop))?.Invitations ?? []).Where(row => IsOpen(row, clock.GetCurrentInstant())).OrderBy(row => row.ExpiresAt)];

    /// <summary>Withdraws one; false when this household has none of that id.</summary>
    public async Task<bool> Withdraw(Caller caller, string id, CancellationToken stop)
    {
        caller.Demand(Resource.Invitations, Doing.Change);
        var found = false;
        await store.Write(caller, "access.withdraw", async (edit, token) =>
        {
            if (await edit.Find<InvitationRow>(row => row.Id == id && row.UsedAt == null, token) is not { } row)
                return;
            row.ExpiresAt = Instant.Min(row.ExpiresAt, edit.Now);
            found = true;
        }, stop: stop);
        return found;
    }

    /// <summary>What the holder of this secret is invited into; null when it opens nothing.</summary>
    public async Task<InvitationLook?> Look(string secret, CancellationToken stop)
    {
        if (await store.Accounts.Invitation(Secret.Hash(secret), stop) is not { } row || !IsOpen(row, clock.GetCurrentInstant()))
            return null;
        if (await store.Households.Read(Program(row.HouseholdId), stop) is not { } household)
            return null;
        var maker = row.MadeBy is { } by ? household.Member(by) : null;
        if (row.MadeBy is not null && maker is not { LeftAt: null, Role: Role.Adult })
            return null;
        var today = clock.GetCurrentInstant().InUtc().Date;
        return new(row.HouseholdId, household.Settings.Name, maker?.Name ?? "", row.Role, row.PersonId, row.PersonId is { } person ? NameOf(household.On(today), person) : "", row.Role != Role.OlderChild, row);
    }

    /// <summary>Says yes with a new login.</summary>
    public async Task<JoinAnswer> JoinAnew(InvitationLook invitation, NewLogin login, string device, CancellationToken stop)
    {
        var secret = Secret.New();
        return await Use(invitation, login.Id, login.Name.Trim(), secret, edit =>
        {
            foreach (var row in LoginRows.Of(login, edit.Now))
                edit.Add(row);
            edit.Add(devices.Row(secret, login.Id, device, invitation.Household));
        }, stop);
    }

    /// <summary>Says yes with a login that is signed in.</summary>
    public async Task<JoinAnswer> Join(InvitationLook invitation, SignedIn who, CancellationToken stop) =>
        who.Places.Any(place => place.HouseholdId == invitation.Household) ? new JoinAnswer.AlreadyHere() : await Use(invitation, who.Login.Id, who.Login.Name, secret: null, _ => { }, stop);

    /// <summary>
    /// Signs another device of an older child in, for whom an adult vouches. Not for a login that has a way in of its own or belongs to
    /// another household too: then the adults of one home would hold the key to the other.
    /// </summary>
    public async Task<JoinAnswer> SignInAgain(InvitationLook invitation, string device, CancellationToken stop)
    {
        if (await VouchedLogin(invitation, stop) is not { } login)
            return new JoinAnswer.Over();
        var secret = Secret.New();
        return await Use(invitation, login, name: null, secret, edit => edit.Add(devices.Row(secret, login, device, invitation.Household)), stop);
    }

    /// <summary>The login of the older child that this invitation is a new device for; null when it is for someone new.</summary>
    public async Task<LoginId?> VouchedLogin(InvitationLook invitation, CancellationToken stop)
    {
        if (invitation.Role != Role.OlderChild || invitation.Person is null || await store.Households.Read(Program(invitation.Household), stop) is not { } household)
            return null;
        if (household.Members.FirstOrDefault(member => member.PersonId == invitation.Person && member is { LeftAt: null, LoginId: not null, Role: Role.OlderChild })?.LoginId is not { } login)
            return null;
        var hasOwnWay = (await store.Accounts.Login(login, stop))?.PasswordHash is not null || (await store.Accounts.Passkeys(login, stop)).Count > 0;
        return hasOwnWay || (await store.Accounts.Memberships(login, stop)).Count != 1 ? null : login;
    }

    /// <param name="name">Null when the login has its place already.</param>
    private async Task<JoinAnswer> Use(InvitationLook invitation, LoginId login, string? name, string? secret, Action<HouseholdEdit> also, CancellationToken stop)
    {
        var used = false;
        var written = await store.Write(Program(invitation.Household), "access.join", async (edit, token) =>
        {
            // Read again inside the writing: of two at the same moment one finds it used.
            if (await edit.Find<InvitationRow>(row => row.Id == invitation.Row.Id, token) is not { } row || !IsOpen(row, edit.Now))
                return;
            row.UsedAt = edit.Now;
            row.UsedBy = login;
            also(edit);
            if (name is not null)
            {
                edit.Add(new MemberRow
                {
                    Id = MemberId.New(),
                    LoginId = login,
                    Role = row.Role,
                    PersonId = row.PersonId,
                    Name = name,
                    JoinedAt = edit.Now,
                });
            }

            edit.Say("role", row.Role.ToString());
            used = true;
        }, stop: stop);
        return (written, used) switch
        {
            (Written.Done, true) => new JoinAnswer.Done(invitation.Household, secret),
            (Written.Refused, _) => new JoinAnswer.NameTaken(),
            (Written.Unavailable unavailable, _) => throw new Data.Databases.StoreUnavailableException(unavailable.Trouble),
            _ => new JoinAnswer.Over(),
        };
    }

    private static bool IsOpen(InvitationRow row, Instant now) => row.UsedAt is null && row.ExpiresAt > now;

    private static Caller Program(HouseholdId household) => new(household, null, Role.Adult, null, null);

    private static string NameOf(Domain.People.Household household, PersonId id) =>
        household.Adult(id)?.DisplayName ?? household.Child(id)?.DisplayName ?? household.Helpers.FirstOrDefault(helper => helper.Id == id)?.DisplayName ?? household.OnRequest.FirstOrDefault(helper => helper.Id == id)?.DisplayName ?? "";
}
