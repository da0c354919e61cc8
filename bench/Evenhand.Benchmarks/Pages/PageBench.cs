using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Evenhand.Benchmarks.Report;

namespace Evenhand.Benchmarks.Pages;

/// <summary>Speed and size of the pages, asked over HTTP from the program as it is started by hand.</summary>
internal static partial class PageBench
{
    private const int Runs = 200;
    private static readonly string[] Paths = ["/today", "/week", "/wall", "/next", "/cameup", "/household/dates", "/history", "/settings", "/signin"];
    private static readonly string[] Visits = ["/today", "/week", "/wall"];

    public static async Task<string> Run(string program)
    {
        using var server = await ServerProcess.Start(program);
        using var packed = Client(server.Address, DecompressionMethods.None);
        using var plain = Client(server.Address, DecompressionMethods.All);
        var pages = new List<PageTimes>();
        foreach (var path in Paths)
            pages.Add(await PageTimes.Measure(packed, path, Runs));
        var fever = await Fever(plain);
        pages.Add(await PageTimes.Measure(packed, fever.Replace("/sick?", "/fetch?", StringComparison.Ordinal).Replace("T06:10", "T13:40", StringComparison.Ordinal), Runs / 4) with { Path = "the school calls at 13:40, repaired" });
        var repair = await PageTimes.Measure(packed, fever, Runs / 4);
        var loads = Visits.Select(path => LoadRun.Measure(server.Address, path, 16, 15)).OfType<LoadRun>().ToList();
        var visits = new List<FirstVisit>();
        foreach (var path in Visits)
            visits.Add(await FirstVisit.Measure(packed, plain, path));
        return Report(pages, repair, loads, visits, server.Memory);
    }

    private static HttpClient Client(Uri server, DecompressionMethods unpacked)
    {
        var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = unpacked }) { BaseAddress = server };
        if (unpacked == DecompressionMethods.None)
            client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        return client;
    }

    /// <summary>A child with a fever in the small hours of the next school day, for two days.</summary>
    private static async Task<string> Fever(HttpClient client)
    {
        var child = Child().Match(await client.GetStringAsync("/cameup/sick")).Groups[1].Value;
        var day = DateTime.Today.AddDays(DateTime.Today.DayOfWeek switch { DayOfWeek.Friday => 3, DayOfWeek.Saturday => 2, _ => 1 });
        return string.Create(CultureInfo.InvariantCulture, $"/cameup/sick?who={child}&from={day:yyyy-MM-dd}T06:10&until=tomorrow");
    }

    private static string Report(List<PageTimes> pages, PageTimes repair, List<LoadRun> loads, List<FirstVisit> visits, double memory)
    {
        var page = new Markdown().Heading(1, "Speed of the pages")
            .Paragraph("Written by `dotnet run -c Release --project bench/Evenhand.Benchmarks -- pages`: the household of `serve --demo` on SQLite, asked over HTTP on the same machine, client and server sharing its cores. Times are those of the machine of the last run.")
            .Heading(2, "One page after another").Paragraph($"Milliseconds of {Runs} answers on one connection, compression included; the last row is the repaired week after a child fell ill, planned anew for each answer.")
            .Table(["page", "median", "p95", "slowest", "bytes sent"], pages.Append(repair with { Path = "something came up, repaired" }).Select(row => (IReadOnlyList<string>)[row.Path, Number(row.Median), Number(row.P95), Number(row.Slowest), row.Bytes.ToString(CultureInfo.InvariantCulture)]));
        page.Heading(2, "Sixteen connections at once");
        if (loads.Count == 0)
            page.Paragraph("wrk is not installed; `apt-get install wrk` brings it.");
        else
            page.Table(["page", "answers a second", "median, ms", "p99, ms", "failed"], loads.Select(row => (IReadOnlyList<string>)[row.Path, Number(row.Rate), Number(row.Median), Number(row.P99), row.Failed.ToString(CultureInfo.InvariantCulture)]));
        return page.Paragraph($"Resident memory of the server after it: {memory.ToString("0", CultureInfo.InvariantCulture)} MB.")
            .Heading(2, "First visit, kB on the wire")
            .Table(["page", "page", "styles", "scripts", "other", "all"], visits.Select(row => (IReadOnlyList<string>)[row.Path, Kilobytes(row.Page), Kilobytes(row.Styles), Kilobytes(row.Scripts), Kilobytes(row.Other), Kilobytes(row.All)])).ToString();
    }

    private static string Number(double value) => value.ToString(value < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);

    private static string Kilobytes(long bytes) => (bytes / 1000.0).ToString("0.0", CultureInfo.InvariantCulture);

    [GeneratedRegex("name=\"who\" value=\"([^\"]+)\"", RegexOptions.IgnoreCase)]
    private static partial Regex Child();
}
