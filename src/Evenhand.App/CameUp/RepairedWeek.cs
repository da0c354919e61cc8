using Evenhand.App.Catalogues;
using Evenhand.App.Plans;
using Evenhand.App.Weeks;
using Evenhand.Domain.People;
using Evenhand.Planning.Bounds;
using Evenhand.Planning.Compile;
using NodaTime;

namespace Evenhand.App.CameUp;

/// <summary>
/// A week after something changed: the plan with the fewest changes, the differences to say yes or no to, and who could be asked
/// for what is still open. What people said about items and wrote down for the week stands. Nothing is kept, asked or told before
/// somebody says yes.
/// </summary>
public sealed record RepairedWeek(KeptWeek Week, IReadOnlyList<WeekDifference> Differences)
{
    /// <summary>Budget of moves of each search: a repair is small beside a whole week.</summary>
    private const long Moves = 60_000;

    /// <param name="after">The household as it is to be.</param>
    /// <param name="now">Local time; nothing before it changes.</param>
    public static RepairedWeek Of(BookedWeek week, Household after, LocalDateTime now, CancellationToken stop = default) => Of(week, after, now, ProofEffort.Quick, stop);

    /// <summary>The same week, with how fair it is proved as far as can be: where nobody waits for the answer.</summary>
    public static KeptWeek Proved(BookedWeek week, Household after, LocalDateTime now, CancellationToken stop = default) => Of(week, after, now, ProofEffort.Thorough, stop).Week;

    private static RepairedWeek Of(BookedWeek week, Household after, LocalDateTime now, ProofEffort proof, CancellationToken stop)
    {
        var (page, entries) = (week.Week.Page, week.Entries);
        var minute = Math.Clamp(HouseholdTime.MinuteOf(page.Monday, now), 0, page.Weeks * 7 * 1440);
        var lived = LivedWeek.Of(page, week.Marks, entries);
        var known = MarkedPlan.Of(week.Week.Known, lived, week.Marks);
        PlanRequest For(Household household) => new(household, CatalogueFile.Shipped, page.Monday, page.Weeks);
        var repaired = PlanWeek.Repair(For(TakenTime.In(week.Family, entries)), For(TakenTime.In(after, entries)), known, minute, new PlanOptions(Moves: Moves) { Proof = proof }, stop);
        var kept = KeptWeek.Of(repaired, For(after));
        kept = kept with { Page = TakenTime.Without(kept.Page, after, entries) };
        return new(kept, WeekDifferences.Repaired(lived, LivedWeek.Of(kept.Page, week.Marks, entries), now));
    }
}
