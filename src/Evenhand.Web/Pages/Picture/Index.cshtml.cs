using Evenhand.App.Accounts.Rights;
using Evenhand.App.Weeks;
using Evenhand.Web.Desks;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Picture;

/// <summary>The first picture of a household: who has whom when, what nobody covers, what nobody owns. Nothing else is asked before it.</summary>
[Needs(Resource.Household)]
public sealed class IndexModel(Desk desk) : PageModel
{
    public LivedWeek Week { get; private set; } = null!;

    public void OnGet() => Week = desk.Week(desk.Today);
}
