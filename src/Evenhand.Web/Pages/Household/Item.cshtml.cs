using System.Globalization;
using Evenhand.App.Accounts.Rights;
using Evenhand.App.Home;
using Evenhand.Domain.Hours;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Responsibilities.Proposals;
using Evenhand.Domain.Units;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;

namespace Evenhand.Web.Pages.Household;

/// <summary>One responsibility: what it is, how it came to its owner, and what the adults can do with it. Nobody rates or inspects it.</summary>
[Needs(Resource.Household)]
public sealed class ItemModel(Desk desk) : PageModel
{
    private const int MostNotes = 2000;

    public HomeEntry Entry { get; private set; } = null!;

    public string? Wrong { get; private set; }

    public IReadOnlyList<PickUp> Picked { get; private set; } = [];

    public string StateKey => Entry.Owned.State switch
    {
        OwnershipState.Nobody => "nobody",
        OwnershipState.Rotates => "rotates",
        OwnershipState.NotDoing => "not_doing",
        OwnershipState.EachTheirOwn => "each",
        _ => "owned",
    };

    /// <summary>Adults, carers and helpers who can do it.</summary>
    public IReadOnlyList<PersonId> CanDo => [.. desk.Parties.Where(party => !OwnershipRules.MatchesAny(party.Cannot, Entry.Row.Id)).Select(party => party.Id), .. desk.Household.Helpers.Select(helper => helper.Id)];

    public bool CanSplit => Entry.Row.Days.Count > 1 && Entry.Row.OccurrencesPerWeek >= 2 && !Entry.Row.IsNeverDone && Entry.Owned.State != OwnershipState.NotDoing;

    public async Task<IActionResult> OnGet(string id) => await Read(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostPropose(string id, string? owner, string? good, string? notes, string? starts, string? review)
    {
        if (!await Read(id))
            return NotFound();
        var words = HomeWords.Cut(good);
        var change = desk.Chosen(Entry.Row.Id, owner) ?? new ProposedChange(Entry.Row.Id);
        change = change with { GoodEnough = words.Length > 0 && words != desk.DoneWhen(Entry.Row) ? words : null, Notes = HomeWords.Cut(notes, MostNotes) };
        if (!change.Moves && !change.LetGo && change.GoodEnough is null)
            return Again("duty.wrong_owner");
        return Back(await desk.Propose([change], HomeWords.Day(starts) ?? desk.Today, HomeWords.Day(review), HttpContext.RequestAborted));
    }

    public async Task<IActionResult> OnPostLend(string id, string? by, string? from, string? until, string? what)
    {
        if (!await Read(id))
            return NotFound();
        if (CanDo.All(who => who.Value != by) || HomeWords.Day(from) is not { } first || HomeWords.Day(until) is not { } last || last < first || last > first.PlusMonths(2))
            return Again("duty.wrong_days");
        return Back(await desk.Lend(Entry, new CoverEntry(id, new(by!), first, last, true, HomeWords.Cut(what, 300)), HttpContext.RequestAborted));
    }

    public async Task<IActionResult> OnPostStandIns(string id, string[]? who)
    {
        if (!await Read(id))
            return NotFound();
        return Back(await desk.KeepStandIns(Entry, [.. CanDo.Where(person => (who ?? []).Contains(person.Value))], HttpContext.RequestAborted));
    }

    public async Task<IActionResult> OnPostRule(string id, RotationKind by)
    {
        if (!await Read(id) || Entry.Owned.State != OwnershipState.Rotates || !Enum.IsDefined(by))
            return NotFound();
        var rule = new RotationRule
        {
            Pattern = id,
            Kind = by,
            ByDay = by == RotationKind.ByDay ? Entry.Row.Days.Days().Select(day => (day, who: Party("day-" + day.ToString(CultureInfo.InvariantCulture)))).Where(pair => pair.who is not null).ToDictionary(pair => pair.day, pair => pair.who!.Value) : new Dictionary<int, PersonId>(),
            ByChild = by == RotationKind.ByChild ? desk.Household.Children.Select(child => (child.Id, who: Party("child-" + child.Id.Value))).Where(pair => pair.who is not null).ToDictionary(pair => pair.Id, pair => pair.who!.Value) : new Dictionary<PersonId, PersonId>(),
        };
        if ((by == RotationKind.ByDay && rule.ByDay.Count == 0) || (by == RotationKind.ByChild && rule.ByChild.Count == 0))
            return Again("duty.wrong_owner");
        return Back(await desk.KeepRotation(Entry, rule, HttpContext.RequestAborted));
    }

    public async Task<IActionResult> OnPostSplit(string id, string? name, int[]? days)
    {
        if (!await Read(id) || !CanSplit)
            return NotFound();
        var chosen = (days ?? []).Where(day => day is >= 0 and < 7).Aggregate(0, (bits, day) => bits | 1 << day);
        if (SplitRow.Of(desk.Household, Entry.Owned, HomeWords.Cut(name, 200), new DaySet((byte)chosen)) is not { } split)
            return Again("duty.wrong_split");
        return Back(await desk.Split(Entry, split, HttpContext.RequestAborted));
    }

    public async Task<IActionResult> OnPostPickUp(string id) =>
        await Read(id) && Entry.Owned.State == OwnershipState.Nobody && desk.Me is not null ? Back(await desk.PickUp(Entry, HttpContext.RequestAborted)) : NotFound();

    public async Task<IActionResult> OnPostOpen(string id, string? until)
    {
        if (!await Read(id) || Entry.Owned.State != OwnershipState.Nobody)
            return NotFound();
        return Back(await desk.LeaveOpen(Entry, HomeWords.Day(until) is { } day && day > desk.Today ? day : desk.Today.PlusMonths(3), HttpContext.RequestAborted));
    }

    private async Task<bool> Read(string id)
    {
        if (desk.Home.Find(id) is not { } entry)
            return false;
        Entry = entry;
        Picked = [.. (await desk.Slack(HttpContext.RequestAborted)).Picked.Where(pick => pick.Id == entry.Row.Id)];
        return true;
    }

    private PersonId? Party(string field) => desk.Parties.Select(party => party.Id).Where(who => who.Value == Request.Form[field]).Select(who => (PersonId?)who).FirstOrDefault();

    private IActionResult Back(long act) => Show.Back("/household/item/" + Entry.Row.Id.Value, act);

    private IActionResult Again(string wrong)
    {
        Wrong = wrong;
        Response.StatusCode = 422;
        return Page();
    }
}
