using Evenhand.App.Plans;
using Evenhand.Cli.Output.Layout;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.Cli.Output;

/// <summary>Who has whom on a day, in one line: 00:00 a · 08:05 school · 17:10 b.</summary>
internal static class CoverageWords
{
    /// <summary>One line for each child; children whose day is the same share one.</summary>
    public static IEnumerable<(string Children, IReadOnlyList<Piece> Line)> Of(WeekWords words, LocalDate date) => words.Household.Children
        .Where(child => words.Page.Coverage.ContainsKey(child.Id))
        .Select(child => (child.Id, Line: Line(words, child.Id, date)))
        .Where(child => child.Line.Count > 0)
        .GroupBy(child => string.Concat(child.Line.Select(piece => piece.Text)), StringComparer.Ordinal)
        .Select(group => (words.Children([.. group.Select(child => child.Id)]), group.First().Line));

    public static IReadOnlyList<Piece> Line(WeekWords words, PersonId child, LocalDate date)
    {
        var midnight = date.AtMidnight();
        var spans = words.Page.Coverage[child].Where(span => span.Start < midnight.PlusDays(1) && span.End > midnight).ToList();
        var line = new List<Piece>();
        for (var i = 0; i < spans.Count; i++)
        {
            if (i > 0)
                line.Add(new($"{Piece.HardSpace}· ", Ink.Quiet));
            var start = spans[i].Start < midnight ? midnight : spans[i].Start;
            line.Add(new(Piece.Whole(WeekWords.Clock(start) + " "), Ink.Quiet));
            line.Add(new(Piece.Whole(words.By(spans[i])), InkOf(spans[i])));
        }

        return line;
    }

    private static Ink InkOf(CoverSpan span) => span.By is null ? Ink.Gap : span.IsOpenAsk ? Ink.Ask : Ink.Plain;
}
