using System.Diagnostics;
using System.Globalization;

namespace Evenhand.Benchmarks.Pages;

/// <summary>Many connections at once, by wrk. Rate in answers a second, times in milliseconds.</summary>
internal sealed record LoadRun(string Path, int Connections, double Rate, double Median, double P99, int Failed)
{
    private const string Script = """
        done = function(summary, latency)
          local errors = summary.errors
          io.write(string.format("RESULT %d %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
            errors.connect + errors.read + errors.write + errors.status + errors.timeout))
        end
        """;

    /// <summary>Null where wrk is not installed.</summary>
    public static LoadRun? Measure(Uri server, string path, int connections, int seconds)
    {
        var script = System.IO.Path.GetTempFileName();
        try
        {
            File.WriteAllText(script, Script);
            using var process = Process.Start(new ProcessStartInfo("wrk", ["-t1", $"-c{connections}", $"-d{seconds}", "-s", script, new Uri(server, path).ToString()]) { UseShellExecute = false, RedirectStandardOutput = true })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            var words = output[output.IndexOf("RESULT ", StringComparison.Ordinal)..].Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
            double Value(int index) => double.Parse(words[index], CultureInfo.InvariantCulture);
            return new(path, connections, Value(1) / (Value(2) / 1e6), Value(3) / 1e3, Value(4) / 1e3, (int)Value(5));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        finally
        {
            File.Delete(script);
        }
    }
}
