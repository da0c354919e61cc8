using Evenhand.App.Plans;
using Evenhand.Cli.Output.Layout;
using NodaTime;

namespace Evenhand.Cli.Output;

/// <summary>The week in one look: who takes, who collects, who cooks, who does bedtime.</summary>
internal static class Glance
{
    private const int DayWidth = 12;

    private static readonly (string Heading, string[] Rows)[] Kinds =
    [
        ("takes", ["child.dropoff"]),
        ("collects", ["child.pickup"]),
        ("cooks", ["food.dinner"]),
        ("bedtime", ["child.bedtime"]),
    ];

    public static void Write(Sheet sheet, WeekWords words, LocalDate from, int days)
    {
        var until = from.PlusDays(days);
        var items = words.Page.Items.Where(item => item.Start.Date >= from && item.Start.Date < until).ToList();
        var undone = words.Page.Undone.Where(one => one.Date >= from && one.Date < until).ToList();
        var kinds = Kinds.Where(kind => items.Exists(item => kind.Rows.Contains(item.Responsibility)) || undone.Exists(one => kind.Rows.Contains(one.Responsibility))).ToList();
        if (kinds.Count == 0)
            return;
        sheet.Blank();
        var width = Math.Min(24, (sheet.Width - DayWidth) / kinds.Count);
        int[] widths = [DayWidth, .. kinds.Select(_ => width)];
        sheet.Columns(widths, [[], .. kinds.Select(kind => (Piece[])[new(kind.Heading, Ink.Quiet)])]);
        for (var date = from; date < until; date = date.PlusDays(1))
        {
            var day = items.Where(item => item.Start.Date == date).ToList();
            sheet.Columns(widths, [[WeekWords.Day(date)], .. kinds.Select(kind => Cell(words, [.. day.Where(item => kind.Rows.Contains(item.Responsibility))], undone.Exists(one => one.Date == date && kind.Rows.Contains(one.Responsibility))))]);
        }
    }

    private static string Who(WeekWords words, PlanItem item) => Piece.Whole($"{WeekWords.Clock(item.Start)} {words.Names(item.Who)}");

    private static Piece[] Cell(WeekWords words, IReadOnlyList<PlanItem> items, bool someUndone)
    {
        var cell = items.Select(item => words.Page.WaitsForAnswer(item)
            ? new Piece(Who(words, item) + "?", Ink.Ask)
            : new Piece(Who(words, item), WeekWords.IsCover(item) ? Ink.Cover : Ink.Plain)).ToList();
        if (someUndone || cell.Count == 0)
            cell.Add(new(someUndone ? "nobody" : "-", Ink.Quiet));
        return [.. cell.Select((piece, index) => index < cell.Count - 1 ? piece with { Text = piece.Text + ", " } : piece)];
    }
}
