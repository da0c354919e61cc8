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

    /// <summary>Stretches that an answer could cover: uncovered as things stand, and someone is asked for them.</summary>
    public static IReadOnlyList<NobodyThere> Waiting(WeekPage page) =>
    [
        .. page.GapTimes.Where(gap => page.Coverage.TryGetValue(gap.Child, out var spans) && spans.Any(span => span.IsOpenAsk && span.Start < gap.End && span.End > gap.Start)),
    ];

    /// <summary>From near to far, then by time; what is asked of one person on the same terms is one line.</summary>
    public static IEnumerable<string> Asks(WeekWords words, IEnumerable<Ask> asks) => asks
        .OrderBy(ask => Enum.TryParse<Ring>(ask.Ring, ignoreCase: true, out var ring) ? ring : Ring.Paid)
        .ThenBy(ask => ask.Start)
        .GroupBy(ask => (ask.Who, ask.Name, ask.Ring, Work: AskedFor(words, ask), Terms: string.Join("; ", Terms(ask))))
        .Select(group => $"Ask {group.Key.Name} ({RingWord(group.Key.Ring)}): {string.Join(", ", Times(words, group.ToList()).Append(group.Key.Work).Where(part => part.Length > 0))}; {group.Key.Terms}{(group.Count() > 1 && group.First().Price > 0 ? " each time" : "")}");

    private static IEnumerable<string> Times(WeekWords words, IReadOnlyList<Ask> asks) => asks
        .GroupBy(ask => (From: ask.Start.TimeOfDay, To: ask.End.TimeOfDay))
        .Select(same => When(words, same.Select(ask => (ask.Start, ask.End)).ToList()));

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
