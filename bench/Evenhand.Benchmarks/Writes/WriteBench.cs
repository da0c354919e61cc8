using System.Diagnostics;
using System.Globalization;
using System.Text;
using Evenhand.App.Catalogues;
using Evenhand.App.Data;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.HouseholdFiles;
using NodaTime;

namespace Evenhand.Benchmarks.Writes;

/// <summary>
/// Durable writes per second: writers that each wait for the disk's answer before the next write, marks through the store's
/// writer with journal, idempotency key and membership, on SQLite with synchronous = FULL.
/// </summary>
internal static class WriteBench
{
    private const string File = """
        adults: {kim: {}, sam: {}}
        children: {mia: {age: 6}}
        """;

    /// <param name="folder">A folder on the disk to measure; a temporary directory may be memory.</param>
    public static async Task<string> Run(string folder, int writers = 16, int writes = 16_000)
    {
        var directory = Path.Combine(folder, $"evenhand-bench-{Guid.NewGuid():N}");
        try
        {
            await using var store = await Store.Open(new() { DataDirectory = directory }, SystemClock.Instance);
            var callers = new List<Caller>();
            for (var household = 0; household < 4; household++)
                callers.Add(await Household(store));
            await Measure(store, callers, writers, writes / 8, "warm");
            var (seconds, times) = await Measure(store, callers, writers, writes, "timed");
            return Table(writers, seconds, times);
        }
        finally
        {
            if (Directory.Exists(directory))
                Directory.Delete(directory, recursive: true);
        }
    }

    private static async Task<Caller> Household(Store store)
    {
        var member = new MemberRow { Id = Evenhand.App.Data.Ids.MemberId.New(), Role = Role.Adult, PersonId = new("kim"), Name = "Kim" };
        var done = (Written.Done)await store.Households.Create(new() { File = HouseholdFile.Read(File, CatalogueFile.Shipped).Value!, Members = [member] });
        return new(new(done.Answer!), member.Id, Role.Adult, member.PersonId, null);
    }

    private static async Task<(double Seconds, List<double> Times)> Measure(Store store, List<Caller> callers, int writers, int writes, string word)
    {
        var left = writes;
        var all = new List<double>(writes);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            var times = new List<double>();
            for (var at = 0; Interlocked.Decrement(ref left) >= 0; at++)
            {
                var from = Stopwatch.GetTimestamp();
                await Mark(store, callers[writer % callers.Count], $"{word}-{writer}-{at}");
                times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            }

            lock (all)
                all.AddRange(times);
        })));
        var seconds = watch.Elapsed.TotalSeconds;
        all.Sort();
        return (seconds, all);
    }

    private static async Task Mark(Store store, Caller caller, string id)
    {
        var written = await store.Write(caller, "mark.add", (edit, _) =>
        {
            edit.Add(new MarkRow { Id = id, Monday = new(2026, 4, 6), Item = "food.dinner 2026-04-07", Kind = "done", Who = caller.Person, By = caller.Member, At = edit.Now });
            edit.Say("item", "food.dinner");
            return Task.CompletedTask;
        }, idempotencyKey: id);
        if (written is not Written.Done)
            throw new InvalidOperationException($"A write ended in {written}.");
    }

    private static string Table(int writers, double seconds, List<double> times)
    {
        var table = new StringBuilder();
        table.AppendLine("| writers | durable writes | per second | median, ms | p99, ms | slowest, ms |");
        table.AppendLine("|---|---|---|---|---|---|");
        table.AppendLine(string.Create(CultureInfo.InvariantCulture, $"| {writers} | {times.Count} | {times.Count / seconds:0} | {times[times.Count / 2]:0.0} | {times[(int)(times.Count * 0.99)]:0.0} | {times[^1]:0.0} |"));
        return table.ToString();
    }
}
