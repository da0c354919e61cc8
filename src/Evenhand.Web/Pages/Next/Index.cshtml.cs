using Evenhand.App.Accounts.Rights;
using Evenhand.App.CameUp;
using Evenhand.App.Weeks;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Next;

/// <summary>
/// Next week as a proposal: what differs from this week and why. One tap keeps it. Unanswered, standing rules go on and only gaps
/// show.
/// </summary>
[Needs(Resource.Proposal)]
public sealed class IndexModel(Desk desk) : PageModel
{
    public KeptWeek Week { get; private set; } = null!;

    public IReadOnlyList<WeekDifference> Differences { get; private set; } = [];

    public bool IsKept { get; private set; }

    public async Task OnGet()
    {
        var monday = desk.NextMonday;
        await desk.Load(monday, HttpContext.RequestAborted);
        Week = desk.Kept(monday);
        IsKept = desk.IsKept(monday);
        Differences = WeekDifferences.FromWeekToWeek(desk.Week(desk.Today), Week.Page);
    }

    public async Task<IActionResult> OnPost() => Show.Back("/next", await desk.KeepWeek(desk.NextMonday, HttpContext.RequestAborted));
}
