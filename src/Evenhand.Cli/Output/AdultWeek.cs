using Evenhand.App.Check;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;

namespace Evenhand.Cli.Output;

/// <summary>One adult's week as cells of a table. Paid and commuting come from the blocks, the rest from estimates.</summary>
internal sealed class AdultWeek
{
    public const string Unknown = "not known";

    /// <summary>An estimate that cannot be true is asked about and not shown.</summary>
    public const string Doubtful = "?";

    public AdultWeek(HouseholdFacts facts, Adult adult)
    {
        var paid = facts.Hours.PaidOf(adult);
        var load = facts.Hours.WithPartOf(adult.Id);
        var handsOn = HoursRange.OfEstimate(load.HandsOn / 60);
        var weeks = facts.Household.Weeks;
        Paid = paid is null ? Unknown : HoursRange.Exactly(paid.PaidMinutes / 60m / weeks).ToString();
        Commute = paid is null ? Unknown : HoursRange.Exactly(paid.CommuteMinutes / 60m / weeks).ToString();
        var doubtful = facts.Doubts.Any(doubt => doubt.Adult.Id == adult.Id);
        HandsOn = doubtful ? Doubtful : handsOn.ToString();
        Clock = paid is null ? Unknown : doubtful ? Doubtful : (HoursRange.Exactly(paid.Minutes / 60m / weeks) + handsOn).ToString();
        Thinking = HoursRange.OfEstimate(load.Thinking / 60).ToString();
        Watching = HoursRange.OfEstimate(load.Watching / 60).ToString();
    }

    public string Paid { get; }

    public string Commute { get; }

    public string HandsOn { get; }

    public string Clock { get; }

    public string Thinking { get; }

    public string Watching { get; }
}
