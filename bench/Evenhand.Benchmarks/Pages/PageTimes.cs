using System.Diagnostics;

namespace Evenhand.Benchmarks.Pages;

/// <summary>How long one page takes, asked for again and again on one connection, first byte to last; milliseconds.</summary>
/// <param name="Bytes">Length of the page as it is sent to a browser.</param>
internal sealed record PageTimes(string Path, double Median, double P95, double Slowest, long Bytes)
{
    private const int Warm = 20;

    public static async Task<PageTimes> Measure(HttpClient client, string path, int runs)
    {
        var times = new List<double>(runs);
        long bytes = 0;
        for (var run = -Warm; run < runs; run++)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await client.GetAsync(path);
            var body = await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
            bytes = body.Length;
            if (run >= 0) times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        return new(path, times[runs / 2], times[(int)(runs * 0.95)], times[^1], bytes);
    }
}
