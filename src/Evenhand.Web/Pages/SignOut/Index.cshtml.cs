using Evenhand.App.Accounts.Devices;
using Evenhand.App.Accounts.Rights;
using Evenhand.Web.Desks;
using Evenhand.Web.Security.Access;
using Evenhand.Web.Security.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.SignOut;

/// <summary>Ends this device and clears what its browser kept of us.</summary>
[Needs(Resource.Account)]
public sealed class IndexModel(Desk desk, DeviceList devices, Door door) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/settings");

    public async Task<IActionResult> OnPost()
    {
        if (desk.Asker!.SignedIn.Device is { } device)
            await devices.End(device, HttpContext.RequestAborted);
        door.Leave(HttpContext, desk.Login!.Id.Value);
        return LocalRedirect("/signin");
    }
}
