using System.Diagnostics;
using System.Globalization;
using System.Text;
using Evenhand.App.Catalogues;
using Evenhand.App.Check;
using Evenhand.App.HouseholdFiles;
using Evenhand.App.Plans;
using Evenhand.Planning.Compile;
using Evenhand.Planning.Search;
using NodaTime;

namespace Evenhand.Benchmarks.Households;

/// <summary>
/// How long the facts and the week of each example household take after start-up, and how good the week is: median and slowest
/// of several runs in one process, and the plan's tiers. The planned week is measured beside the first plan that construction
/// finds, so that what the search adds is a difference within one run.
/// </summary>
internal static class HouseholdBench
{
    private const int CheckRuns = 15;
    private const int PlanRuns = 3;
    private static readonly LocalDate Monday = new(2026, 11, 23);

    public static string Run(IEnumerable<string> files)
    {
        var table = new StringBuilder();
        table.AppendLine("# Speed and quality on the example households");
        table.AppendLine();
        table.AppendLine("Written by `dotnet run -c Release --project bench/Evenhand.Benchmarks -- households`. Times are the median and, in brackets, the slowest of several runs in one process after start-up; they are those of the machine of the last run, so compare rows, not machines. `check` reads the file as well. Uncovered points are 10 a minute for a child without anyone and the points of what found no place. The last column is the first plan of construction, before the search.");
        table.AppendLine();
        table.AppendLine("| household | check, ms | plan, s | occurrences | uncovered points | largest load, 15 min | of construction alone |");
        table.AppendLine("|---|---|---|---|---|---|---|");
        foreach (var file in files)
            table.AppendLine(Row(file));
        return table.ToString();
    }

    private static string Row(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var household = HouseholdFile.Read(bytes, CatalogueFile.Shipped).Value!.Household;
        var check = Times(CheckRuns, () => HouseholdCheck.Run(HouseholdFile.Read(bytes, CatalogueFile.Shipped).Value!.Household, CatalogueFile.Shipped, null));
        PlannedWeek? planned = null;
        var plan = Times(PlanRuns, () => planned = PlanWeek.Run(new PlanRequest(household, CatalogueFile.Shipped, Monday), new PlanOptions()));
        var construction = PlanSearch.Solve(planned!.Week.Problem, new SearchOptions { Moves = 0 }, default);
        return string.Create(CultureInfo.InvariantCulture,
            $"| {Path.GetFileNameWithoutExtension(path)} | {check.Median:0.0} ({check.Slowest:0.0}) | {plan.Median / 1000:0.00} ({plan.Slowest / 1000:0.00}) | {planned.Week.Problem.Occurrences.Count} | {planned.Evaluation.Vector.Uncovered} | {planned.Evaluation.Vector.Load[0]} | {construction.Vector.Uncovered} uncovered, {construction.Vector.Load[0]} |");
    }

    private static (double Median, double Slowest) Times(int runs, Action action)
    {
        action();
        var times = new List<double>();
        for (var run = 0; run < runs; run++)
        {
            var watch = Stopwatch.StartNew();
            action();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        return (times[runs / 2], times[^1]);
    }
}
