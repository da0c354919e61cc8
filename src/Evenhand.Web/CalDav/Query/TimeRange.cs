using System.Xml.Linq;
using Evenhand.Calendar.Text;
using Microsoft.AspNetCore.Http;
using NodaTime;
using static Evenhand.Web.CalDav.DavNames;

namespace Evenhand.Web.CalDav.Query;

/// <summary>A time-range of a query (RFC 4791, 9.9); open where an end is not given.</summary>
internal sealed record TimeRange(Instant From, Instant To)
{
    public static readonly Instant First = Instant.FromUtc(1, 1, 1, 0, 0);
    public static readonly Instant Last = Instant.FromUtc(9999, 12, 30, 0, 0);

    public bool IsOpen => From == First || To == Last;

    /// <exception cref="DavException">It is no range.</exception>
    public static TimeRange Of(XElement element)
    {
        var range = new TimeRange(End(element.Attribute("start")?.Value) ?? First, End(element.Attribute("end")?.Value) ?? Last);
        return range.From < range.To && (element.Attribute("start") ?? element.Attribute("end")) is not null ? range : throw Wrong("A time-range begins before it ends.");
    }

    private static Instant? End(string? text)
    {
        if (text is null)
            return null;
        return DateTimeValue.Read(text) is { Form: DateTimeForm.Utc } value ? value.Local.InUtc().ToInstant() : throw Wrong($"'{CalendarProblems.Shown(text)}' is no time in UTC. Write for example 20261124T160000Z.");
    }

    private static DavException Wrong(string message) => new(StatusCodes.Status403Forbidden, new XElement(C + "valid-filter"), message);
}
