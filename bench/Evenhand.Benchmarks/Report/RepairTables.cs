using Evenhand.Benchmarks.Measures;

namespace Evenhand.Benchmarks.Report;

internal static class RepairTables
{
    public static void Add(Markdown page, PlannerResults results)
    {
        page.Heading(2, "Repair")
            .Paragraph("After a crisis: uncovered points, cents over budget, changes. Proved values were found once by an exact engine, which needed 1.5 to 70 s for each; without them the best of all runs is what is wanted.");
        Table(page, results.Repairs);
        if (results.GeneratedRepairs.Count > 0) Table(page, results.GeneratedRepairs);
    }

    private static void Table(Markdown page, IReadOnlyList<RepairResult> repairs) => page.Table(
        ["instance", "crisis", "wanted", "", "reached in the end", "seeds in 0.1 s", "seeds in 0.3 s", "seeds in all", "time, median", "rules broken"],
        repairs.Select(repair =>
        {
            var end = RepairBench.KeyOf(Median.OfAll(repair.Reached));
            return (IReadOnlyList<string>)[
                repair.Instance, repair.Crisis, Words(repair.Wanted), repair.Proved is null ? "best seen" : "proved", Words(end),
                Share(repair, 0.1), Share(repair, 0.3), Share(repair, double.MaxValue),
                Numbers.Seconds(Median.Of(repair.Seconds.Select(point => point?.Seconds))), $"{repair.Violations}"];
        }));

    private static string Share(RepairResult repair, double seconds) => $"{repair.SeedsWithin(seconds)} of {repair.Seconds.Count}";

    private static string Words((long Uncovered, long Over, long Changes) key) => $"{key.Uncovered}, {key.Over}, {key.Changes}";
}
