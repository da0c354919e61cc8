using Evenhand.Domain.Hours;
using Evenhand.Domain.People;

namespace Evenhand.Domain.Responsibilities;

/// <summary>
/// One adult's whole week in hours (M066, M067). Paid and commuting come from the blocks; the rest are estimates with a range. Only paid,
/// commuting, hands-on and the shared part make the clock; thinking and watching run beside it and are never added in.
/// </summary>
public sealed record SecondShift
{
    public required Adult Adult { get; init; }

    /// <summary>Null where a working span does not say how much of it is work.</summary>
    public HoursRange? Paid { get; init; }

    public HoursRange? Commute { get; init; }

    /// <summary>Of what this adult owns.</summary>
    public required HoursRange HandsOn { get; init; }

    public required HoursRange Thinking { get; init; }

    public required HoursRange Watching { get; init; }

    /// <summary>Equal part of what rotates and of what is each their own, hands-on.</summary>
    public required HoursRange SharedHandsOn { get; init; }

    public required HoursRange SharedThinking { get; init; }

    public required HoursRange SharedWatching { get; init; }

    public HoursRange? Clock => Paid is { } paid && Commute is { } commute ? paid + commute + HoursRange.OfEstimate(HandsOn.Value + SharedHandsOn.Value) : null;

    public static SecondShift Of(Household household, HomeHours hours, Adult adult) => Of(household, hours, adult, hours.OwnOf(adult.Id));

    /// <summary>With another load of owned work than the file's.</summary>
    public static SecondShift Of(Household household, HomeHours hours, Adult adult, WeeklyLoad own, WeeklyLoad? sharedByAll = null)
    {
        var shared = (sharedByAll ?? hours.Rotating + hours.EachTheirOwn) / household.Adults.Count;
        var paid = hours.PaidOf(adult);
        return new()
        {
            Adult = adult,
            Paid = paid is null ? null : HoursRange.Exactly(paid.PaidMinutes / 60m / household.Weeks),
            Commute = paid is null ? null : HoursRange.Exactly(paid.CommuteMinutes / 60m / household.Weeks),
            HandsOn = HoursRange.OfEstimate(own.HandsOn / 60),
            Thinking = HoursRange.OfEstimate(own.Thinking / 60),
            Watching = HoursRange.OfEstimate(own.Watching / 60),
            SharedHandsOn = HoursRange.OfEstimate(shared.HandsOn / 60),
            SharedThinking = HoursRange.OfEstimate(shared.Thinking / 60),
            SharedWatching = HoursRange.OfEstimate(shared.Watching / 60),
        };
    }
}
