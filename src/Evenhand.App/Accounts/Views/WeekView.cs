using Evenhand.App.Accounts.Rights;
using Evenhand.App.Data;
using Evenhand.App.Plans;
using Evenhand.App.Weeks;
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

    /// <summary>What somebody wrote into the week by hand; its own privacy is in it already.</summary>
    private const string Entry = "entry";

    public WeekPage Of(WeekPage page) => Of(page, [.. page.Items.Where(item => !IsSeen(item, item.Who)).Select(item => new LivedItem(item))]);

    public LivedWeek Of(LivedWeek week)
    {
        var seen = week.Items.Where(item => IsSeen(item.Plan, item.Who)).ToList();
        var page = Of(week.Page, [.. week.Items.Except(seen)]);
        return LivedWeek.Seen(page, view.Caller.Role == Role.Adult ? seen : seen.Select(item => item with { Plan = Shared(item.Plan, item.Who) }));
    }

    private WeekPage Of(WeekPage page, IReadOnlyList<LivedItem> hidden) => view.Caller.Role == Role.Adult ? ForAdult(page, hidden) : Shared(page, hidden);

    private WeekPage ForAdult(WeekPage page, IReadOnlyList<LivedItem> hidden)
    {
        bool SaysNothing(string words) => !hidden.Any(item => words.Contains(item.Plan.Name, StringComparison.OrdinalIgnoreCase));
        return page with
        {
            Items = [.. Seen(page, hidden)],
            Busy = BusyTimes(page, hidden),
            Undone = [.. page.Undone.Where(undone => !privates.HidesItem(undone.Key, undone.Responsibility, view.Me))],
            Unowned = [.. page.Unowned.Where(row => !privates.HidesRow(row.Id.Value, view.Me))],
            Owned = [.. page.Owned.Where(duty => !privates.HidesRow(duty.Row.Id.Value, view.Me))],
            Notes = [.. page.Notes.Where(note => SaysNothing(note.English))],
        };
    }

    private WeekPage Shared(WeekPage page, IReadOnlyList<LivedItem> hidden)
    {
        bool IsOfMyChildren(NobodyThere gap) => view.Reach == Reach.Children && view.Caller.Role != Role.OtherHome && view.Children.Contains(gap.Child);
        return new()
        {
            Household = view.Household.Label,
            Monday = page.Monday,
            Weeks = page.Weeks,
            Items = [.. Seen(page, hidden).Select(item => Shared(item, item.Who))],
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

    private static IEnumerable<PlanItem> Seen(WeekPage page, IReadOnlyList<LivedItem> hidden)
    {
        var keys = hidden.Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
        return page.Items.Where(item => !keys.Contains(item.Key));
    }

    /// <param name="who">Who does it as it stands now.</param>
    public bool IsSeen(PlanItem item, IReadOnlyList<PersonId> who)
    {
        var mine = view.Me is { } me && (who.Contains(me) || item.Owner == me);
        if (!mine && privates.HidesItem(item.Key, item.Responsibility, view.Me))
            return false;
        return view.Reach switch
        {
            Reach.All => true,
            Reach.Family => mine || item.Responsibility == Entry || (view.Me is { } child && item.Children.Contains(child)) || SharedMatters.AreOfTheFamily(item.Responsibility),
            Reach.Children when view.Caller.Role == Role.OtherHome => mine || (item.Children.Count > 0 && SharedMatters.AreBetweenHomes(item.Responsibility)),
            Reach.Children => mine || (item.Children.Any(view.Children.Contains) && item.Responsibility is "ride" or "child.dropoff" or "child.pickup" or "activity.drive"),
            Reach.Own => mine,
            _ => false,
        };
    }

    /// <summary>Only the fields that are shared; why it is so and whose it is stays in the household.</summary>
    private PlanItem Shared(PlanItem item, IReadOnlyList<PersonId> who) => new(
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
        view.Reach == Reach.Family ? item.Children : [.. item.Children.Where(child => view.Children.Contains(child) || (view.Me is { } me && who.Contains(me)))],
        item.TravelBefore,
        item.Minutes)
    {
        Standing = view.Reach == Reach.Family ? item.Standing : default,
    };

    private List<BusyTime> BusyTimes(WeekPage page, IReadOnlyList<LivedItem> hidden) =>
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
