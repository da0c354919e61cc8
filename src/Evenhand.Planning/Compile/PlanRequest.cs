using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Scenarios;
using NodaTime;

namespace Evenhand.Planning.Compile;

/// <summary>What a plan is asked for: a household, the date from which, for how many weeks, and what happens in them.</summary>
/// <param name="Catalogue">The shipped catalogue, without the household's own rows.</param>
/// <param name="From">Any day; the plan begins on the Monday of its week.</param>
public sealed record PlanRequest(Household Household, Catalogue Catalogue, LocalDate From, int Weeks = 1, Scenario? Scenario = null)
{
    /// <summary>As it holds in the week of <see cref="From"/>.</summary>
    public Household Household { get; init; } = Household.HoldingOn(From.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)));

    public LocalDate Monday { get; } = From.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
}
