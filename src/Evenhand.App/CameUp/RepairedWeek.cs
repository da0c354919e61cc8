using Evenhand.App.Plans;
using Evenhand.App.Weeks;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Planning.Bounds;
using Evenhand.Planning.Compile;
using NodaTime;

namespace Evenhand.App.CameUp;

/// <summary>
/// A week after something came up: the plan with the fewest changes, the differences to say yes or no to, and who could be asked
/// for what is still open. Nothing is kept, asked or told before somebody says yes.
/// </summary>
public sealed record RepairedWeek(KeptWeek Week, IReadOnlyList<WeekDifference> Differences)
{
    /// <summary>Budget of moves of each search: a repair is small beside a whole week.</summary>
    private const long Moves = 60_000;

    /// <param name="before">The household as the week was planned for it.</param>
    /// <param name="after">The household with what came up.</param>
    /// <param name="now">Local time; nothing before it changes.</param>
    public static RepairedWeek Of(Household before, Household after, Catalogue catalogue, KeptWeek week, IReadOnlyList<Mark> marks, LocalDateTime now, CancellationToken stop = default) =>
        Of(before, after, catalogue, week, marks, now, ProofEffort.Quick, stop);

    /// <summary>The same week, with how fair it is proved as far as can be: for one that is kept. Whoever only looks need not wait for that.</summary>
    public static KeptWeek ToKeep(Household before, Household after, Catalogue catalogue, KeptWeek week, IReadOnlyList<Mark> marks, LocalDateTime now, CancellationToken stop = default) =>
        Of(before, after, catalogue, week, marks, now, ProofEffort.Thorough, stop).Week;

    private static RepairedWeek Of(Household before, Household after, Catalogue catalogue, KeptWeek week, IReadOnlyList<Mark> marks, LocalDateTime now, ProofEffort proof, CancellationToken stop)
    {
        var monday = week.Page.Monday;
        var minute = Math.Clamp((int)Period.Between(monday.AtMidnight(), now, PeriodUnits.Minutes).Minutes, 0, week.Page.Weeks * 7 * 1440);
        var known = MarkedPlan.Of(week.Known, marks, monday);
        PlanRequest For(Household household) => new(household, catalogue, monday, week.Page.Weeks);
        var repaired = KeptWeek.Of(PlanWeek.Repair(For(before), For(after), known, minute, new PlanOptions(Moves: Moves) { Proof = proof }, stop));
        return new(repaired, WeekDifferences.Repaired(LivedWeek.Of(week.Page, marks), repaired.Page, now));
    }
}
