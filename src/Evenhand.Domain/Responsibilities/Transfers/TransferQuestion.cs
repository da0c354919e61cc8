using Evenhand.Domain.Coverage;
using Evenhand.Domain.People;

namespace Evenhand.Domain.Responsibilities.Transfers;

/// <summary>
/// Which whole responsibilities could pass from the adult with the larger clock total to the one with the smaller, so that the
/// difference on the clock and the difference in thinking both end, in absolute value, at most half as large (M008, M066).
/// </summary>
public sealed class TransferQuestion
{
    private TransferQuestion(HomeHours hours, Adult from, Adult to, IReadOnlyList<Owned> candidates)
    {
        From = from;
        To = to;
        Candidates = candidates;
        ClockGap = hours.ClockMinutes(from)!.Value - hours.ClockMinutes(to)!.Value;
        ThinkingGap = hours.OwnOf(from.Id).Thinking - hours.OwnOf(to.Id).Thinking;
    }

    public Adult From { get; }

    public Adult To { get; }

    /// <summary>Unbound rows of the one that are possible for the other, in the catalogue's order.</summary>
    public IReadOnlyList<Owned> Candidates { get; }

    /// <summary>Minutes a week, not below zero.</summary>
    public decimal ClockGap { get; }

    /// <summary>Minutes a week; below zero when the one with less on the clock thinks more.</summary>
    public decimal ThinkingGap { get; }

    /// <summary>Null for one adult, or where paid hours are not known.</summary>
    public static TransferQuestion? Of(Household household, HomeHours hours)
    {
        if (household.Adults.Count < 2 || household.Adults.Any(adult => hours.ClockMinutes(adult) is null))
            return null;
        var byClock = household.Adults.OrderByDescending(adult => hours.ClockMinutes(adult)).ThenByDescending(adult => hours.OwnOf(adult.Id).Thinking).ToList();
        var (from, to) = (byClock[0], byClock[^1]);
        var time = new TimeAtHome(new Pattern(household), to);
        return new(hours, from, to, [.. hours.OwnedBy(from.Id).Where(owned => CanPass(household, owned, to) && time.Fits(owned))]);
    }

    public (decimal Clock, decimal Thinking) GapsAfter(IEnumerable<Owned> set)
    {
        var moved = WeeklyLoad.Of(set);
        return (Math.Abs(ClockGap - 2 * moved.HandsOn), Math.Abs(ThinkingGap - 2 * moved.Thinking));
    }

    public bool Halves(IEnumerable<Owned> set)
    {
        var (clock, thinking) = GapsAfter(set);
        return 2 * clock <= ClockGap && 2 * thinking <= Math.Abs(ThinkingGap);
    }

    private static bool CanPass(Household household, Owned owned, Adult to) =>
        owned.Row.Binding == Binding.None
        && household.Ownership.Bindings.All(binding => binding.Id != owned.Row.Id)
        && !OwnershipRules.MatchesAny(to.Cannot, owned.Row.Id);
}
