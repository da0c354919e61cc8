using Evenhand.Benchmarks.Measures;

namespace Evenhand.Benchmarks.Report;

internal static class GrowthTables
{
    public static void Add(Markdown page, PlannerResults results)
    {
        page.Heading(2, "Growth with size")
            .Paragraph("To a plan with the best cover and money and a largest load within 2 % of the best of all seeds.");
        Table(page, "sample problems", results.SampleGrowth);
        Table(page, "generated households, the same over more weeks", results.GeneratedGrowth);
        page.Image("Growth with size", Charts.GrowthFile);
    }

    private static void Table(Markdown page, string words, IReadOnlyList<GrowthPoint> points)
    {
        var timed = points.Where(point => point.Seconds is not null).ToList();
        var bySeconds = GrowthBench.Exponent(timed.Select(point => ((double)point.Occurrences, point.Seconds!.Value)));
        var byMoves = GrowthBench.Exponent(timed.Select(point => ((double)point.Occurrences, (double)point.Moves!.Value)));
        page.Paragraph($"On {words}: exponent of the time {Numbers.Plain(bySeconds, "0.00")}, of the moves {Numbers.Plain(byMoves, "0.00")}.")
            .Table(["instance", "weeks", "occurrences", "time", "moves", "moves a second"], points.Select(point =>
                (IReadOnlyList<string>)[point.Name, $"{point.Weeks}", $"{point.Occurrences}", Numbers.Seconds(point.Seconds), Numbers.Count(point.Moves), Numbers.Count((long)point.MovesPerSecond)]));
    }
}
