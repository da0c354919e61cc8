using Evenhand.App.Accounts.Rights;
using Evenhand.App.Looked;
using Evenhand.App.Today;
using Evenhand.App.Weeks;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.Web.Pages.Today;

/// <summary>Today, or another day: mine first, then the children's, then everyone else's.</summary>
[Needs(Resource.Day, Write = Doing.Answer)]
public sealed class IndexModel(Desk desk) : PageModel
{
    public DayPage Day { get; private set; } = null!;

    public bool IsToday => Day.Date == desk.Today;

    /// <summary>What others changed since the asker looked.</summary>
    public LookedNews? News { get; private set; }

    public async Task<IActionResult> OnGet(string? date)
    {
        if (date is null)
            Day = Read(desk.Today);
        else if (LocalDatePattern.Iso.Parse(date) is { Success: true } parsed)
            Day = Read(parsed.Value);
        else
            return NotFound();
        if (IsToday)
        {
            await desk.LoadStored(desk.NextMonday, desk.NextMonday, HttpContext.RequestAborted);
            News = await desk.News(HttpContext.RequestAborted);
        }

        return Page();
    }

    /// <summary>One tap says done, or that the other one does it; another takes it back. Nobody has to.</summary>
    public async Task<IActionResult> OnPost(string? date, string? done, string? not, string? swap)
    {
        if (LocalDatePattern.Iso.Parse(date ?? "") is not { Success: true } parsed || (done ?? not ?? swap) is not { } key || desk.Week(parsed.Value).Find(key) is not { } item)
            return NotFound();
        var (monday, stop) = (Desk.MondayOf(parsed.Value), HttpContext.RequestAborted);
        var act = done is not null ? await desk.Mark(monday, new(key, MarkKind.Done), stop)
            : not is not null ? await desk.Unmark(monday, key, MarkKind.Done, stop)
            : desk.Other(item) is { } other ? await desk.Swap(monday, item, other, stop)
            : (long?)null;
        return act is { } number ? Show.Back(parsed.Value == desk.Today ? "/today" : $"/today/{date}", number) : BadRequest();
    }

    /// <summary>What others changed has been looked at.</summary>
    public async Task<IActionResult> OnPostSeen(long upTo)
    {
        await desk.Look(upTo, HttpContext.RequestAborted);
        return Redirect("/today");
    }

    public async Task<IActionResult> OnPostMinimum(string? date, bool on)
    {
        if (LocalDatePattern.Iso.Parse(date ?? "") is not { Success: true } parsed || desk.Household.Ownership.MinimumDay.Count == 0)
            return NotFound();
        var act = await desk.SwitchMinimumDay(parsed.Value, on, HttpContext.RequestAborted);
        return Show.Back(parsed.Value == desk.Today ? "/today" : $"/today/{date}", act);
    }

    private DayPage Read(LocalDate date) => DayReading.Of(desk.Household, desk.Week(date), date);
}
