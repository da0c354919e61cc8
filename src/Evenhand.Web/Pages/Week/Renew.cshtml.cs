using Evenhand.App.Accounts.Rights;
using Evenhand.App.CameUp;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;

namespace Evenhand.Web.Pages.Week;

/// <summary>A week that was planned before the household changed: what would be other now, to be kept or not.</summary>
[Needs(Resource.CameUp)]
public sealed class RenewModel(Desk desk) : PageModel
{
    public LocalDate Monday { get; private set; }

    public RepairedWeek Renewed { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string monday)
    {
        if (WeekPaths.Monday(monday) is not { } first || first < Desk.MondayOf(desk.Today) || first > desk.Today.PlusDays(400))
            return NotFound();
        Monday = first;
        Renewed = await desk.Renewed(first, HttpContext.RequestAborted);
        return Page();
    }

    public async Task<IActionResult> OnPost(string monday, string? @do)
    {
        if (WeekPaths.Monday(monday) is not { } first || first < Desk.MondayOf(desk.Today) || first > desk.Today.PlusDays(400))
            return NotFound();
        var act = @do switch
        {
            "keep" => await desk.KeepRenewed(first, HttpContext.RequestAborted),
            "leave" => await desk.LetStand(first, HttpContext.RequestAborted),
            _ => (long?)null,
        };
        return act is { } number ? Show.Back(WeekPaths.Of(first), number) : BadRequest();
    }
}
