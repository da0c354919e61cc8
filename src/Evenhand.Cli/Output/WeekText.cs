using Evenhand.App.Plans;
using Evenhand.Cli.Output.Layout;
using Evenhand.Cli.Output.Terminal;
using Evenhand.Domain.People;

namespace Evenhand.Cli.Output;

/// <summary>A planned week for a terminal: what is open first, then the days, then what the week costs whom.</summary>
internal static class WeekText
{
    public static void Write(TextWriter writer, WeekPage page, Household household) =>
        TerminalSheet.Write(writer, Lay(new(household, page), TerminalSheet.Width(writer)));

    public static Sheet Lay(WeekWords words, int width)
    {
        var sheet = new Sheet(width);
        Title(sheet, words);
        new OpenPart(sheet, words).Write();
        Glance.Write(sheet, words, words.Page.Monday, words.Page.Weeks * 7);
        var days = new DayPart(sheet, words);
        foreach (var date in words.Days)
            days.Write(date);
        new RestPart(sheet, words).Write();
        HoursPart.Write(sheet, words);
        return sheet;
    }

    private static void Title(Sheet sheet, WeekWords words)
    {
        var scenario = words.Page.Scenario is { } name ? $" · scenario {name}" : "";
        sheet.Text(new Piece(words.Page.Household, Ink.Strong), $" · {words.Title}{scenario}");
        sheet.Rule();
        sheet.Blank();
    }
}
