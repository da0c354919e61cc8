using System.Globalization;
using Evenhand.Cli.Output.Layout;

namespace Evenhand.Cli.Output.Terminal;

/// <summary>After the days: what found no place, what nobody owns, and facts worth knowing.</summary>
internal sealed class RestPart(Sheet sheet, WeekWords words)
{
    private const int FirstFew = 6;

    public void Write()
    {
        DoesNotFit();
        NobodyOwns();
        if (words.Page.Notes.Count == 0)
            return;
        sheet.Heading("Notes");
        foreach (var note in words.Page.Notes.Select(said => said.English))
            sheet.Hanging(2, "", note);
    }

    private void DoesNotFit()
    {
        if (words.Page.Undone.Count == 0)
            return;
        sheet.Heading("Does not fit");
        foreach (var group in words.Page.Undone.GroupBy(undone => (undone.Name, undone.Reason)))
            sheet.Hanging(2, "", $"{WeekWords.Short(group.Key.Name)}, {words.DayList(group.Select(undone => undone.Date))}{Times(group)}{(group.Key.Reason.Length > 0 ? $": {group.Key.Reason}" : "")}");
    }

    /// <summary>Where more occurrences than days are meant, how many.</summary>
    private static string Times(IGrouping<(string, string), App.Plans.Undone> group)
    {
        var days = group.Select(undone => undone.Date).Distinct().Count();
        return group.Count() == days ? "" : string.Create(CultureInfo.InvariantCulture, $" ({group.Count()} times)");
    }

    private void NobodyOwns()
    {
        var rows = words.Page.Unowned;
        if (rows.Count == 0)
            return;
        sheet.Heading("Nobody owns");
        var more = rows.Count > FirstFew ? string.Create(CultureInfo.InvariantCulture, $"{Piece.HardSpace}· and {rows.Count - FirstFew} more") : "";
        sheet.Hanging(2, "", string.Create(CultureInfo.InvariantCulture, $"{rows.Count} without an owner and not in this plan: {string.Join($"{Piece.HardSpace}· ", rows.Take(FirstFew).Select(row => WeekWords.LowerFirst(row.Name)))}{more}"));
    }
}
