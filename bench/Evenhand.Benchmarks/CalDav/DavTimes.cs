using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;

namespace Evenhand.Benchmarks.CalDav;

/// <summary>Processor milliseconds of a server for one request of each kind, with a number of events in its calendar.</summary>
/// <param name="Hits">Events that the query of the first 30 days brought.</param>
internal sealed record DavTimes(string Server, int Events, double Query, int Hits, double Put, double Get, double Etags, double Sync, double Ctag, double Memory)
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(4);

    private static readonly XNamespace D = "DAV:";

    public static async Task<DavTimes> Measure(DavServer server, int events)
    {
        var hits = Responses(await server.Send("REPORT", server.Calendar, DavLoad.Query(0), depth: 1));
        var query = await PerRequest(server, 20, run => server.Send("REPORT", server.Calendar, DavLoad.Query(run), depth: 1));
        var put = await PerRequest(server, 200, run => PutOne(server, (run * 37) % events, run));
        var get = await PerRequest(server, 200, run => server.Send("GET", server.Calendar + DavLoad.Name((run * 37) % events)));
        var etags = await PerRequest(server, 20, _ => server.Send("PROPFIND", server.Calendar, DavLoad.Etags, depth: 1));
        var sync = await SyncAfterOne(server, events);
        var ctag = await PerRequest(server, 200, _ => server.Send("PROPFIND", server.Calendar, DavLoad.Ctag));
        return new(server.Name, events, query, hits, put, get, etags, sync, ctag, server.Memory);
    }

    private static Task PutOne(DavServer server, int number, int run) =>
        server.Send("PUT", server.Calendar + DavLoad.Name(number), DavLoad.Event(number, string.Create(CultureInfo.InvariantCulture, $"X-RUN:{run}-{Stopwatch.GetTimestamp()}\r\n")));

    /// <summary>One change, and what a program that knew the state before it is told.</summary>
    private static async Task<double> SyncAfterOne(DavServer server, int events)
    {
        var token = Token(await server.Send("REPORT", server.Calendar, DavLoad.Sync("")));
        var (seconds, runs) = (0.0, 0);
        for (var watch = Stopwatch.StartNew(); runs < 40 && (runs < 2 || watch.Elapsed < Enough); runs++)
        {
            await PutOne(server, (runs * 31) % events, runs);
            var before = server.Seconds;
            var answer = await server.Send("REPORT", server.Calendar, DavLoad.Sync(token));
            seconds += server.Seconds - before;
            if (Responses(answer) != 1)
                throw new InvalidOperationException($"{server.Name} tells of {Responses(answer)} changes after one.");
            token = Token(answer);
        }

        return seconds / runs * 1000;
    }

    /// <summary>Processor milliseconds of one request: as many as fit in a few seconds, one at least, the first of all not counted.</summary>
    private static async Task<double> PerRequest(DavServer server, int most, Func<int, Task> request)
    {
        var (before, runs) = (0.0, 0);
        var first = server.Seconds;
        await request(most);
        if (server.Seconds - first > Enough.TotalSeconds)
            return (server.Seconds - first) * 1000;
        before = server.Seconds;
        for (var watch = Stopwatch.StartNew(); runs < most && (runs < 1 || watch.Elapsed < Enough); runs++)
            await request(runs);
        return (server.Seconds - before) / runs * 1000;
    }

    private static int Responses(string answer) => XElement.Parse(answer).Elements(D + "response").Count();

    private static string Token(string answer) => XElement.Parse(answer).Element(D + "sync-token")!.Value;
}
