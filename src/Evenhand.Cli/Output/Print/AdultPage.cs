using System.Globalization;
using Evenhand.App.Plans;
using Evenhand.Cli.Output.Layout;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.Cli.Output.Print;

/// <summary>What is expected of one adult (M015): what this adult owns and nobody else's page names as owned, then the own week, a line for each duty and a column for each day.</summary>
internal static class AdultPage
{
    public const string OwnHeading = "I own";
    public const string WeekHeading = "My week";
    private const int GroupWidth = 14;
    private const int DayWidth = 6;
    private const int NameWidth = PrintPage.Width - 7 * DayWidth;

    public static PrintPage Of(WeekWords words, PersonId adult)
    {
        var page = new PrintPage($"{words.Name(adult)}: what is expected of me", words.Title);
        Owned(page.Sheet, words, adult);
        for (var week = 0; week < words.Page.Weeks; week++)
            Week(page.Sheet, words, adult, words.Page.Monday.PlusWeeks(week));
        return page;
    }

    private static void Owned(Sheet sheet, WeekWords words, PersonId adult)
    {
        sheet.Heading(OwnHeading);
        var groups = OwnedGroups.Of(words.Page, adult).ToList();
        if (groups.Count == 0)
            sheet.Text("Nothing yet.");
        foreach (var (group, names) in groups)
            sheet.Hanging(GroupWidth, group, string.Join($"{Piece.HardSpace}· ", names));
    }

    private static void Week(Sheet sheet, WeekWords words, PersonId adult, LocalDate monday)
    {
        int[] widths = [NameWidth, .. Enumerable.Repeat(DayWidth, 7)];
        var days = Enumerable.Range(0, 7).Select(monday.PlusDays).ToList();
        sheet.Blank();
        sheet.Columns(widths, [[WeekHeading], .. days.Select(day => (Piece[])[day.Day.ToString(CultureInfo.InvariantCulture)])]);
        foreach (var part in Rows(words, adult, days).GroupBy(row => PartOfDay(row.At)))
        {
            sheet.Columns(widths, [[part.Key], .. days.Select(day => (Piece[])[WeekWords.Weekday(day)])]);
            foreach (var row in part)
                sheet.Columns(widths, [[row.Name], .. days.Select(day => (Piece[])[string.Join(' ', row.Times.Where(time => time.Day == day).OrderBy(time => time.TimeOfDay).Select(time => time.Text))])]);
            sheet.Blank();
        }
    }

    private static string PartOfDay(double ticks) => ticks < 12 * NodaConstants.TicksPerHour ? "Morning" : ticks < 17 * NodaConstants.TicksPerHour ? "Afternoon" : "Evening";

    /// <summary>One row for each duty and block of the week, by its usual time; what comes several times a day has a row for each part of the day.</summary>
    private static IEnumerable<(string Name, double At, IReadOnlyList<Time> Times)> Rows(WeekWords words, PersonId adult, IReadOnlyList<LocalDate> days)
    {
        var busy = words.Busy.Where(block => block.Who == adult).SelectMany(block => Parts(block, days));
        var own = words.Page.Items.Where(item => item.Who.Contains(adult)).Select(item => new Time(Name(words, item), item.Start.Date, item.Start.TimeOfDay, WeekWords.Clock(item.Start)));
        return busy.Concat(own)
            .Where(time => days.Contains(time.Day))
            .GroupBy(time => time.Name, StringComparer.Ordinal)
            .SelectMany(row => row.GroupBy(time => time.Day).Any(day => day.Count() > 1) ? row.GroupBy(time => PartOfDay(time.TimeOfDay.TickOfDay)) : [row])
            .Select(row => (row.First().Name, row.Average(time => time.TimeOfDay.TickOfDay), (IReadOnlyList<Time>)[.. row]))
            .OrderBy(row => row.Item2).ThenBy(row => row.Name, StringComparer.Ordinal);
    }

    /// <summary>A block on each of its days: from, and under it until.</summary>
    private static IEnumerable<Time> Parts(BusyTime block, IReadOnlyList<LocalDate> days)
    {
        foreach (var day in days)
        {
            var (start, end) = (LocalDateTime.Max(block.Start, day.AtMidnight()), LocalDateTime.Min(block.End, day.PlusDays(1).AtMidnight()));
            if (start < end)
                yield return new($"{WeekWords.BusyWord(block)} (from, until)", day, start.TimeOfDay, end == start.PlusDays(1) ? "all day" : $"{WeekWords.Clock(start)} {WeekWords.EndClock(end)}");
        }
    }

    private static string Name(WeekWords words, PlanItem item)
    {
        var name = words.Named(item);
        return !WeekWords.IsCover(item) ? name : item.Owner is { } owner ? $"{name} (cover for {words.Name(owner)})" : $"{name} (cover)";
    }

    private sealed record Time(string Name, LocalDate Day, LocalTime TimeOfDay, string Text);
}
