using System.Globalization;
using Evenhand.Benchmarks.Engines.Linear;

namespace Evenhand.Benchmarks.Engines.Cbc;

/// <summary>A program as an MPS file. Columns are named C and their number, rows R and theirs; a constant is left out.</summary>
internal static class MpsFile
{
    public static void Write(string path, LinearProgram program, Stage goal)
    {
        using var file = new StreamWriter(path);
        file.WriteLine("NAME          WEEK  FREE");
        file.WriteLine("ROWS\n N  GOAL");
        for (var r = 0; r < program.Rows.Count; r++) file.WriteLine($" {(program.Rows[r].IsAtMost ? 'L' : 'G')}  R{r}");
        WriteColumns(file, program, goal);
        file.WriteLine("RHS");
        for (var r = 0; r < program.Rows.Count; r++)
            if (program.Rows[r].Limit != 0) file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    RHS       R{r}  {program.Rows[r].Limit}"));
        file.WriteLine("BOUNDS");
        for (var c = 0; c < program.Columns.Count; c++)
            if (!double.IsPositiveInfinity(program.Columns[c].Most))
                file.WriteLine(string.Create(CultureInfo.InvariantCulture, $" UP BND       C{c}  {program.Columns[c].Most}"));
        file.WriteLine("ENDATA");
    }

    private static void WriteColumns(StreamWriter file, LinearProgram program, Stage goal)
    {
        var entries = program.Columns.Select(_ => new List<(int Row, long Factor)>()).ToArray();
        for (var r = 0; r < program.Rows.Count; r++)
            foreach (var term in program.Rows[r].Terms) entries[term.Column].Add((r, term.Factor));
        var cost = goal.Terms.GroupBy(term => term.Column).ToDictionary(same => same.Key, same => same.Sum(term => term.Factor));
        file.WriteLine("COLUMNS");
        foreach (var isInteger in (bool[])[true, false])
        {
            if (isInteger) file.WriteLine("    MARKER                 'MARKER'                 'INTORG'");
            for (var c = 0; c < entries.Length; c++)
            {
                if (program.Columns[c].IsInteger != isInteger) continue;
                if (cost.TryGetValue(c, out var factor) || entries[c].Count == 0) file.WriteLine($"    C{c}  GOAL  {factor}");
                foreach (var entry in entries[c]) file.WriteLine($"    C{c}  R{entry.Row}  {entry.Factor}");
            }
            if (isInteger) file.WriteLine("    MARKER                 'MARKER'                 'INTEND'");
        }
    }
}
