using Evenhand.App.Check.Figures;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Scenarios;

namespace Evenhand.App.Check;

/// <summary>The facts of a household: every figure whose inputs its file holds, and what to look at in words.</summary>
public sealed record CheckReport(HouseholdFacts Facts, IReadOnlyList<Figure> Figures, IReadOnlyList<Figure> ScenarioFigures, IReadOnlyList<string> Warnings)
{
    public bool GapsRemain => Facts.Gaps.Count > 0;

    public Figure? Find(string key) => Figures.FirstOrDefault(figure => figure.Key == key);
}

/// <summary>Computes the report from a household and the catalogue, and from nothing else. Gaps and their price follow the scenario; everything else is the base pattern.</summary>
public static class HouseholdCheck
{
    public static CheckReport Run(Household household, Catalogue catalogue, Scenario? scenario = null) => Run(new HouseholdFacts(household, catalogue, scenario));

    public static CheckReport Run(HouseholdFacts facts)
    {
        return new(
            facts,
            [
                .. CoverageFigures.Of(facts),
                .. HourFigures.Of(facts),
                .. OwnershipFigures.Of(facts),
                .. LoadFigures.Of(facts),
                .. MoneyFigures.Of(facts),
                .. AheadFigures.Of(facts),
                .. QuestionFigures.Of(facts),
            ],
            facts.Scenario is null ? [] : [.. HourFigures.Presence(facts, facts.ScenarioPresence)],
            CheckWarnings.Of(facts));
    }
}
