using Evenhand.Domain.Coverage;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;

namespace Evenhand.Domain.Lead;

/// <summary>One ground for saying early that it is a lot for one adult, told to all adults alike (M128). Figures are of the week as it usually is.</summary>
/// <param name="Value">Hours a week, hours a night, or responsibilities.</param>
/// <param name="Limit">The household's own limit, or what there is in all.</param>
public sealed record Strain(StrainKind Kind, Adult Adult, decimal Value, decimal Limit)
{
    /// <summary>Hours of a week for work and home together: 168 less 56 of sleep, 17.5 of meals and care of oneself, 7 of one's own.</summary>
    public const decimal UsualLimit = 87.5m;

    private const int UsualFloor = 7 * 60;

    /// <summary>Owning nine of ten of what is owned is owning everything.</summary>
    private const decimal Everything = 0.9m;

    public static IReadOnlyList<Strain> Of(Household household, HomeHours hours)
    {
        var pattern = new Pattern(household);
        var presence = new Presence(pattern);
        return [.. household.Adults.SelectMany(adult => Of(household, hours, pattern, presence, adult))];
    }

    private static IEnumerable<Strain> Of(Household household, HomeHours hours, Pattern pattern, Presence presence, Adult adult)
    {
        var limit = household.Facts.CapacityPerAdult ?? UsualLimit;
        var blocks = IntervalSet.Of(pattern.Clock.Total, pattern.Blocks(adult).Where(block => block.Span is null && block.Where != Where.Unable).SelectMany(block => block.Times(pattern.Clock).Select(time => new Interval(time.Start - (block.IsAway ? block.CommuteTo : 0), time.End + (block.IsAway ? block.CommuteBack : 0)))));
        var clock = (blocks.Minutes / (decimal)household.Weeks + hours.WithPartOf(adult.Id).HandsOn) / 60;
        if (clock > limit)
            yield return new(StrainKind.Hours, adult, clock, limit);
        if (presence.WeeknightSleepMinutes(adult) is { } sleep && sleep < (adult.SleepFloor ?? UsualFloor))
            yield return new(StrainKind.Sleep, adult, sleep / 60m, (adult.SleepFloor ?? UsualFloor) / 60m);
        if (household.Adults.Count(other => other.Home == adult.Home) < 2)
            yield break;
        var owned = hours.Ownership.Applicable.Where(row => row.Owner is not null).ToList();
        var own = owned.Count(row => row.Owner == adult.Id);
        if (owned.Count > 0 && own >= owned.Count * Everything)
            yield return new(StrainKind.Everything, adult, own, owned.Count);
        var critical = owned.Where(row => row.Row.Criticality == Criticality.High).ToList();
        if (critical.Count > 1 && critical.All(row => row.Owner == adult.Id || household.Adult(row.Owner!.Value) is null) && critical.Exists(row => row.Owner == adult.Id))
            yield return new(StrainKind.AllThatCannotWait, adult, critical.Count(row => row.Owner == adult.Id), critical.Count);
    }
}

public enum StrainKind
{
    /// <summary>More hours a week than the limit.</summary>
    Hours,

    /// <summary>Sleep under the floor.</summary>
    Sleep,

    /// <summary>Owns nearly all that anyone owns.</summary>
    Everything,

    /// <summary>Owns all that cannot wait.</summary>
    AllThatCannotWait,
}
