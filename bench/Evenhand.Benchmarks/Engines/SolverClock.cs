using System.Diagnostics;
using System.Globalization;

namespace Evenhand.Benchmarks.Engines;

/// <summary>
/// Ends a solver that another program started when it has used its processor time. On a shared machine a limit of elapsed time
/// would give an engine less than it is said to have. Where <c>/proc</c> does not tell of
/// processes it never does, and the limit of elapsed time ends the run.
/// </summary>
internal sealed class SolverClock(int parent, string solver, double limit)
{
    private const string Processes = "/proc";

    /// <summary>Ends the solver when its time is over; says whether it did.</summary>
    public bool EndWhenOver()
    {
        if (!Directory.Exists(Processes)) return false;
        foreach (var folder in Directory.EnumerateDirectories(Processes))
        {
            if (!int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var number) || FieldsOf(folder) is not { } fields) continue;
            if (fields.Parent == parent && fields.Name == solver && fields.Seconds > limit) return End(number);
        }
        return false;
    }

    private static bool End(int number)
    {
        try
        {
            using var process = Process.GetProcessById(number);
            process.Kill();
            return true;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private static (string Name, int Parent, double Seconds)? FieldsOf(string folder)
    {
        try
        {
            var text = File.ReadAllText(Path.Combine(folder, "stat"));
            var (open, close) = (text.IndexOf('(', StringComparison.Ordinal), text.LastIndexOf(')'));
            var fields = text[(close + 2)..].Split(' ');
            return (text[(open + 1)..close], Number(fields[1]), (Number(fields[11]) + Number(fields[12])) / 100.0);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static int Number(string field) => int.Parse(field, CultureInfo.InvariantCulture);
}
