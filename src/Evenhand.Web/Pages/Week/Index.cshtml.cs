using Evenhand.App.Accounts.Rights;
using Evenhand.App.Weeks.Boards;
using Evenhand.Web.Desks;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;

namespace Evenhand.Web.Pages.Week;

/// <summary>A week as a board; on a narrow screen one day of it, or all of it as a list.</summary>
[Needs(Resource.Week)]
public sealed class IndexModel(Desk desk) : PageModel
{
    public WeekBoard Board { get; private set; } = null!;

    /// <summary>Index of the day in front on a narrow screen.</summary>
    public int Day { get; private set; }

    public bool IsList { get; private set; }

    public bool IsThisWeek => Board.Monday == Desk.MondayOf(desk.Today);

    public IActionResult OnGet(string? monday, string? day)
    {
        if ((monday is null ? Desk.MondayOf(desk.Today) : WeekPaths.Monday(monday)) is not { } first)
            return NotFound();
        Board = BoardReading.Of(desk.Booked(first).Family, desk.Week(first));
        IsList = day == "all";
        Day = day is [>= '0' and <= '6'] ? day[0] - '0' : IsThisWeek ? Period.DaysBetween(first, desk.Today) : 0;
        return Page();
    }
}
