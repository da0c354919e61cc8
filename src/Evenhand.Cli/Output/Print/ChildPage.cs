using Evenhand.App.Plans;
using Evenhand.Cli.Output.Layout;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.Cli.Output.Print;

/// <summary>A child's days: when to leave the house and with whom, who collects, and who is there at each time.</summary>
internal static class ChildPage
{
    private const int DayWidth = 12;
    private const int TimeWidth = 16;

    public static PrintPage Of(WeekWords words, PersonId child)
    {
        var page = new PrintPage($"{words.Name(child)}: my days", words.Title);
        foreach (var day in words.Days)
            Day(page.Sheet, words, child, day);
        return page;
    }

    private static void Day(Sheet sheet, WeekWords words, PersonId child, LocalDate day)
    {
        sheet.Blank();
        var label = WeekWords.Day(day);
        foreach (var item in words.Page.Items.Where(item => item.Start.Date == day && WeekWords.IsRide(item) && item.Children.Contains(child)))
        {
            var time = $"{(item.Responsibility == "child.pickup" ? "at" : "leave by")} {WeekWords.Clock(item.Start)}";
            sheet.Columns([DayWidth, TimeWidth, PrintPage.Width - DayWidth - TimeWidth], [[label], [time], [$"{WeekWords.Short(item.Name)}, with {words.Names(item.Who)}{(words.Page.WaitsForAnswer(item) ? ", if the answer is yes" : "")}"]]);
            label = "";
        }

        sheet.Hanging(DayWidth, label, CoverageWords.Line(words, child, day));
    }
}
