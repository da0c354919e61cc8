using Evenhand.Domain.People;
using Evenhand.Domain.Units;

namespace Evenhand.Domain.Agreements;

/// <summary>What each adult carries by agreement, in percent of an equal share: the shares of the kind of fairness, else the agreed target shares, else equal.</summary>
public static class FairShares
{
    public const int Equal = 100;

    public static int Percent(Household household, PersonId adult)
    {
        if (household.Fairness.Shares.TryGetValue(adult, out var percent))
            return percent;
        return household.Fairness.TargetShares.TryGetValue(adult, out var target) ? Math.Max(1, (int)decimal.Round(target * household.Adults.Count * Equal)) : Equal;
    }

    /// <summary>Part of the whole, 0 to 1, that the adults agreed on; null where nothing is agreed.</summary>
    public static decimal? PartOfWhole(Household household, PersonId adult)
    {
        if (household.Fairness.Shares.Count == 0)
            return household.Fairness.TargetShares.TryGetValue(adult, out var target) ? target : null;
        return (decimal)Percent(household, adult) / household.Adults.Sum(other => Percent(household, other.Id));
    }

    public static string Name(FairnessKind kind) => kind switch
    {
        FairnessKind.Time => "time",
        FairnessKind.Thinking => "thinking",
        FairnessKind.PaidHours => "paid-hours",
        FairnessKind.Turns => "turns",
        FairnessKind.Liking => "liking",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
