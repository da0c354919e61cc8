using Evenhand.App.Plans;
using Evenhand.Cli.Output.Layout;
using Evenhand.Domain.Hours;

namespace Evenhand.Cli.Output.Terminal;

/// <summary>Hours of each adult as bars. Thinking and watching stand beside; they are no clock hours and are never added.</summary>
internal static class HoursPart
{
    private const int NameWidth = 12;

    public static void Write(Sheet sheet, WeekWords words)
    {
        sheet.Heading(words.Page.Weeks == 1 ? "Hours of the week" : $"Hours of the {words.Page.Weeks} weeks");
        var largest = words.Page.Loads.Values.Select(load => load.Clock).DefaultIfEmpty().Max();
        var perCell = Math.Max(0.5m, decimal.Ceiling(largest / (sheet.Width - NameWidth - 2) * 2) / 2);
        foreach (var (adult, load) in words.Page.Loads)
        {
            sheet.Hanging(NameWidth, new(words.Name(adult), Ink.Strong), Bar(load, perCell));
            sheet.Hanging(NameWidth, "", Piece.Whole($"█ {HoursRange.Exactly(load.Paid)} paid   ▓ {HoursRange.Exactly(load.Commute)} on the way   ░ {HoursRange.OfEstimate(load.HandsOn)} hands-on"));
            sheet.Hanging(NameWidth, "", new Piece($"beside these: thinking {HoursRange.OfEstimate(load.Thinking)}, watching {HoursRange.OfEstimate(load.Watching)}", Ink.Quiet));
        }

        sheet.Hanging(NameWidth, "", new Piece("Home hours are estimates: a fifth either way, in half hours.", Ink.Quiet));
        sheet.Blank();
        sheet.Text(words.Page.Fairness.Words);
        foreach (var sentence in words.Page.Fairness.Details)
            sheet.Text(sentence);
    }

    private static Piece[] Bar(LoadHours load, decimal perCell)
    {
        // Ends are rounded, not lengths, so that the whole bar is as long as the sum.
        int Cells(decimal hours) => (int)decimal.Round(hours / perCell, MidpointRounding.AwayFromZero);
        var (paid, commute, all) = (Cells(load.Paid), Cells(load.Paid + load.Commute), Cells(load.Clock));
        return [new(new string('█', paid)), new(new string('▓', commute - paid)), new(new string('░', all - commute))];
    }
}
