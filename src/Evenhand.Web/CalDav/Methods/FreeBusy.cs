using System.Text;
using System.Xml.Linq;
using Evenhand.App.Calendars;
using Evenhand.Calendar.Occurrences;
using Evenhand.Calendar.Text;
using Evenhand.Web.CalDav.Query;
using Microsoft.AspNetCore.Http;
using NodaTime;
using static Evenhand.Web.CalDav.DavNames;

namespace Evenhand.Web.CalDav.Methods;

/// <summary>free-busy-query (RFC 4791, 7.10): when the owner is taken, and nothing of why.</summary>
internal static class FreeBusy
{
    public static async Task Run(DavRequest request, XElement body)
    {
        if (request.Path is not DavPath.Collection path || body.Element(C + "time-range") is not { } element)
            throw new DavException(StatusCodes.Status400BadRequest, message: "A free-busy-query is for a calendar and has a time-range.");
        var range = TimeRange.Of(element);
        var items = await (await request.Collection(path.Name)).Items(CalendarObject.DayOf(range.From), CalendarObject.DayOf(range.To), request.Stop);
        var steps = new QuerySteps();
        var taken = items.Select(item => item.Read).OfType<CalendarObject>().Where(one => one.Component == "VEVENT").SelectMany(one => one.In(range.From, range.To, request.Zone, steps.Next())).Where(TakesTime).ToList();
        var text = new StringBuilder();
        void Add(ContentLine line) => line.Write(text);
        Add(new("BEGIN", "VCALENDAR"));
        Add(new("VERSION", "2.0"));
        Add(new("PRODID", "-//Evenhand//Evenhand//EN"));
        Add(new("BEGIN", "VFREEBUSY"));
        Add(new("DTSTAMP", CalendarValues.Utc(range.From)));
        Add(new("DTSTART", CalendarValues.Utc(range.From)));
        Add(new("DTEND", CalendarValues.Utc(range.To)));
        foreach (var kind in taken.GroupBy(IsTentative).OrderBy(group => group.Key))
        {
            foreach (var (from, to) in Joined(kind.Select(one => (Instant.Max(one.StartsAt, range.From), Instant.Min(one.EndsAt, range.To)))))
                Add(new("FREEBUSY", $"{CalendarValues.Utc(from)}/{CalendarValues.Utc(to)}") { Parameters = [("FBTYPE", kind.Key ? "BUSY-TENTATIVE" : "BUSY")] });
        }

        Add(new("END", "VFREEBUSY"));
        Add(new("END", "VCALENDAR"));
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        request.Http.Response.ContentType = "text/calendar; charset=utf-8";
        request.Http.Response.ContentLength = bytes.Length;
        await request.Http.Response.Body.WriteAsync(bytes, request.Stop);
    }

    private static bool TakesTime(CalendarOccurrence one) => !one.IsCancelled && one.EndsAt > one.StartsAt && !Is(one, "TRANSP", "TRANSPARENT");

    private static bool IsTentative(CalendarOccurrence one) => Is(one, "STATUS", "TENTATIVE");

    private static bool Is(CalendarOccurrence one, string name, string value) => string.Equals(one.Source.Property(name)?.Value.Trim(), value, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(Instant From, Instant To)> Joined(IEnumerable<(Instant From, Instant To)> spans)
    {
        (Instant From, Instant To)? open = null;
        foreach (var span in spans.OrderBy(span => span.From))
        {
            if (open is { } last && span.From <= last.To)
            {
                open = (last.From, Instant.Max(last.To, span.To));
                continue;
            }

            if (open is { } done)
                yield return done;
            open = span;
        }

        if (open is { } end)
            yield return end;
    }
}
