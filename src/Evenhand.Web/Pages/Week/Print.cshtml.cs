using Evenhand.App.Accounts.Rights;
using Evenhand.App.Weeks.Boards;
using Evenhand.Web.Desks;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Week;

/// <summary>The week for the fridge: one page, legible without colour. What is private is not on it.</summary>
[Needs(Resource.Week)]
public sealed class PrintModel(Desk desk) : PageModel
{
    public WeekBoard Board { get; private set; } = null!;

    public IActionResult OnGet(string monday)
    {
        if (WeekPaths.Monday(monday) is not { } first)
            return NotFound();
        Board = BoardReading.Of(desk.Booked(first).Family, desk.SharedWeek(first));
        return Page();
    }
}
