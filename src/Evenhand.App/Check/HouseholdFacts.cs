using Evenhand.Ahead.Forecasts;
using Evenhand.Ahead.Money;
using Evenhand.Ahead.Turns;
using Evenhand.Domain.Coverage;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Questions;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Responsibilities.Transfers;
using Evenhand.Domain.Scenarios;
using Evenhand.Domain.Village;

namespace Evenhand.App.Check;

/// <summary>Everything that <c>check</c> knows of a household, by subject: the base pattern, and the scenario where one is asked for.</summary>
public sealed class HouseholdFacts
{
    private readonly Lazy<FewestTransfers?> transfers;

    public HouseholdFacts(Household household, Catalogue catalogue, Scenario? scenario)
    {
        Household = household;
        Scenario = scenario;
        Base = new(household);
        Pattern = scenario is null ? Base : new(household, scenario);
        Gaps = new CoverageCheck(Pattern).Gaps();
        Cover = new(Pattern, Gaps);
        Presence = new(Base);
        ScenarioPresence = scenario is null ? Presence : new(Pattern);
        Hours = new(household, new OwnershipView(household, catalogue));
        Counts = new(household, Ownership);
        Doubts = Plausibility.Doubts(household, Hours);
        Question = TransferQuestion.Of(household, Hours);
        transfers = new(() => Question is null ? null : TransferSearch.Run(Question));
        Youngest = YoungestChild.Of(household);
    }

    public Household Household { get; }

    public Scenario? Scenario { get; }

    public Pattern Base { get; }

    public Pattern Pattern { get; }

    public IReadOnlyList<Gap> Gaps { get; }

    public CoverCost Cover { get; }

    public Presence Presence { get; }

    public Presence ScenarioPresence { get; }

    public HomeHours Hours { get; }

    public OwnershipView Ownership => Hours.Ownership;

    public OwnershipCounts Counts { get; }

    public IReadOnlyList<Plausibility> Doubts { get; }

    public TransferQuestion? Question { get; }

    public FewestTransfers? Transfers => transfers.Value;

    public YoungestChild? Youngest { get; }

    public StayHome? StayHome => StayHome.Of(Household);

    public JointForecast? Forecast => JointForecast.Of(Household);

    public Expectations? Expectations => Household.Facts.Answers.Count > 0 ? new(Household) : null;

    public StandingDecisions? Negotiations => Household.Facts.NegotiationsLastWeek.Count > 0 ? new(Household) : null;
}
