using System.Globalization;
using Evenhand.Benchmarks.Engines;
using Evenhand.Benchmarks.Report;

namespace Evenhand.Benchmarks.CalDav;

/// <summary>Processor time of calendar servers for the requests that programs send, beside Radicale and Xandikos in the same run.</summary>
internal static class DavBench
{
    /// <summary>Xandikos is filled over HTTP, and each object makes it slower: more than these are not waited for.</summary>
    private const int MostInXandikos = 1_000;

    /// <param name="program">The program to measure.</param>
    /// <param name="core">The page of the calendar core, which follows.</param>
    public static async Task<string> Run(string program, IReadOnlyList<int> sizes, string core)
    {
        var times = new List<DavTimes>();
        foreach (var events in sizes)
        {
            using (var ours = await DavServers.Evenhand(program))
                times.Add(await Filled(ours, events));
            using (var radicale = await DavServers.Radicale(events))
            {
                if (radicale is not null)
                    times.Add(await DavTimes.Measure(radicale, events));
            }

            using var xandikos = events <= MostInXandikos ? await DavServers.Xandikos() : null;
            if (xandikos is not null)
                times.Add(await Filled(xandikos, events));
        }

        return Report(times, core);
    }

    private static async Task<DavTimes> Filled(DavServer server, int events)
    {
        for (var number = 0; number < events; number++)
            await server.Send("PUT", server.Calendar + DavLoad.Name(number), DavLoad.Event(number));
        return await DavTimes.Measure(server, events);
    }

    private static string Report(IReadOnlyList<DavTimes> times, string core)
    {
        var page = new Markdown().Heading(1, "Speed of calendars")
            .Paragraph($"Written by `dotnet run -c Release --project bench/Evenhand.Benchmarks -- calendars` on {Machine.Today}, {Machine.Words}. Radicale and Xandikos are those of Debian's packages.")
            .Heading(2, "Servers")
            .Paragraph("Processor milliseconds of the server for one request, half of the events recurring: a query of 30 days with the events' data, a changed event, one event, the ETags of all, what changed after one change, and whether anything did. Memory is resident, in MB, at the end.")
            .Table(["events", "server", "query", "events found", "PUT", "GET", "all ETags", "sync", "ctag", "memory"], times.Select(Row));
        return page.Heading(2, "Targets").Table(["target", "reached", "met"], Targets(times).Select(target => (IReadOnlyList<string>)[target.Words, target.Reached, target.Verdict]))
            .Heading(2, "The core").Paragraph(core.TrimEnd()).ToString();
    }

    private static IReadOnlyList<string> Row(DavTimes row) =>
        [Whole(row.Events), row.Server, Number(row.Query), Whole(row.Hits), Number(row.Put), Number(row.Get), Number(row.Etags), Number(row.Sync), Number(row.Ctag), Whole((int)row.Memory)];

    private static IEnumerable<Target> Targets(IReadOnlyList<DavTimes> times)
    {
        foreach (var size in times.GroupBy(row => row.Events))
        {
            if (size.FirstOrDefault(row => row.Server == "Evenhand") is not { } ours)
                continue;
            var radicale = size.FirstOrDefault(row => row.Server == "Radicale");
            yield return Ratio($"{Whole(size.Key)} events: the query costs at most 1/15 of Radicale's (1/40 is good)", radicale?.Query / ours.Query, 15);
            yield return Ratio($"{Whole(size.Key)} events: five times the PUTs of Radicale (20 times is good)", radicale?.Put / ours.Put, 5);
            yield return new($"{Whole(size.Key)} events: sync after one change under 5 ms (2 ms is good)", $"{Number(ours.Sync)} ms", ours.Sync < 5);
            yield return new($"{Whole(size.Key)} events: the query finds what Radicale finds", radicale is null ? "Radicale is not installed" : $"{Whole(ours.Hits)} of {Whole(radicale.Hits)}", radicale is null ? null : ours.Hits == radicale.Hits);
        }
    }

    private static Target Ratio(string words, double? times, double wanted) => new(words, times is { } known ? $"{Number(known)} times" : "Radicale is not installed", times is { } met ? met >= wanted : null);

    private static string Number(double value) => value.ToString(value < 10 ? "0.00" : value < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture);

    private static string Whole(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
