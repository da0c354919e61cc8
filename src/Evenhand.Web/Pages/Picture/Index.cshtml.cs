using Evenhand.App.Accounts.Rights;
using Evenhand.App.Weeks;
using Evenhand.Domain.Units;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Evenhand.Web.Security.Addresses;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Picture;

/// <summary>The first picture of a household: who has whom when, what nobody covers, what nobody owns. Nothing else is asked before it.</summary>
[Needs(Resource.Household)]
public sealed class IndexModel(Desk desk, HouseAddress house) : PageModel
{
    public LivedWeek Week { get; private set; } = null!;

    /// <summary>Adults of the home who have no place here yet.</summary>
    public IReadOnlyList<PersonId> NotHere { get; private set; } = [];

    public OnPhone Phone { get; private set; } = null!;

    public void OnGet()
    {
        Week = desk.Week(desk.Today);
        var home = (desk.Household.Adults.FirstOrDefault(adult => adult.Id == desk.Me) ?? desk.Household.Adults[0]).Home;
        NotHere = [.. desk.Household.Adults.Where(adult => adult.Home == home).Select(adult => adult.Id).Where(id => desk.Snapshot.Members.All(member => member.LeftAt is not null || member.PersonId != id))];
        Phone = new(house.Of(HttpContext), "/", Request.IsHttps);
    }
}
