namespace Evenhand.Calendar.Text;

/// <summary>Collects problems, the first hundred in words and the rest as a number. Several threads may add to it.</summary>
public sealed class CalendarProblems
{
    public const int Most = 100;

    private readonly List<CalendarProblem> list = [];

    public IReadOnlyList<CalendarProblem> List
    {
        get
        {
            lock (list)
                return [.. list];
        }
    }

    /// <summary>How many there were beyond those in the list.</summary>
    public int More { get; private set; }

    public void Add(int line, string what, string instead)
    {
        lock (list)
        {
            if (list.Count < Most)
                list.Add(new(line, what, instead));
            else
                More++;
        }
    }

    /// <summary>Text of a stranger, short enough and plain enough to be shown.</summary>
    public static string Shown(string text)
    {
        var plain = new string(text.Where(c => !char.IsControl(c)).Take(41).ToArray());
        return plain.Length > 40 ? plain[..40] + "…" : plain;
    }
}
