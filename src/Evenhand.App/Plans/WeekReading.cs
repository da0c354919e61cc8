using Evenhand.Domain.Agreements;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using Evenhand.Planning.Compile;
using Evenhand.Planning.Problem;
using NodaTime;

namespace Evenhand.App.Plans;

/// <summary>Reads a solved problem back as a week in the household's words.</summary>
public sealed class WeekReading
{
    private readonly PlannedWeek planned;
    private readonly CompiledWeek week;
    private readonly Household household;
    private readonly Reasons reasons;

    private WeekReading(PlannedWeek planned)
    {
        this.planned = planned;
        week = planned.Week;
        household = week.Household;
        reasons = new(planned);
    }

    public static WeekPage Read(PlannedWeek planned) => new WeekReading(planned).Page();

    private WeekPage Page()
    {
        var asks = new AskReading(planned).Asks();
        return new()
        {
            Household = household.Label.Length > 0 ? household.Label : household.Id.Length > 0 ? household.Id : "This household",
            Monday = week.Request.Monday,
            Weeks = week.Request.Weeks,
            Scenario = week.Request.Scenario?.Name,
            Items = Items(),
            Busy = BusyTimes(),
            Coverage = new CoverageReading(planned).Coverage(),
            Gaps = [.. WeekPresence.Gaps(week).Select(gap => WeekPresence.Describe(week, gap.Child, gap.Time))],
            OpenGaps = OpenGaps(),
            Asks = asks,
            Loads = household.Adults.ToDictionary(adult => adult.Id, Load),
            Undone = UndoneItems(),
            Unowned = [.. week.NotPlaced.Select(owned => owned.Row)],
            Owned = [.. week.Ownership.Applicable.Where(owned => owned is { State: OwnershipState.Owned, Owner: not null }).Select(owned => new OwnedDuty(owned.Row, owned.Owner!.Value))],
            GapTimes = [.. WeekPresence.Gaps(week).Select(gap => new NobodyThere(gap.Child, At(gap.Time.Start), At(gap.Time.End)))],
            OpenGapTimes = OpenGapTimes(),
            Notes = new NoteReading(planned).Notes(),
            Fairness = Fairness(),
        };
    }

    private List<PlanItem> Items()
    {
        var travel = Travel();
        return
        [
            .. planned.Plan.Assignments.Where(assignment => week.Occurrences[assignment.Occurrence].Standing != Standing.Work)
                .OrderBy(assignment => assignment.Start).ThenBy(assignment => assignment.Occurrence)
                .Select(assignment => Item(assignment, travel.GetValueOrDefault(assignment.Occurrence))),
        ];
    }

    private PlanItem Item(Assignment assignment, int travel)
    {
        var info = week.Occurrences[assignment.Occurrence];
        var occurrence = week.Problem.Occurrences[assignment.Occurrence];
        var who = assignment.Agents.Select(agent => week.Agents[agent].Id).ToList();
        var why = reasons.Of(assignment);
        var cover = info.Owner is { } owner && !who.Contains(owner);
        return new(
            info.Key,
            info.Responsibility?.Row.Id.Value ?? (info.IsRide ? "ride" : info.Standing == Standing.Protected ? "protected" : "session"),
            info.Name,
            At(assignment.Start),
            At(assignment.Start + occurrence.Duration),
            who,
            info.IsRide ? info.Place : occurrence.Anywhere ? "anywhere" : info.Place,
            info.Owner,
            cover,
            why.English,
            info.Children,
            travel,
            occurrence.Load)
        {
            Standing = info.Standing,
            Why = why,
        };
    }

    /// <summary>Minutes on the way before each occurrence, by occurrence.</summary>
    private Dictionary<int, int> Travel()
    {
        var minutes = new Dictionary<int, int>();
        for (var agent = 0; agent < week.Agents.Count; agent++)
        {
            var home = week.Problem.Agents[agent].Home;
            var at = home;
            foreach (var assignment in planned.Plan.Assignments.Where(assignment => assignment.Agents.Contains(agent)).OrderBy(assignment => assignment.Start))
            {
                var occurrence = week.Problem.Occurrences[assignment.Occurrence];
                var from = at >= 0 && week.Problem.Travel[at, occurrence.From] is var way and > 0 ? way : 0;
                if (!occurrence.Anywhere)
                    minutes[assignment.Occurrence] = from;
                at = home >= 0 ? occurrence.To : -1;
                if (home >= 0 && occurrence.To != home && HasTimeAtHome(agent, assignment, occurrence))
                    at = home;
            }
        }

        return minutes;
    }

    private bool HasTimeAtHome(int agent, Assignment assignment, Occurrence occurrence)
    {
        var home = week.Problem.Agents[agent].Home;
        var next = planned.Plan.Assignments.Where(other => other.Agents.Contains(agent) && other.Start > assignment.Start).OrderBy(other => other.Start).FirstOrDefault();
        var free = next is null ? int.MaxValue : next.Start - assignment.Start - occurrence.Duration;
        return next is null || free >= week.Problem.Travel[occurrence.To, home] + week.Problem.Travel[home, week.Problem.Occurrences[next.Occurrence].From];
    }

    private List<BusyTime> BusyTimes() =>
    [
        .. week.Problem.Agents.Take(household.Adults.Count).SelectMany((agent, index) => agent.Blocks.Select(block =>
            new BusyTime(household.Adults[index].Id, At(block.Start), At(block.End), block.Kind, What(index, block)))),
        .. planned.Plan.Assignments.Where(assignment => week.Occurrences[assignment.Occurrence].Standing == Standing.Work)
            .Select(assignment => new BusyTime(week.Agents[assignment.Agents[0]].Id, At(assignment.Start), At(assignment.Start + week.Problem.Occurrences[assignment.Occurrence].Duration), "work", "")),
    ];

    private string What(int adult, Block block) => household.Adults[adult].Blocks
        .Where(own => own.What.Length > 0 && own.Kind == block.Kind).Select(own => own.What).FirstOrDefault() ?? "";

    private List<string> OpenGaps() =>
    [
        .. household.Children.SelectMany((child, index) => planned.Evaluation.UncoveredOf(index)
            .Where(gap => gap.End - gap.Start > child.AloneMax)
            .Select(gap => WeekPresence.Describe(week, child.Id, new(gap.Start, gap.End)))),
    ];

    private List<NobodyThere> OpenGapTimes() =>
    [
        .. household.Children.SelectMany((child, index) => planned.Evaluation.UncoveredOf(index)
            .Where(gap => gap.End - gap.Start > child.AloneMax)
            .Select(gap => new NobodyThere(child.Id, At(gap.Start), At(gap.End)))),
    ];

    private LoadHours Load(Adult adult)
    {
        var index = household.Adults.ToList().IndexOf(adult);
        var done = planned.Plan.Assignments.Where(assignment => assignment.Agents.Contains(index)).ToList();
        var leave = week.Occurrences.Select((info, i) => (info, i)).Where(pair => pair.info.Standing == Standing.Work && pair.info.Owner == adult.Id && planned.Plan.Assignments.All(a => a.Occurrence != pair.i)).Sum(pair => week.Problem.Occurrences[pair.i].Load);
        var (paid, commute) = week.ClockMinutes(index);
        var hands = done.Where(assignment => week.Occurrences[assignment.Occurrence].Standing != Standing.Work).Sum(assignment => week.Problem.Occurrences[assignment.Occurrence].Load);
        return new(
            Math.Max(0, paid - leave) / 60m,
            commute / 60m,
            hands / 60m,
            week.Problem.Agents[index].StandingMental * week.Request.Weeks / 60m,
            Watching(adult) * week.Request.Weeks);
    }

    private decimal Watching(Adult adult) => week.Ownership.Applicable
        .Where(owned => owned.Row.CanOverlap && owned.Row.CountsInLoad)
        .Sum(owned => owned.State switch
        {
            OwnershipState.Owned when owned.Owner == adult.Id => owned.Row.OccurrencesPerWeek * owned.MinutesPerOccurrence,
            OwnershipState.EachTheirOwn or OwnershipState.Rotates => owned.Row.OccurrencesPerWeek * owned.MinutesPerOccurrence / household.Adults.Count,
            _ => 0,
        }) / 60;

    private List<Undone> UndoneItems() =>
    [
        .. planned.Evaluation.Undone.Where(index => week.Occurrences[index].Standing != Standing.Work).Select(index =>
        {
            var info = week.Occurrences[index];
            var why = reasons.WhyUndone(index);
            return new Undone(info.Key, info.Responsibility?.Row.Id.Value ?? "ride", info.Name, Weekday.Name(info.Day % 7), why.English) { Date = week.Request.Monday.PlusDays(info.Day), Why = why };
        }),
    ];

    private FairnessWords Fairness() => new(
        household.Fairness.Kind switch
        {
            FairnessKind.Time => "time",
            FairnessKind.Thinking => "thinking",
            FairnessKind.PaidHours => "paid-hours",
            FairnessKind.Turns => "turns",
            FairnessKind.Liking => "liking",
            _ => throw new ArgumentOutOfRangeException(nameof(planned)),
        },
        planned.Certificate.Load,
        planned.Certificate.Bound,
        planned.Certificate.IsProved,
        planned.Certificate.Words)
    {
        GapMinutes = planned.Certificate.GapMinutes,
        Details = new FairnessDetails(planned).Sentences(),
    };

    private LocalDateTime At(int minute) => week.Request.Monday.AtMidnight().PlusMinutes(minute);
}
