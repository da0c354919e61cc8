using Evenhand.App.Plans;
using Evenhand.Cli.Output.Layout;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.Cli.Output.Terminal;

/// <summary>One day: who has whom, then a column for each adult and one for others, rows in the order of time.</summary>
internal sealed class DayPart(Sheet sheet, WeekWords words)
{
    private const int TimeWidth = 12;
    private const int NarrowestColumn = 21;

    private readonly IReadOnlyList<PersonId> adults = [.. words.Household.Adults.Select(adult => adult.Id)];

    public void Write(LocalDate date)
    {
        var entries = Entries(date);
        sheet.Blank();
        if (entries.Count == 0)
        {
            Quiet(date);
            return;
        }

        var columns = adults.Count + (entries.Exists(entry => entry.Column == adults.Count) ? 1 : 0);
        var width = (sheet.Width - TimeWidth) / columns;
        if (width < NarrowestColumn)
            AsList(date, entries);
        else
            AsColumns(date, entries, columns, width);
    }

    private void Quiet(LocalDate date)
    {
        sheet.Hanging(TimeWidth, new(WeekWords.Day(date), Ink.Strong), new Piece("nothing planned", Ink.Quiet));
        Coverage(date);
    }

    private void AsColumns(LocalDate date, List<DayEntry> entries, int columns, int width)
    {
        int[] widths = [TimeWidth, .. Enumerable.Repeat(width, columns)];
        Piece[][] heads = [.. Enumerable.Range(0, columns).Select(column => (Piece[])[new(column < adults.Count ? words.Name(adults[column]) : "others", Ink.Strong)])];
        sheet.Columns(widths, [[new(WeekWords.Day(date), Ink.Strong)], .. heads]);
        sheet.Rule();
        Coverage(date);
        foreach (var row in Rows(entries))
            sheet.Columns(widths, [[new(row[0].Time, Ink.Quiet)], .. Enumerable.Range(0, columns).Select(column => row.Find(entry => entry.Column == column)?.What ?? [])]);
    }

    /// <summary>For more people than columns fit: a line for each entry with the name in front.</summary>
    private void AsList(LocalDate date, List<DayEntry> entries)
    {
        sheet.Text(new Piece(WeekWords.Day(date), Ink.Strong));
        sheet.Rule();
        Coverage(date);
        var name = Math.Clamp(adults.Max(adult => new Piece(words.Name(adult)).Width) + 2, 8, 16);
        foreach (var entry in entries)
            sheet.Columns([TimeWidth, name, sheet.Width - TimeWidth - name], [[new(entry.Time, Ink.Quiet)], [entry.Column < adults.Count ? words.Name(adults[entry.Column]) : "others"], entry.What]);
    }

    private void Coverage(LocalDate date)
    {
        foreach (var (children, line) in CoverageWords.Of(words, date))
        {
            var label = new Piece(children == WeekWords.AllChildren ? "children" : children, Ink.Strong);
            var isLong = label.Width >= TimeWidth;
            if (isLong)
                sheet.Text(label);
            sheet.Hanging(TimeWidth, isLong ? "" : label, line);
        }
    }

    /// <summary>Entries of one stretch of time stand beside each other.</summary>
    private static IEnumerable<List<DayEntry>> Rows(List<DayEntry> entries)
    {
        foreach (var same in entries.GroupBy(entry => (entry.Start, entry.Time)))
        {
            var rest = same.ToList();
            while (rest.Count > 0)
            {
                var row = rest.DistinctBy(entry => entry.Column).ToList();
                yield return row;
                rest.RemoveAll(row.Contains);
            }
        }
    }

    private List<DayEntry> Entries(LocalDate date) =>
    [
        .. words.Busy.Where(busy => busy.Start < date.PlusDays(1).AtMidnight() && busy.End > date.AtMidnight()).Select(busy => Busy(date, busy))
            .Concat(words.Page.Items.Where(item => item.Start.Date == date).SelectMany(Item))
            .Concat(words.Page.Asks.Where(ask => ask.Start.Date == date && ask.Rides.Count == 0).Select(Ask))
            .OrderBy(entry => entry.Start).ThenBy(entry => entry.Time, StringComparer.Ordinal).ThenBy(entry => entry.Column),
    ];

    private DayEntry Busy(LocalDate date, BusyTime busy)
    {
        var (from, to) = (date.AtMidnight(), date.PlusDays(1).AtMidnight());
        var (start, end) = (LocalDateTime.Max(from, busy.Start), LocalDateTime.Min(to, busy.End));
        return new(start, start == from && end == to ? "all day" : WeekWords.Span(start, end), Column(busy.Who), [new(WeekWords.BusyWord(busy), Ink.Quiet)]);
    }

    private IEnumerable<DayEntry> Item(PlanItem item)
    {
        foreach (var column in item.Who.Select(Column).Distinct())
        {
            var name = column == adults.Count ? $"{words.Names(item.Who.Where(who => !adults.Contains(who)))}: {words.Named(item)}" : words.Named(item);
            yield return new(item.Start, WeekWords.Span(item.Start, item.End), column, [new(name, Tint(item)), .. Mark(item)]);
        }
    }

    private DayEntry Ask(Ask ask) => new(ask.Start, WeekWords.Span(ask.Start, ask.End), adults.Count,
        [new($"{ask.Name}{(ask.Children.Count > 0 ? $" with {words.Children(ask.Children)}" : "")}, if the answer is yes", Ink.Ask)]);

    private Ink Tint(PlanItem item) => words.Page.WaitsForAnswer(item) ? Ink.Ask : WeekWords.IsCover(item) ? Ink.Cover : item.Responsibility == "protected" || item.Reason.EndsWith("protected", StringComparison.Ordinal) ? Ink.OwnTime : Ink.Plain;

    /// <summary>Beside the name only what is out of the ordinary: a cover, protected time, an item without an owner.</summary>
    private IEnumerable<Piece> Mark(PlanItem item)
    {
        var mark = words.Page.WaitsForAnswer(item) ? "if the answer is yes"
            : WeekWords.IsCover(item) ? Cover(item)
            : Tint(item) == Ink.OwnTime ? "protected"
            : item.Reason.StartsWith("nobody owns it", StringComparison.Ordinal) ? "no owner"
            : null;
        if (mark is not null && mark.Length > 30)
            yield return new($" ({mark})", Ink.Quiet);
        else if (mark is not null)
            yield return new($" {Piece.Whole($"({mark})")}", Ink.Quiet);
    }

    private string Cover(PlanItem item) =>
        sheet.Width >= 110 && item.Reason.StartsWith("cover:", StringComparison.Ordinal) ? item.Reason
        : item.Owner is { } owner ? $"cover for {words.Name(owner)}"
        : "cover";

    private int Column(PersonId who) => adults.Contains(who) ? adults.ToList().IndexOf(who) : adults.Count;

    private sealed record DayEntry(LocalDateTime Start, string Time, int Column, IReadOnlyList<Piece> What);
}
