using System.Text;
using Evenhand.App.Accounts.Members;
using Evenhand.App.Accounts.Rights;
using Evenhand.App.Data;
using Evenhand.App.Data.Writing;
using Evenhand.App.Feeds;
using Evenhand.App.Leaving;
using Evenhand.Calendar.Components;
using Evenhand.Web.Desks;
using Evenhand.Web.Feeds;
using Evenhand.Web.Security.Access;
using Evenhand.Web.Security.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Settings;

/// <summary>One's own data to take along, and the ways out: of this household, of this server, and for the last adult the end of the household.</summary>
[Needs(Resource.Account, Proof = true)]
public sealed class LeaveModel(Desk desk, Store store, MemberBook members, LoginEnd logins, FeedReading feeds, Door door) : PageModel
{
    public string? Wrong { get; private set; }

    public bool IsDemo => desk.Asker!.IsDemo;

    /// <summary>Nobody else who could open the household would be left.</summary>
    public bool IsLastAdult => desk.IsOpen && desk.Caller.Role == Role.Adult && desk.Snapshot.Members.Count(member => member is { Role: Role.Adult, LeftAt: null, LoginId: not null }) == 1;

    public IActionResult OnGetHousehold() => desk.Can(Doing.See, Resource.Export)
        ? Download(MemberFile.Write(desk.Caller, desk.Snapshot, desk.Today), "application/yaml; charset=utf-8", "household.yaml") : NotFound();

    public async Task<IActionResult> OnGetHistory() => desk.IsOpen
        ? Download(await store.JournalJson(desk.Caller, HttpContext.RequestAborted), "application/json; charset=utf-8", "history.json") : NotFound();

    public async Task<IActionResult> OnGetCalendar()
    {
        if (!desk.IsOpen || desk.Me is null)
            return NotFound();
        var source = await feeds.All(new("", FeedPurpose.Duties, desk.Caller, desk.Snapshot), desk.T["week.taken"], HttpContext.RequestAborted);
        return Download(CalendarWriter.Write(FeedCalendar.Of(source, new FeedText(desk.T, PersonLooks.Of(desk.Household, desk.Snapshot.Members)))), "text/calendar; charset=utf-8", "calendar.ics");
    }

    public async Task<IActionResult> OnPostLeave()
    {
        if (IsDemo || !desk.IsOpen)
            return NotFound();
        return await members.Leave(desk.Caller, forgetsLogin: false, HttpContext.RequestAborted) ? LocalRedirect("/") : Refused("leave.last_adult");
    }

    /// <param name="name">The name that is signed in with, typed once more.</param>
    public async Task<IActionResult> OnPostAccount(string? name)
    {
        if (IsDemo)
            return NotFound();
        var login = desk.Login!;
        if (!Same(name, login.Name))
            return Refused("leave.name_wrong");
        if (await logins.Run(login.Id, HttpContext.RequestAborted) is not null)
            return Refused("leave.account_last_adult");
        door.Leave(HttpContext, login.Id.Value);
        return LocalRedirect("/signin");
    }

    /// <param name="name">The household's name, typed once more.</param>
    public async Task<IActionResult> OnPostHousehold(string? name)
    {
        if (IsDemo || !desk.Can(Doing.Change, Resource.Export))
            return NotFound();
        if (!Same(name, desk.Snapshot.Settings.Name))
            return Refused("leave.household_name_wrong");
        var written = await store.Households.Delete(desk.Caller.Household, desk.Caller, HttpContext.RequestAborted);
        return written switch
        {
            Written.Done => LocalRedirect("/"),
            Written.Refused => Refused("leave.not_last_adult"),
            _ => throw new NotWrittenException(written),
        };
    }

    private static bool Same(string? typed, string name) => string.Equals(typed?.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase);

    private static FileContentResult Download(string text, string type, string name) => new(Encoding.UTF8.GetBytes(text), type) { FileDownloadName = name };

    private PageResult Refused(string key)
    {
        Wrong = desk.T[key];
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
