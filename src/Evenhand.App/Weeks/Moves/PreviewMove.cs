using Evenhand.App.Plans;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using Evenhand.Planning.Compile;
using Evenhand.Planning.Rules;
using NodaTime;

namespace Evenhand.App.Weeks.Moves;

/// <summary>
/// Evaluates the week with one item changed and all else as it stands, by the rules and measures that made the plan, and reports
/// the difference: nothing is estimated.
/// </summary>
public sealed class PreviewMove
{
    private readonly StandingPlan before;
    private readonly StandingPlan after;
    private readonly LivedItem changed;
    private readonly CompiledWeek week;

    private PreviewMove(PlannedWeek planned, LivedWeek lived, LivedItem changed)
    {
        this.changed = changed;
        week = planned.Week;
        before = StandingPlan.Of(planned, lived.Items);
        after = StandingPlan.Of(planned, [.. lived.Items.Where(item => item.Key != changed.Key), changed]);
    }

    /// <param name="who">Who would do it; null for the same people.</param>
    /// <param name="start">When it would begin; null for the same time.</param>
    public static MovePreview Of(PlannedWeek planned, LivedWeek lived, LivedItem item, IReadOnlyList<PersonId>? who, LocalDateTime? start)
    {
        var begin = start ?? item.Start;
        return Of(planned, lived, item with { Who = who ?? item.Who, MayBeClaimed = who is null && item.MayBeClaimed, Start = begin, End = begin.PlusMinutes(item.Minutes) });
    }

    /// <summary>What an entry would cost that is not kept yet.</summary>
    public static MovePreview OfNew(PlannedWeek planned, LivedWeek lived, WeekEntry entry) => Of(planned, lived, new LivedItem(entry.ToItem()));

    /// <summary>The same for any other change of one item, or for one that is new.</summary>
    public static MovePreview Of(PlannedWeek planned, LivedWeek lived, LivedItem changed)
    {
        var monday = lived.Monday.AtMidnight();
        if (changed.Start < monday || changed.End > monday.PlusDays(7))
            return new() { Item = changed, Minutes = [], Cover = [], Fairness = FairnessChange.Same, Clashes = [new(First(changed), ClashKind.OutsideTheWeek, "", changed.Start, changed.End)] };
        return new PreviewMove(planned, lived, changed).Read();
    }

    private MovePreview Read() => new()
    {
        Item = changed,
        Minutes = [.. week.Household.Adults.Select((adult, agent) => new MinuteChange(adult.Id, Minutes(agent))).Where(change => change.Minutes != 0)],
        Cover = [.. Enumerable.Range(0, week.Household.Children.Count).SelectMany(Cover).OrderBy(change => change.Start)],
        Clashes = [.. Clashes().Distinct()],
        Fairness = Fairness(),
        StaysWith = changed.Plan.Owner is { } owner && !changed.Who.Contains(owner) ? owner : null,
    };

    private int Minutes(int agent) => (int)((after.Evaluation.Loads[agent].Hundredths - before.Evaluation.Loads[agent].Hundredths) / 100);

    private FairnessChange Fairness()
    {
        foreach (var (old, now) in before.Evaluation.Vector.Load.Zip(after.Evaluation.Vector.Load))
            if (old != now)
                return now < old ? FairnessChange.Nearer : FairnessChange.Further;
        return FairnessChange.Same;
    }

    private IEnumerable<CoverChange> Cover(int child)
    {
        var id = week.Household.Children[child].Id;
        var old = Open(before.Evaluation, child);
        var now = Open(after.Evaluation, child);
        return Less(now, old).Select(part => new CoverChange(id, At(part.Start), At(part.End), Covered: false))
            .Concat(Less(old, now).Select(part => new CoverChange(id, At(part.Start), At(part.End), Covered: true)));
    }

    /// <summary>Stretches without anyone that are longer than the child may be alone.</summary>
    private List<Domain.Hours.Interval> Open(FullEvaluation evaluation, int child) =>
        [.. evaluation.UncoveredOf(child).Where(gap => gap.End - gap.Start > week.Household.Children[child].AloneMax).Select(gap => new Domain.Hours.Interval(gap.Start, gap.End))];

    private IReadOnlyList<Domain.Hours.Interval> Less(List<Domain.Hours.Interval> these, List<Domain.Hours.Interval> those)
    {
        var total = week.Problem.Horizon;
        return Domain.Hours.IntervalSet.Of(total, these).Except(Domain.Hours.IntervalSet.Of(total, those)).Parts;
    }

    private IEnumerable<Clash> Clashes()
    {
        var known = before.Evaluation.Violations.Select(violation => violation.ToString()).ToHashSet(StringComparer.Ordinal);
        foreach (var violation in after.Evaluation.Violations.Where(violation => !known.Contains(violation.ToString()) && violation.Agent is not null))
        {
            var who = week.Agents[violation.Agent!.Value].Id;
            yield return violation.Between is { } pair ? Between(who, pair.Before, pair.After) : new(who, ClashKind.NotThere, "", changed.Start, changed.End);
        }

        if (changed.IsEntry)
            yield break;
        foreach (var who in changed.Who.Where(who => week.AgentOf(who) < 0))
            yield return new(who, ClashKind.NotThere, "", changed.Start, changed.End);
        foreach (var clash in Rules())
            yield return clash;
    }

    private Clash Between(PersonId who, PlacedItem first, PlacedItem then)
    {
        var overlaps = then.Start < first.End;
        if (first.IsBlock || then.IsBlock)
        {
            var block = first.IsBlock ? first : then;
            var kind = week.Problem.Agents[week.AgentOf(who)].Blocks.FirstOrDefault(own => own.Start == block.Start && own.End == block.End)?.Kind ?? "";
            if (overlaps || kind != Domain.Hours.TimeBlock.Work)
                return new(who, kind switch { Domain.Hours.TimeBlock.Work => ClashKind.AtWork, "sleep" => ClashKind.Asleep, _ => ClashKind.Taken }, kind, At(block.Start), At(block.End));
            return new(who, ClashKind.NoTimeForTheWay, "", At(first.End), At(then.Start));
        }

        var other = IsChanged(first) ? then : first;
        return new(who, overlaps ? ClashKind.SameTime : ClashKind.NoTimeForTheWay, after.Names[other.Occurrence], At(other.Start), At(other.End));
    }

    private bool IsChanged(PlacedItem item) => after.Problem.Occurrences[item.Occurrence].Name == changed.Key;

    /// <summary>What the household file rules out, whatever the hour, and the item's own hours.</summary>
    private IEnumerable<Clash> Rules()
    {
        var at = after.IndexOf(changed.Key)!.Value;
        var info = week.Occurrences[at];
        foreach (var adult in changed.Who.Select(week.Household.Adult).OfType<Domain.People.Adult>())
        {
            if (info.NeedsDriver && !adult.Drives)
                yield return new(adult.Id, ClashKind.DoesNotDrive, "", changed.Start, changed.End);
            if (info.Responsibility is { } owned && (OwnershipRules.MatchesAny(adult.Cannot, owned.Row.Id) || week.Household.Ownership.IsBoundToAnother(owned.Row.Id, adult.Id)))
                yield return new(adult.Id, ClashKind.Cannot, "", changed.Start, changed.End);
        }

        var planned = week.Problem.Occurrences[at];
        var start = after.Minute(changed.Start);
        if (planned.Windows.Any(window => window.Low <= start && start <= window.High) || changed.Start == changed.Plan.Start)
            yield break;
        var near = planned.Windows.MinBy(window => Math.Max(window.Low - start, start - window.High))!;
        yield return new(First(changed), ClashKind.OtherTimes, "", At(near.Low), At(near.High + planned.Duration));
    }

    private static PersonId First(LivedItem item) => item.Who is [var first, ..] ? first : item.Plan.Owner ?? default;

    private LocalDateTime At(int minute) => week.Request.Monday.AtMidnight().PlusMinutes(minute);
}
