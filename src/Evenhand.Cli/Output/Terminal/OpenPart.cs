using Evenhand.Cli.Output.Layout;

namespace Evenhand.Cli.Output.Terminal;

/// <summary>First on the page: what nobody covers, and who can be asked.</summary>
internal sealed class OpenPart(Sheet sheet, WeekWords words)
{
    public void Write()
    {
        var page = words.Page;
        if (page.OpenGapTimes.Count > 0)
            Gaps("Nobody covers", page.OpenGapTimes);
        var waiting = OpenWords.Waiting(page);
        if (waiting.Count > 0)
            Gaps("Nobody covers unless someone says yes", waiting);
        else if (page.OpenGapTimes.Count == 0 && words.Household.Children.Count > 0)
            sheet.Text(Covered());
        if (page.Asks.Count == 0)
            return;
        sheet.Heading("Who can be asked, from near to far");
        foreach (var line in OpenWords.Asks(words, page.Asks))
            sheet.Hanging(2, "", new Piece(line, Ink.Ask));
    }

    private string Covered() => $"Every minute of {words.Names(words.Household.Children.Select(child => child.Id))} is covered.";

    private void Gaps(string heading, IReadOnlyList<App.Plans.NobodyThere> gaps)
    {
        sheet.Heading(heading);
        foreach (var line in OpenWords.Gaps(words, gaps))
            sheet.Hanging(2, "", new Piece(line, Ink.Gap));
    }
}
