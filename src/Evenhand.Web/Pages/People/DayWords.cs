using System.Text.RegularExpressions;
using Evenhand.Domain.Hours;
using Evenhand.Web.Texts;
using NodaTime;

namespace Evenhand.Web.Pages.People;

/// <summary>Days within a line such as <c>Mon-Fri 15:00-18:00</c>: the page's language for the reader, the file's for the household.</summary>
internal static partial class DayWords
{
    public static string Shown(Text t, string line) => Word().Replace(line, found => Weekday.Parse(found.Value) is { } day ? Local(t, day) : found.Value);

    /// <summary>Days may be written in either language.</summary>
    public static string Read(Text t, string line) => Word().Replace(line, found =>
    {
        for (var day = 0; day < Weekday.Names.Count; day++)
            if (string.Equals(found.Value, Local(t, day), StringComparison.OrdinalIgnoreCase))
                return Weekday.Names[day];
        return found.Value;
    });

    private static string Local(Text t, int day) => t.DayShort((IsoDayOfWeek)(day + 1));

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
