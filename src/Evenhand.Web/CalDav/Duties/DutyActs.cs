using System.Xml.Linq;
using Evenhand.App.Accounts.Rights;
using Evenhand.App.Calendars;
using Evenhand.App.Data.Writing;
using Evenhand.App.Weeks;
using Evenhand.Web.CalDav.Collections;
using Evenhand.Web.Desks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static Evenhand.Web.CalDav.DavNames;

namespace Evenhand.Web.CalDav.Duties;

/// <summary>
/// What a calendar program does to a duty, as the act that the same would be on the pages: another time is a move, completed is done, another
/// length is how long it took, cancelled lets it go this once, declined or deleted leaves it to whoever takes it. Each is an act in the journal
/// and can be taken back there.
/// </summary>
internal static class DutyActs
{
    /// <exception cref="DavException">It is refused; nothing changed.</exception>
    public static async Task Put(DavRequest request, PlannedItem there, CalendarObject sent)
    {
        var change = DutyChange.Of(there.Item.Read!, sent, request.Zone, out var refusal);
        if (change is null)
            throw new DavException(StatusCodes.Status403Forbidden, new XElement(C + "valid-calendar-object-resource"), refusal);
        await Act(request, there, async (desk, item) =>
        {
            var (monday, stop) = (there.Monday, request.Stop);
            Task<long> Mark(MarkKind kind, int? minutes = null) => desk.Mark(monday, new(item.Key, kind, Minutes: minutes), stop);
            if (change.Start is { } start)
            {
                if (start < monday.AtMidnight() || start.PlusMinutes(item.Minutes) > monday.AtMidnight().PlusDays(7))
                    throw new DavException(StatusCodes.Status403Forbidden, new XElement(C + (start < monday.AtMidnight() ? "min-date-time" : "max-date-time")), "A duty moves within its week.");
                await desk.Move(monday, item, null, start, stop);
            }

            if (change.Minutes is { } minutes)
                await Mark(MarkKind.Longer, minutes);
            if (change.IsDone == true && !item.SaidDone)
                await Mark(MarkKind.Done);
            if (change.IsDone == false && item.SaidDone)
                await desk.Unmark(monday, item.Key, MarkKind.Done, stop);
            if (change.IsCancelled)
                await Mark(MarkKind.LetGo);
            else if (change.IsDeclined)
                await Mark(MarkKind.AnyoneMayClaim);
        });
    }

    /// <summary>The holder will not do it this once: whoever takes it has it.</summary>
    /// <exception cref="DavException">It is refused; nothing changed.</exception>
    public static Task Decline(DavRequest request, PlannedItem there) =>
        Act(request, there, (desk, item) => desk.Mark(there.Monday, new(item.Key, MarkKind.AnyoneMayClaim), request.Stop));

    public static DavException Refused(string privilege, string message) =>
        new(StatusCodes.Status403Forbidden, new XElement(D + "need-privileges", new XElement(D + "resource", new XElement(D + "privilege", new XElement(D + privilege)))), message);

    private static async Task Act(DavRequest request, PlannedItem there, Func<Desk, LivedItem, Task> act)
    {
        var desk = request.Http.RequestServices.GetRequiredService<Desk>();
        if (there.Key is not { } key || !await desk.Open(request.Caller, request.Stop))
            throw Refused("write-content", "This is read only.");
        await desk.Load(there.Monday, request.Stop);
        if (desk.Week(there.Monday).Find(key) is not { } item)
            throw DavRequest.NotFound();
        try
        {
            await act(desk, item);
        }
        catch (AccessRefusedException)
        {
            throw Refused("write-content", "This is not yours to change.");
        }
        catch (NotWrittenException not)
        {
            throw not.Outcome.Match(
                _ => new DavException(StatusCodes.Status500InternalServerError),
                stale => new DavException(StatusCodes.Status412PreconditionFailed, message: "Somebody else changed it at the same moment. Read it again."),
                refused => new DavException(StatusCodes.Status403Forbidden, new XElement(C + "valid-calendar-object-resource"), string.Join(' ', refused.Problems.Select(problem => problem.ToString()))),
                conflict => new DavException(StatusCodes.Status409Conflict, message: "Somebody else changed it at the same moment. Read it again."),
                unavailable => new DavException(StatusCodes.Status503ServiceUnavailable, message: "Nothing can be written now."));
        }
    }
}
