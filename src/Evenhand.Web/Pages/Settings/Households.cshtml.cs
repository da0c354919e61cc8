using Evenhand.App.Accounts.Devices;
using Evenhand.App.Accounts.Rights;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.Web.Desks;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Settings;

/// <summary>The households that this login belongs to; one is open on this device.</summary>
[Needs(Resource.Account)]
public sealed class HouseholdsModel(Desk desk, Store store, DeviceList devices) : PageModel
{
    public IReadOnlyList<(HouseholdId Id, string Name, Role Role)> Households { get; private set; } = [];

    public async Task OnGet()
    {
        var found = new List<(HouseholdId, string, Role)>();
        foreach (var place in desk.Asker!.SignedIn.Places)
            if (await store.Households.Read(new(place.HouseholdId, place.Id, place.Role, place.PersonId, place.LoginId), HttpContext.RequestAborted) is { } household)
                found.Add((place.HouseholdId, household.Settings.Name, place.Role));
        Households = found;
    }

    public async Task<IActionResult> OnPost(string? id)
    {
        var who = desk.Asker!.SignedIn;
        if (who.Device is null || who.Places.All(place => place.HouseholdId.Value != id))
            return NotFound();
        await devices.Choose(who.Device, new(id!), HttpContext.RequestAborted);
        return LocalRedirect("/today");
    }
}
