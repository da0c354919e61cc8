using Evenhand.App.Check;
using Evenhand.Domain.Agreements;
using Evenhand.Domain.People;
using Evenhand.Domain.Questions;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Responsibilities.Transfers;

namespace Evenhand.App.Balance;

/// <summary>
/// The second shift of a season from ownership and standing estimates, beside what was agreed, what each thinks and what was expected.
/// It ends with what could be handed over whole and says nothing about a person.
/// </summary>
public sealed class BalanceReport
{
    internal BalanceReport(HouseholdFacts facts)
    {
        Facts = facts;
        Shifts = [.. facts.Household.Adults.Select(adult => SecondShift.Of(facts.Household, facts.Hours, adult))];
        Agreement = AgreementCheck.Of(facts.Household, Shifts);
    }

    public HouseholdFacts Facts { get; }

    public Household Household => Facts.Household;

    public IReadOnlyList<SecondShift> Shifts { get; }

    public IReadOnlyList<AgreementCheck> Agreement { get; }

    /// <summary>Each adult's own estimate of their share of the work at home; null until all have given one (M070).</summary>
    public IReadOnlyList<(Adult Adult, decimal Share)>? OwnEstimates =>
        Household.Adults.All(adult => adult.OwnEstimateOfHomeShare is not null)
            ? [.. Household.Adults.Select(adult => (adult, adult.OwnEstimateOfHomeShare!.Value))]
            : null;

    /// <summary>How many have given an estimate while others have not.</summary>
    public int EstimatesWaiting => OwnEstimates is null ? Household.Adults.Count(adult => adult.OwnEstimateOfHomeShare is not null) : 0;

    /// <summary>What each expected at the start, 0 to 1; empty where nothing was written down (M098).</summary>
    public IReadOnlyList<(Adult Adult, decimal Share)> ExpectedAtStart =>
        [.. Household.Adults.Where(adult => Household.Facts.ExpectedHomeShare.ContainsKey(adult.Id)).Select(adult => (adult, Household.Facts.ExpectedHomeShare[adult.Id]))];

    public FewestTransfers? Transfers => Facts.Transfers;

    public StandingDecisions? Negotiations => Facts.Negotiations;
}

/// <summary>Makes the report of a household.</summary>
public static class HouseholdBalance
{
    public static BalanceReport Run(Household household, Catalogue catalogue) => new(new HouseholdFacts(household, catalogue, null));
}
