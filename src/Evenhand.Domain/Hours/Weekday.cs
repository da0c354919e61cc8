namespace Evenhand.Domain.Hours;

/// <summary>Names of the days as the household file writes them; 0 is Monday.</summary>
public static class Weekday
{
    public static readonly IReadOnlyList<string> Names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    public static string Name(int day) => Names[day];

    public static int? Parse(string text)
    {
        for (var day = 0; day < 7; day++)
            if (string.Equals(Names[day], text, StringComparison.OrdinalIgnoreCase))
                return day;
        return null;
    }
}
