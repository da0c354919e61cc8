using Evenhand.App.Plans;
using Evenhand.App.Today;
using Evenhand.App.Weeks;
using Evenhand.App.Weeks.Boards;
using Evenhand.Domain.Scenarios;
using Evenhand.Domain.Units;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using NodaTime;

namespace Evenhand.Web.Pages.Week;

/// <summary>Words of the week's pages.</summary>
internal static class WeekWords
{
    private static readonly HashSet<string> KnownKinds = ["work", "study", "travel", "own", "ill", "sleep", "appointment"];

    private static readonly HashSet<string> KnownOrigins = ["chosen", "agreed", "fell to", "picked up", "bound", "inherited", "not recorded"];

    /// <summary>The clock of an end: midnight is 24:00 of the day that ends.</summary>
    public static string End(LocalDateTime end) => end.TimeOfDay == LocalTime.Midnight ? "24:00" : Show.Clock(end);

    /// <summary>A stretch as far as it lies in a day.</summary>
    public static string Span(LocalDateTime start, LocalDateTime end, LocalDate date)
    {
        var from = LocalDateTime.Max(start, date.AtMidnight());
        var to = LocalDateTime.Min(end, date.PlusDays(1).AtMidnight());
        return $"{Show.Clock(from)}–{End(to)}";
    }

    public static string Busy(Desk desk, BusyTime busy) => busy.What.Length > 0 ? busy.What : desk.T["busy." + (KnownKinds.Contains(busy.Kind) ? busy.Kind : "other")];

    public static string Dated(Desk desk, DatedEntry entry)
    {
        var who = entry.Who.Count > 0 ? $" ({desk.Names(entry.Who)})" : "";
        return (entry.What.Length > 0 ? entry.What : desk.T["dates.short." + entry.Kind.ToString().ToLowerInvariant()]) + who;
    }

    public static string Changed(Desk desk, DayChange change) => desk.T["change." + change.Kind.ToString().ToLowerInvariant(), desk.Names(change.Who)] + (change.What.Length > 0 ? $" ({change.What})" : "");

    /// <summary>A child's day read out: who from when to when.</summary>
    public static string Day(Desk desk, ChildDay day) => string.Join(", ", day.Spans.Select(span => $"{Show.Clock(span.Start)} {By(desk, span)}"));

    public static string By(Desk desk, CoverSpan span) => span.By switch
    {
        null => desk.T["child.nobody"],
        "alone" => desk.T["today.alone"],
        var by when desk.IsPerson(by) => desk.Look(new(by)).Name,
        var by => desk.Care(by),
    };

    /// <summary>How an ownership came about; a household's own words stay as they are.</summary>
    public static string How(Desk desk, string how) => KnownOrigins.Contains(how) ? desk.T["origin." + how] : how;

    /// <summary>What a compact list shows of a day, each item once with its first person.</summary>
    public static IEnumerable<(LivedItem Item, PersonId? Who)> Shown(WeekBoard board, int day) => board.Family[day].Items.Select(item => (item, (PersonId?)null))
        .Concat(board.People.SelectMany(row => row.Cells[day].Parts.SelectMany(part => part.Entries).Where(entry => entry.Item is not null).Select(entry => (entry.Item!, (PersonId?)row.Person))))
        .DistinctBy(pair => pair.Item1.Key).OrderBy(pair => pair.Item1.Start);

    /// <summary>A mark inside a band, in the middle at x.</summary>
    public static IHtmlContent BandMark(string x, string mark) => new HtmlString($"<text x=\"{x}\" y=\"14.5\">{System.Text.Encodings.Web.HtmlEncoder.Default.Encode(mark)}</text>");

    public static ViewDataDictionary In(ViewDataDictionary data, LocalDate monday) => new(data) { ["monday"] = monday };
}
