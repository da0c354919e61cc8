using Evenhand.App.CalendarsIn;
using Evenhand.App.CalendarsIn.Reading;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using NodaTime;

namespace Evenhand.Web.Pages.Settings;

/// <summary>Words of the calendars that come in.</summary>
internal static class CalendarInWords
{
    public static string Kind(Desk desk, CalendarKind kind) => desk.T["calin.kind." + Key(kind)];

    /// <summary>How the reading goes, in a sentence.</summary>
    public static string State(Desk desk, CalendarState state)
    {
        var t = desk.T;
        var problem = state.Problem is { } known ? Problem(desk, known, state.Status) : "";
        return state switch
        {
            { GoodAt: null, Problem: null, IsFeed: true } => t["calin.state.reading"],
            { GoodAt: null, Problem: null } => t["calin.state.gone"],
            { GoodAt: null } => t["calin.state.never", problem, Moment(desk, state.NextAt)],
            { Problem: not null } => t["calin.state.stale", Moment(desk, state.GoodAt), problem, Moment(desk, state.NextAt)],
            { IsFeed: true } => t["calin.state.read", Moment(desk, state.GoodAt)],
            _ => t["calin.state.file", Moment(desk, state.GoodAt)],
        };
    }

    public static string Problem(Desk desk, ReadProblem problem, int? status) => desk.T["calin.problem." + Key(problem), status ?? 0];

    public static string Time(Desk desk, IncomingEvent one)
    {
        var first = desk.T.DateShort(one.Start.Date);
        if (!one.IsWholeDay)
            return $"{first} {Show.Clock(one.Start)}–{Show.Clock(one.End)}";
        var last = one.End.Date.PlusDays(-1);
        return last <= one.Start.Date ? first : $"{first}–{desk.T.DateShort(last)}";
    }

    public static string Key<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? "_" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));

    private static string Moment(Desk desk, Instant? at) => at is { } moment && moment.InZone(desk.Zone).LocalDateTime is var local ? $"{desk.T.DateShort(local.Date)} {Show.Clock(local)}" : "";
}
