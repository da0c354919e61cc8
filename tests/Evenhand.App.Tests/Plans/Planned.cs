using Evenhand.App.Catalogues;
using Evenhand.App.HouseholdFiles;
using Evenhand.App.Plans;
using Evenhand.Domain.People;
using Evenhand.Planning.Compile;
using NodaTime;

namespace Evenhand.App.Tests.Plans;

/// <summary>Plans a household's text for tests: a fixed week, few moves.</summary>
internal static class Planned
{
    public static readonly LocalDate From = new(2026, 11, 23);

    public static Household Household(string yaml)
    {
        var read = HouseholdFile.Read(yaml, CatalogueFile.Shipped);
        read.Problems.ShouldBeEmpty();
        return read.Value!.Household;
    }

    public static PlannedWeek Week(string yaml, string? scenario = null, int weeks = 1, LocalDate? from = null, long moves = 15_000)
    {
        var household = Household(yaml);
        var request = new PlanRequest(household, CatalogueFile.Shipped, from ?? From, weeks, scenario is null ? null : household.Scenario(scenario));
        return PlanWeek.Run(request, new PlanOptions(Moves: moves));
    }

    public static WeekPage Page(string yaml, string? scenario = null, int weeks = 1, LocalDate? from = null, long moves = 15_000) =>
        WeekReading.Read(Week(yaml, scenario, weeks, from, moves));

    public static string Example(string name) => File.ReadAllText(Repository.PathTo("examples", "households", name + ".yaml"));

    public static TheoryData<string> Examples() => [.. Repository.ExampleHouseholds().Select(path => Path.GetFileNameWithoutExtension(path)!)];
}
