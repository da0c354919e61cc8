using Evenhand.Ahead.Forecasts;
using Evenhand.App.Accounts.Rights;
using Evenhand.App.Catalogues;
using Evenhand.App.Talk;
using Evenhand.App.Weeks;
using Evenhand.Domain.Hours;
using Evenhand.Domain.Lead;
using Evenhand.Domain.Questions;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Household;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;

namespace Evenhand.Web.Pages.Lead;

/// <summary>The lead role with its terms, who is on call, and hard weeks. Only the adults of the home open it, and all of them see the same.</summary>
[Needs(Resource.Lead)]
public sealed class IndexModel(Desk desk, TalkDesk talk) : PageModel
{
    private const int MostSurgeWeeks = 26;
    private const int MostDaysOfADate = 400;

    private OwnershipView? ownership;

    public OwnershipView Ownership => ownership ??= new(desk.Household, CatalogueFile.Shipped);

    public LeadTerms? Terms => desk.Leading is null ? null : desk.Household.LeadTerms;

    /// <summary>Terms that wait for a yes; those of an imported file too, until all have said it.</summary>
    public LeadTerms? Proposed => desk.Household.Lead.Proposed;

    public Drift? Drift { get; private set; }

    public IReadOnlyList<Strain> Strains { get; private set; } = [];

    public string? Wrong { get; private set; }

    /// <summary>First stretch of the forecast in which no split fits any more; null where there is none.</summary>
    public ForecastQuarter? NoSplitFits => JointForecast.Of(desk.Household)?.FirstAnySplitFails;

    /// <summary>What of the asker's could be let go for a while without anyone being left.</summary>
    public IReadOnlyList<Owned> CouldBeDropped => [.. Ownership.Applicable.Where(owned => owned.Owner == desk.Me && owned.Row is { Criticality: Criticality.Low, CountsInLoad: true }).OrderByDescending(owned => WeeklyLoad.Of(owned).HandsOn).Take(5)];

    public OnCallStretch? Now => desk.OnCall.Stretches.Count == 0 ? null : desk.OnCall.At(desk.OnCall.MinuteOf(desk.Now));

    public TooMuch? MyTooMuch => desk.Household.Lead.TooMuch.FirstOrDefault(said => said.Who == desk.Me);

    public IReadOnlyList<Placed<Surge>> Surges => [.. TalkReading.Place(desk.Snapshot, desk.Today, "surges", desk.Household.Lead.Surges).Where(surge => surge.Value.Until >= desk.Today)];

    public IReadOnlyList<Placed<KnownDate>> KnownDates => TalkReading.Place(desk.Snapshot, desk.Today, "known_dates", desk.Household.Lead.KnownDates);

    /// <summary>Weeks of the next half year that leave somebody with less.</summary>
    public IReadOnlyList<(PersonId Who, LocalDate From, LocalDate Until, int Percent)> LessAhead =>
        [.. KnownDate.All(desk.Household).Where(date => date.Until >= desk.Today && date.Percent < 100).OrderBy(date => date.From).Select(date => (date.Who, date.From, date.Until, date.Percent))];

    /// <summary>Groups that can step back for a while: what can wait.</summary>
    public IReadOnlyList<string> CanLower => [.. Ownership.Applicable.Where(owned => owned.State is OwnershipState.Owned or OwnershipState.Rotates && owned.Row.Criticality != Criticality.High && Duties(owned.Row)).Select(owned => owned.Row.Id.Group).Distinct()];

    /// <summary>What steps back meanwhile, of what the asker owns.</summary>
    public IReadOnlyList<Owned> StepsBack(TooMuch said) => [.. Ownership.Applicable.Where(owned => Relief.Of(desk.Household).Any(relief => relief.Who == said.Who && relief.From == said.From && relief.StepsBack(owned, said.From)))];

    /// <summary>Protected hours of this week, in all and as far as nothing of the lead's was put into them.</summary>
    public (int All, int Kept) ProtectedMinutes()
    {
        if (Terms is not { } terms || desk.Leading is not { } lead)
            return (0, 0);
        var monday = Desk.MondayOf(desk.Today);
        var hours = IntervalSet.Of(PatternClock.MinutesPerWeek, terms.ProtectedHours.SelectMany(block => block.Times(new PatternClock(1))));
        var taken = desk.Week(desk.Today).Items.Where(item => item.Who.Contains(lead) && !item.LetGo && item.Plan.Responsibility != "protected")
            .Select(item => new Domain.Hours.Interval(HouseholdTime.MinuteOf(monday, item.Start), HouseholdTime.MinuteOf(monday, item.End)));
        return (hours.Minutes, hours.Except(IntervalSet.Of(PatternClock.MinutesPerWeek, taken.Where(time => time.Start >= 0 && time.End <= PatternClock.MinutesPerWeek))).Minutes);
    }

    /// <summary>The asker has just written how it feels.</summary>
    public bool Felt { get; private set; }

    public async Task OnGet(string? felt)
    {
        Felt = felt is not null;
        await Read();
    }

    public Task<IActionResult> OnPostYes(string? who) => desk.Parties.Any(party => party.Id.Value == who) ? Done(desk.SayYesToTerms(new(who!), Stop)) : Missing();

    public Task<IActionResult> OnPostWithdraw() => Done(desk.WithdrawTerms(Stop));

    public async Task<IActionResult> OnPostBack(string? from)
    {
        if (Terms is null)
            return NotFound();
        return HomeWords.Day(from) is { } day && day >= desk.Today ? Show.Back("/lead", await desk.EndLead(day, Stop)) : await Again("lead.wrong_day");
    }

    public Task<IActionResult> OnPostGain(string? words) => Terms is null ? Missing() : Done(desk.Gain(HomeWords.Cut(words), Stop));

    public Task<IActionResult> OnPostPeers(string? first, string? second, bool no) => Terms is null ? Missing()
        : Done(desk.Peers(no ? [] : [.. new[] { HomeWords.Cut(first, 100), HomeWords.Cut(second, 100) }.Where(name => name.Length > 0)], Stop));

    public Task<IActionResult> OnPostSeen() => Done(desk.SawDrift(Stop));

    public Task<IActionResult> OnPostTooMuch() => Done(desk.TooMuch(Stop));

    public Task<IActionResult> OnPostEnough() => Done(desk.EnoughAgain(Stop));

    public Task<IActionResult> OnPostLess() => Done(desk.LessToday(Stop));

    /// <summary>How both jobs feel, each apart: a note that nobody else opens, and no figure is made of it (M036, M037).</summary>
    public async Task<IActionResult> OnPostFeel(string? home, string? work, string? talks)
    {
        var lines = new[] { ("lead.feel_home", HomeWords.Cut(home)), ("lead.feel_work", HomeWords.Cut(work)), ("lead.feel_talk", HomeWords.Cut(talks, 200)) }.Where(line => line.Item2.Length > 0).Select(line => $"{desk.T[line.Item1]}: {line.Item2}").ToList();
        return lines.Count == 0 ? Redirect("/lead") : Show.Back("/lead?felt=1", await talk.Note(null, string.Join('\n', lines), Stop));
    }

    public Task<IActionResult> OnPostMorning(bool yes) => Done(desk.MorningAfter(yes, Stop));

    public async Task<IActionResult> OnPostSurge(string? who, string? what, int minutes, int weeks, string[]? lowers)
    {
        if (desk.Parties.All(party => party.Id.Value != who) || weeks is < 1 or > MostSurgeWeeks || minutes is < 0 or > 240)
            return await Again("lead.wrong_surge");
        var groups = CanLower;
        return Show.Back("/lead", await desk.StartSurge(
            new() { Who = new(who!), What = HomeWords.Cut(what, 200), From = desk.Today, Until = desk.Today.PlusWeeks(weeks).PlusDays(-1), Minutes = minutes, Lowers = [.. (lowers ?? []).Where(groups.Contains).Select(group => group + ".*")] }, Stop));
    }

    public Task<IActionResult> OnPostSurgeEnd(string? id) => Surges.Any(surge => surge.Id == id) ? Done(desk.EndSurge(id!, desk.Today, Stop)) : Missing();

    public async Task<IActionResult> OnPostDate(string? who, string? what, string? from, string? until, int left)
    {
        var words = HomeWords.Cut(what, 200);
        if (desk.Parties.All(party => party.Id.Value != who) || words.Length == 0 || left is < 0 or > 90 || HomeWords.Day(from) is not { } first || HomeWords.Day(until) is not { } last || last < first || Period.DaysBetween(first, last) > MostDaysOfADate)
            return await Again("lead.wrong_date");
        return Show.Back("/lead", await desk.AddKnownDate(new(new(who!), words, first, last, left), Stop));
    }

    public Task<IActionResult> OnPostDateRemove(string? id) => KnownDates.Any(date => date.Id == id) ? Done(desk.RemoveKnownDate(id!, Stop)) : Missing();

    private CancellationToken Stop => HttpContext.RequestAborted;

    private static bool Duties(Responsibility row) => row is { IsNeverDone: false, CountsInLoad: true, Timing: not Timing.OnDemand, Binding: Binding.None };

    private static async Task<IActionResult> Done(Task<long> act) => Show.Back("/lead", await act);

    private Task<IActionResult> Missing() => Task.FromResult<IActionResult>(NotFound());

    private async Task<IActionResult> Again(string wrong)
    {
        Wrong = wrong;
        Response.StatusCode = Microsoft.AspNetCore.Http.StatusCodes.Status422UnprocessableEntity;
        await Read();
        return Page();
    }

    private async Task Read()
    {
        Drift = await desk.Drift(Stop);
        Strains = Strain.Of(desk.Household, new HomeHours(desk.Household, Ownership));
    }
}
