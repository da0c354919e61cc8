using System.Globalization;
using System.Text.RegularExpressions;
using Evenhand.App.Plans;
using Evenhand.Cli.Output.Layout;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.Cli.Output;

/// <summary>Days, clock times and names as every page of a week writes them.</summary>
internal sealed partial class WeekWords(Household household, WeekPage page)
{
    public const string AllChildren = "all the children";

    public WeekPage Page { get; } = page;

    public Household Household { get; } = household;

    public IEnumerable<LocalDate> Days => Enumerable.Range(0, Page.Weeks * 7).Select(Page.Monday.PlusDays);

    public string Title => Page.Weeks == 1
        ? $"week of {LongDay(Page.Monday)}"
        : $"{Page.Weeks} weeks from {LongDay(Page.Monday)}";

    /// <summary>Blocks of the adults without sleep, neighbouring ones of a kind joined.</summary>
    public IReadOnlyList<BusyTime> Busy { get; } = Joined(page.Busy);

    public string Name(PersonId id) => PersonNames.Of(Household, id);

    public string Names(IEnumerable<PersonId> ids) => PersonNames.Of(Household, ids);

    /// <summary>Names for a narrow place: with commas, and "all" for all the children of a larger family.</summary>
    public string Children(IReadOnlyCollection<PersonId> ids) =>
        ids.Count > 3 && ids.Count == Household.Children.Count ? AllChildren : string.Join(", ", ids.Select(Name));

    public string By(CoverSpan span) => span switch
    {
        { By: null } => "nobody",
        { IsOpenAsk: true } => $"ask {Name(new(span.By))}",
        _ => Short(Name(new(span.By))),
    };

    public static string Clock(LocalDateTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The end of a stretch that begins on a day; midnight is 24:00.</summary>
    public static string EndClock(LocalDateTime end) => end.TimeOfDay == LocalTime.Midnight ? "24:00" : Clock(end);

    public static string Span(LocalDateTime start, LocalDateTime end) => $"{Clock(start)}-{EndClock(end)}";

    public static string Day(LocalDate date) => date.ToString("ddd d MMM", CultureInfo.InvariantCulture);

    public static string Weekday(LocalDate date) => date.ToString("ddd", CultureInfo.InvariantCulture);

    public static string LongDay(LocalDate date) => date.ToString("ddd d MMMM uuuu", CultureInfo.InvariantCulture);

    /// <summary>A stretch with its day, and its end's day when that is another.</summary>
    public string When(LocalDateTime start, LocalDateTime end)
    {
        var first = Page.Weeks == 1 ? Weekday(start.Date) : Day(start.Date);
        var last = end.TimeOfDay == LocalTime.Midnight ? end.Date.PlusDays(-1) : end.Date;
        return Piece.Whole(last == start.Date
            ? $"{first} {Span(start, end)}"
            : $"{first} {Clock(start)} - {(Page.Weeks == 1 ? Weekday(last) : Day(last))} {EndClock(end)}");
    }

    /// <summary>Days in a row as a range: Mon-Wed and Fri.</summary>
    public string DayList(IEnumerable<LocalDate> dates)
    {
        var runs = new List<(LocalDate From, LocalDate To)>();
        foreach (var date in dates.Distinct().Order())
            if (runs.Count > 0 && runs[^1].To.PlusDays(1) == date)
                runs[^1] = (runs[^1].From, date);
            else
                runs.Add((date, date));
        string Text(LocalDate date) => Page.Weeks == 1 ? Weekday(date) : Day(date);
        var parts = runs.SelectMany(run => run.From.PlusDays(1) == run.To ? [Text(run.From), Text(run.To)] : (string[])[run.From == run.To ? Text(run.From) : $"{Text(run.From)}-{Text(run.To)}"]).Select(Piece.Whole).ToList();
        return parts.Count > 1 ? $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}" : string.Concat(parts);
    }

    /// <summary>A care's name without the opening hours that a file may have put into it.</summary>
    public static string Short(string name) => OpeningHours().Replace(name, "");

    public static string LowerFirst(string text) => text.Length > 1 && char.IsUpper(text[0]) && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    public static bool IsCover(PlanItem item) => item.Cover || item.Reason.StartsWith("cover:", StringComparison.Ordinal);

    public static bool IsRide(PlanItem item) => item.Responsibility is "child.dropoff" or "child.pickup" or "activity.drive" or "ride";

    /// <summary>A name with the children it takes along.</summary>
    public string Named(PlanItem item) =>
        IsRide(item) && item.Children.Count > 0 ? $"{Short(item.Name)} ({Children(item.Children)})" : Short(item.Name);

    public static string BusyWord(BusyTime busy) => busy.Kind switch
    {
        "unable" => "not able to",
        "" => "away",
        "work" => "work",
        _ => (busy.What.Length > 0 ? $"{busy.Kind}: {busy.What}" : busy.Kind).Replace('-', ' '),
    };

    private static List<BusyTime> Joined(IReadOnlyList<BusyTime> busy)
    {
        var joined = new List<BusyTime>();
        foreach (var block in busy.Where(block => block.Kind != "sleep").OrderBy(block => block.Who.Value, StringComparer.Ordinal).ThenBy(block => block.Start))
            if (joined.Count > 0 && joined[^1].Who == block.Who && joined[^1].Kind == block.Kind && joined[^1].End >= block.Start)
                joined[^1] = joined[^1] with { End = LocalDateTime.Max(joined[^1].End, block.End) };
            else
                joined.Add(block);
        return joined;
    }

    [GeneratedRegex(@" \d\d:\d\d-\d\d:\d\d\b|\s*\(closes \d\d:\d\d\)")]
    private static partial Regex OpeningHours();
}
