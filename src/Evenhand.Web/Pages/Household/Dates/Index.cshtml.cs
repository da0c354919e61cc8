using Evenhand.App.Accounts.Rights;
using Evenhand.App.Dates;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Household.Dates;

/// <summary>The dates of the household, coming ones first.</summary>
[Needs(Resource.Household)]
public sealed class IndexModel(Desk desk) : PageModel
{
    public IReadOnlyList<HouseholdDate> Coming { get; private set; } = [];

    public IReadOnlyList<HouseholdDate> Past { get; private set; } = [];

    public void OnGet()
    {
        var all = HouseholdDates.Of(desk.Household);
        Coming = [.. all.Where(date => !date.IsPast(desk.Today)).OrderBy(date => date.NextFrom(desk.Today))];
        Past = [.. all.Where(date => date.IsPast(desk.Today)).Reverse()];
    }

    public async Task<IActionResult> OnPost(string remove) => HouseholdDates.Find(desk.Household, remove ?? "") is { } date
        ? Show.Back("/household/dates", await desk.RemoveDate(date, HttpContext.RequestAborted))
        : NotFound();
}
