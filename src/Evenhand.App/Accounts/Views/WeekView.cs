using Evenhand.App.Accounts.Rights;
using Evenhand.App.Data;
using Evenhand.App.Plans;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;

namespace Evenhand.App.Accounts.Views;

/// <summary>A planned week as one member may see it.</summary>
internal sealed class WeekView(HouseholdView view, Household whole, PrivateThings privates)
{
    /// <summary>Kind of a stretch of which nothing but its time is shown.</summary>
    public const string Busy = "busy";

    /// <summary>Who has a child when that is nobody's business here: somebody does.</summary>
    public const string Covered = "covered";

    public WeekPage Of(WeekPage page)
    {
        var hidden = page.Items.Where(item => !IsSeen(item)).ToList();
        return view.Caller.Role == Role.Adult ? ForAdult(page, hidden) : Shared(page, hidden);
    }

    private WeekPage ForAdult(WeekPage page, IReadOnlyList<PlanItem> hidden)
    {
        bool SaysNothing(string words) => !hidden.Any(item => words.Contains(item.Name, StringComparison.OrdinalIgnoreCase));
        return page with
        {
            Items = [.. page.Items.Except(hidden)],
            Busy = BusyTimes(page, hidden),
            Undone = [.. page.Undone.Where(undone => !privates.HidesItem(undone.Key, undone.Responsibility, view.Me))],
            Unowned = [.. page.Unowned.Where(row => !privates.HidesRow(row.Id.Value, view.Me))],
            Owned = [.. page.Owned.Where(duty => !privates.HidesRow(duty.Row.Id.Value, view.Me))],
            Notes = [.. page.Notes.Where(SaysNothing)],
        };
    }

    private WeekPage Shared(WeekPage page, IReadOnlyList<PlanItem> hidden)
    {
        bool IsOfMyChildren(NobodyThere gap) => view.Reach == Reach.Children && view.Caller.Role != Role.OtherHome && view.Children.Contains(gap.Child);
        return new()
        {
            Household = view.Household.Label,
            Monday = page.Monday,
            Weeks = page.Weeks,
            Items = [.. page.Items.Except(hidden).Select(Shared)],
            Busy = BusyTimes(page, hidden),
            Coverage = view.Children.Where(page.Coverage.ContainsKey).ToDictionary(child => child, child => Spans(page.Coverage[child])),
            Gaps = [],
            OpenGaps = [],
            GapTimes = [.. page.GapTimes.Where(IsOfMyChildren)],
            OpenGapTimes = [.. page.OpenGapTimes.Where(IsOfMyChildren)],
            Asks = [.. page.Asks.Where(ask => ask.Who == view.Me && RightsTable.Allows(view.Caller.Role, Resource.Asks, Doing.See)).Select(ask => ask with { Reason = "" })],
            Loads = new Dictionary<PersonId, LoadHours>(),
            Undone = [],
            Unowned = [],
            Notes = [],
            Fairness = new("", [], null, false, ""),
        };
    }

    public bool IsSeen(PlanItem item)
    {
        var mine = view.Me is { } me && (item.Who.Contains(me) || item.Owner == me);
        if (privates.HidesItem(item.Key, item.Responsibility, view.Me))
            return false;
        return view.Reach switch
        {
            Reach.All => true,
            Reach.Family => mine || (view.Me is { } child && item.Children.Contains(child)) || SharedMatters.AreOfTheFamily(item.Responsibility),
            Reach.Children when view.Caller.Role == Role.OtherHome => mine || (item.Children.Count > 0 && SharedMatters.AreBetweenHomes(item.Responsibility)),
            Reach.Children => mine || (item.Children.Any(view.Children.Contains) && item.Responsibility is "ride" or "child.dropoff" or "child.pickup" or "activity.drive"),
            Reach.Own => mine,
            _ => false,
        };
    }

    /// <summary>Only the fields that are shared; why it is so and whose it is stays in the household.</summary>
    private PlanItem Shared(PlanItem item) => new(
        item.Key,
        item.Responsibility,
        item.Name,
        item.Start,
        item.End,
        item.Who,
        item.Place,
        item.Owner == view.Me || view.Reach == Reach.Family ? item.Owner : null,
        item.Cover,
        "",
        view.Reach == Reach.Family ? item.Children : [.. item.Children.Where(child => view.Children.Contains(child) || item.Who.Any(who => who == view.Me))],
        item.TravelBefore,
        item.Minutes);

    private List<BusyTime> BusyTimes(WeekPage page, IReadOnlyList<PlanItem> hidden) =>
    [
        .. page.Busy.Where(busy => IsPresent(busy.Who)).Select(Plain),
        .. hidden.SelectMany(item => item.Who.Where(IsPresent).Select(who => new BusyTime(who, item.Start, item.End, Busy, ""))),
    ];

    private BusyTime Plain(BusyTime busy) => busy.Who == view.Me ? busy
        : busy.Kind == "sleep" ? busy with { What = "" }
        : view.Reach == Reach.All && !privates.HidesHours(busy.Who, view.Me) ? busy
        : busy with { Kind = Busy, What = "" };

    /// <summary>Whose hours are seen at all.</summary>
    private bool IsPresent(PersonId person) => view.Reach is Reach.All or Reach.Family || person == view.Me;

    private IReadOnlyList<CoverSpan> Spans(IReadOnlyList<CoverSpan> spans) => [.. spans.Select(span => view.Reach == Reach.Family || IsShown(span.By) ? span : span with { By = Covered })];

    /// <summary>The adults of either home, the asker, and a care by its name.</summary>
    private bool IsShown(string? by) => by is null ? view.Caller.Role != Role.OtherHome : whole.Adults.Any(adult => adult.Id.Value == by) || by == view.Me?.Value || by == "alone"
        || (whole.Helpers.All(helper => helper.Id.Value != by) && whole.OnRequest.All(helper => helper.Id.Value != by));
}
