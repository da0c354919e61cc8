using Evenhand.App.Accounts.Invitations;
using Evenhand.App.Accounts.Members;
using Evenhand.App.Accounts.Rights;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.Domain.Units;
using Evenhand.Domain.Village;
using Evenhand.Web.Desks;
using Evenhand.Web.Security.Access;
using Evenhand.Web.Security.Addresses;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;

namespace Evenhand.Web.Pages.Settings;

/// <summary>Who may open the household and as what; invitations by link and picture.</summary>
[Needs(Resource.Members)]
public sealed class PeopleModel(Desk desk, InvitationBook invitations, MemberBook members, HouseAddress house, IClock clock) : PageModel
{
    public IReadOnlyList<MemberRow> Members { get; private set; } = [];

    public IReadOnlyList<InvitationRow> Open { get; private set; } = [];

    /// <summary>Those who could be invited, with the role that fits.</summary>
    public IReadOnlyList<(PersonId Person, Role Role)> Invitable { get; private set; } = [];

    /// <summary>The link that was just made; shown this once.</summary>
    public string? Link { get; private set; }

    /// <summary>The link works on this machine alone.</summary>
    public bool IsHereOnly { get; private set; }

    public string LinkFor { get; private set; } = "";

    public string? Wrong { get; private set; }

    public Duration Left(InvitationRow row) => row.ExpiresAt - clock.GetCurrentInstant();

    public void OnGet() => Read();

    /// <param name="who">A role and a person, as the list writes them.</param>
    public async Task<IActionResult> OnPostInvite(string? who)
    {
        if (who?.Split('/', 2) is not [var roleWord, var personWord] || !Enum.TryParse<Role>(roleWord, out var role) || !Enum.IsDefined(role) || (personWord.Length > 0 && !IsPerson(personWord)))
            return NotFound();
        PersonId? person = personWord.Length > 0 ? new(personWord) : null;
        if (await invitations.Make(desk.Caller, role, person, HttpContext.RequestAborted) is not { } secret)
            return await Refused("people.too_many");
        await desk.Open(desk.Caller, HttpContext.RequestAborted);
        Read();
        var address = house.Of(HttpContext);
        (Link, IsHereOnly) = ($"{address.Text}/join/{secret}", address.IsHereOnly);
        LinkFor = person is { } id ? desk.Look(id).Name : desk.T["role." + role.ToString().ToLowerInvariant()];
        return Page();
    }

    public async Task<IActionResult> OnPostWithdraw(string? id) =>
        await invitations.Withdraw(desk.Caller, id ?? "", HttpContext.RequestAborted) ? LocalRedirect("/settings/people") : NotFound();

    public async Task<IActionResult> OnPostRole(string? id, string? role)
    {
        if (!Enum.TryParse<Role>(role, out var known) || !Enum.IsDefined(known) || desk.Snapshot.Member(new(id ?? "")) is not { LeftAt: null })
            return NotFound();
        return await members.ChangeRole(desk.Caller, new(id!), known, HttpContext.RequestAborted) ? LocalRedirect("/settings/people") : await Refused("people.last_adult");
    }

    public async Task<IActionResult> OnPostRemove(string? id)
    {
        if (desk.Snapshot.Member(new(id ?? "")) is not { LeftAt: null })
            return NotFound();
        if (!await members.Remove(desk.Caller, new(id!), HttpContext.RequestAborted))
            return await Refused("people.last_adult");
        return LocalRedirect(desk.Caller.Member == new MemberId(id!) ? "/" : "/settings/people");
    }

    private bool IsPerson(string id) => desk.IsPerson(id);

    private async Task<IActionResult> Refused(string key)
    {
        await desk.Open(desk.Caller, HttpContext.RequestAborted);
        Read();
        Wrong = desk.T[key];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private void Read()
    {
        var household = desk.Household;
        var now = clock.GetCurrentInstant();
        Members = [.. desk.Snapshot.Members.Where(member => member.LeftAt is null)];
        Open = [.. desk.Snapshot.Invitations.Where(row => row.ExpiresAt > now).OrderBy(row => row.ExpiresAt)];
        var here = household.Adults.FirstOrDefault(adult => adult.Id == desk.Me)?.Home ?? household.Adults[0].Home;
        var taken = Members.Where(member => member.LoginId is not null && member.Role != Role.OlderChild).Select(member => member.PersonId).ToHashSet();
        Invitable =
        [
            .. household.Adults.Select(adult => (adult.Id, adult.Home == here ? Role.Adult : Role.OtherHome))
                .Concat(household.Children.Where(child => child.Age >= 8).Select(child => (child.Id, Role.OlderChild)))
                .Concat(household.Helpers.Select(helper => (helper.Id, Role.Carer)))
                .Concat(household.OnRequest.Where(helper => helper.Ring != Ring.Self).Select(helper => (helper.Id, helper.IsPaid ? Role.Carer : Role.Village)))
                .DistinctBy(pair => pair.Id).Where(pair => !taken.Contains(pair.Id)),
        ];
    }
}
