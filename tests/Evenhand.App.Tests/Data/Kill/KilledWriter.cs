using Evenhand.App.Data;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using NodaTime;

namespace Evenhand.App.Tests.Data.Kill;

/// <summary>The process that is killed: it writes without end, and names each write on its output once that is acknowledged.</summary>
internal static class KilledWriter
{
    private const int Writers = 8;

    /// <param name="args"><c>sqlite</c> or <c>postgres</c>, the place, the household, and a word that makes the ids new.</param>
    public static async Task<int> Main(string[] args)
    {
        if (args is not [var kind, var place, var household, var word])
            return 2;
        await using var store = await Store.Open(kind == "sqlite" ? new() { DataDirectory = place } : new() { PostgresConnection = place }, SystemClock.Instance);
        var caller = new Caller(new(household), null, Role.Adult, null, null);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => Write(store, caller, $"{word}-{writer}"))));
        return 0;
    }

    private static async Task Write(Store store, Caller caller, string word)
    {
        for (var at = 0; ; at++)
        {
            var id = $"{word}-{at}";
            if (await Add(store, caller, id) is Written.Done)
                lock (Console.Out)
                    Console.Out.WriteLine(id);
        }
    }

    public static Task<Written> Add(Store store, Caller caller, string id) => store.Write(caller, "mark.add", (edit, _) =>
    {
        edit.Add(new MarkRow { Id = id, Monday = new(2026, 4, 6), Item = "dinner", Kind = "done", At = edit.Now });
        edit.Answer = id;
        return Task.CompletedTask;
    }, idempotencyKey: id);
}
