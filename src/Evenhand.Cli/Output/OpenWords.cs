using Evenhand.App.Plans;
using Evenhand.Cli.Output.Layout;
using Evenhand.Domain.Units;
using Evenhand.Domain.Village;
using NodaTime;

namespace Evenhand.Cli.Output;

/// <summary>What is open in a week, in words: stretches that nobody covers and the people who can be asked.</summary>
internal static class OpenWords
{
    /// <summary>One line for each clock time and set of children, its days together.</summary>
    public static IEnumerable<string> Gaps(WeekWords words, IReadOnlyList<NobodyThere> gaps) => gaps
        .GroupBy(gap => (gap.Start, gap.End))
        .Select(group => (group.Key.Start, group.Key.End, Children: words.Names(group.Select(gap => gap.Child))))
        .GroupBy(gap => (gap.Children, From: gap.Start.TimeOfDay, To: gap.End.TimeOfDay, Days: Period.DaysBetween(gap.Start.Date, gap.End.Date)))
        .OrderBy(group => group.Min(gap => gap.Start))
        .Select(group => $"{When(words, group.Select(gap => (gap.Start, gap.End)).ToList())}: nobody is with {group.Key.Children}");

    /// <summary>From near to far, then by time.</summary>
    public static IEnumerable<Ask> NearToFar(WeekPage page) => page.Asks
        .OrderBy(ask => Enum.TryParse<Ring>(ask.Ring, ignoreCase: true, out var ring) ? ring : Ring.Paid)
        .ThenBy(ask => ask.Start);

    public static string Ask(WeekWords words, Ask ask)
    {
        var work = AskedFor(words, ask);
        var first = $"Ask {ask.Name} ({RingWord(ask.Ring)}): {words.When(ask.Start, ask.End)}{(work.Length > 0 ? ", " : "")}{work}";
        return string.Join("; ", Terms(ask).Prepend(first));
    }

    /// <summary>What someone is asked to do: with whom, which rides.</summary>
    public static string AskedFor(WeekWords words, Ask ask)
    {
        var rides = ask.Rides.Select(Ride);
        return string.Join("; ", ask.Children.Count > 0 ? rides.Prepend($"with {words.Names(ask.Children)}") : rides);
    }

    private static IEnumerable<string> Terms(Ask ask)
    {
        if (ask.Authority != "none needed")
            yield return ask.Authority;
        yield return ask.Price == 0 ? "no charge" : Piece.Whole(FormattableString.Invariant($"{ask.Price:0.##} {ask.Currency}"));
        yield return ask.State == "not asked" ? "not asked yet" : ask.State;
    }

    private static string Ride(string name) => WeekWords.Short(name) switch
    {
        var text when text.StartsWith("Collect ", StringComparison.Ordinal) => "collects " + text["Collect ".Length..],
        var text when text.StartsWith("Take ", StringComparison.Ordinal) => "takes " + text["Take ".Length..],
        var text => WeekWords.LowerFirst(text),
    };

    private static string RingWord(string ring) => ring switch
    {
        "parents" => "other parents",
        "paid" => "paid",
        _ => ring,
    };

    private static string When(WeekWords words, IReadOnlyList<(LocalDateTime Start, LocalDateTime End)> times) => times.Count == 1
        ? words.When(times[0].Start, times[0].End)
        : times[0].End.Date == times[0].Start.Date || times[0].End.TimeOfDay == LocalTime.Midnight
            ? $"{words.DayList(times.Select(time => time.Start.Date))} {WeekWords.Span(times[0].Start, times[0].End)}"
            : string.Join(", ", times.Select(time => words.When(time.Start, time.End)));
}
