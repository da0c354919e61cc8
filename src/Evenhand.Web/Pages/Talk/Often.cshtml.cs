using Evenhand.App.Accounts.Rights;
using Evenhand.App.Talk;
using Evenhand.Domain.Coverage;
using Evenhand.Domain.Hours;
using Evenhand.Domain.Questions;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Talk;

/// <summary>What is talked over each time, the fewest standing rules that end most of it, and the time that is left for each other (M071, M061).</summary>
[Needs(Resource.Talk)]
public sealed class OftenModel(Desk desk, TalkDesk talk) : PageModel
{
    private const int SleepFloor = 7 * 60;
    private const int MostTimes = 200;

    public StandingDecisions Decisions { get; private set; } = null!;

    public IReadOnlyList<Negotiation> Counted { get; private set; } = [];

    public IReadOnlyList<Owned> Rows { get; private set; } = [];

    public TimeTogether? Together { get; private set; }

    public decimal? Handovers { get; private set; }

    /// <summary>Adults whose weekday night is shorter than the sleep below which no plan goes, in minutes.</summary>
    public IReadOnlyList<(PersonId Who, int Night, int Floor)> ShortNights { get; private set; } = [];

    /// <summary>Hours of care that could be bought a week, and the price of one; null where the household says nothing.</summary>
    public (int Hours, decimal Price)? Bought { get; private set; }

    /// <summary>As now, everyone working a day less, one leading for a year: side by side.</summary>
    public IReadOnlyList<WayOfWorking> Ways { get; private set; } = [];

    public IReadOnlyList<PersonId> Adults { get; private set; } = [];

    public string? Wrong { get; private set; }

    public async Task OnGet()
    {
        var household = desk.Household;
        Adults = (await talk.Read(HttpContext.RequestAborted)).Adults;
        Decisions = new(household);
        Counted = [.. household.Facts.NegotiationsLastWeek.OrderByDescending(one => one.Times)];
        Rows = [.. talk.Ownership.Applicable.Where(owned => desk.View.ShowsRow(owned.Row.Id.Value) && owned.State is not (OwnershipState.EachTheirOwn or OwnershipState.NotDoing) && Counted.All(one => one.Responsibility != owned.Row.Id.Value))];
        Together = TimeTogether.Of(household);
        Ways = WaysOfWorking.Of(household);
        var presence = new Presence(new Pattern(household));
        Handovers = presence.HandoversPerWeek();
        ShortNights = [.. household.Adults.Select(adult => (adult.Id, Night: presence.WeeknightSleepMinutes(adult), Floor: adult.SleepFloor ?? SleepFloor)).Where(adult => adult.Night < adult.Floor).Select(adult => (adult.Id, adult.Night!.Value, adult.Floor))];
        if (household.Facts.Money["could_buy_hours"] is { } hours && household.Facts.Money["paid_care_hour"] is { } price)
            Bought = ((int)hours, price);
    }

    /// <summary>Counts how often something was talked over last week.</summary>
    public async Task<IActionResult> OnPost(string? row, int? times)
    {
        await OnGet();
        if (desk.Row(row ?? "") is not { } named || !desk.View.ShowsRow(named.Id.Value))
            return Mend("often.wrong_row");
        return times is >= 0 and <= MostTimes ? Show.Back("/talk/often", await talk.Count(named, times.Value, HttpContext.RequestAborted)) : Mend("often.wrong_times");
    }

    /// <summary>Makes a standing rule of what the adults decided: an owner, or turns.</summary>
    public async Task<IActionResult> OnPostRule(string? row, string? who)
    {
        await OnGet();
        if (desk.Row(row ?? "") is not { } named || !desk.View.ShowsRow(named.Id.Value) || Counted.All(one => one.Responsibility != row))
            return NotFound();
        if (who != "turns" && Adults.All(adult => adult.Value != who))
            return Mend("often.wrong_who");
        PersonId? owner = who == "turns" ? null : new PersonId(who!);
        var words = owner is { } person ? desk.T["often.rule_owner", desk.Name(named), desk.Look(person).Name] : desk.T["often.rule_turns", desk.Name(named)];
        var decision = new DecisionDraft(words, "", Show.IsoDate(desk.Today.PlusMonths(6)), [], named.Id.Value, Adults);
        return Show.Back("/talk/often", await talk.StandingRule(named, owner, decision, HttpContext.RequestAborted));
    }

    private PageResult Mend(string wrong)
    {
        Wrong = wrong;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
