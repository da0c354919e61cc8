using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Evenhand.Benchmarks.Calendars;

/// <summary>The rules of python3-dateutil (<c>apt-get install python3-dateutil</c>) on the same work.</summary>
internal static class Dateutil
{
    private const string Script = """
        import json, sys, time
        from datetime import datetime
        from itertools import islice
        from dateutil.rrule import rrulestr
        rules, most = json.loads(sys.argv[1]), int(sys.argv[2])
        def run():
            for rule in rules:
                list(islice(rrulestr(rule, dtstart=datetime(2020, 1, 6, 9)), most))
        run()
        begin = time.process_time()
        for _ in range(5):
            run()
        print((time.process_time() - begin) / 5)
        """;

    /// <summary>Processor seconds of one run; null where it is not installed.</summary>
    public static double? Seconds(IReadOnlyList<string> rules, int most)
    {
        try
        {
            var start = new ProcessStartInfo("python3") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in new[] { "-c", Script, JsonSerializer.Serialize(rules), most.ToString(CultureInfo.InvariantCulture) })
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            var answer = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 && double.TryParse(answer, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
