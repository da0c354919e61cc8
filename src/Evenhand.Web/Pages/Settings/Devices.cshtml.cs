using Evenhand.App.Accounts.Devices;
using Evenhand.App.Accounts.Rights;
using Evenhand.App.Data.Rows;
using Evenhand.Web.Desks;
using Evenhand.Web.Security.Access;
using Evenhand.Web.Security.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Settings;

/// <summary>The devices on which I am signed in, each to be ended, or all but this one.</summary>
[Needs(Resource.Account)]
public sealed class DevicesModel(Desk desk, DeviceList devices, Door door) : PageModel
{
    public IReadOnlyList<SessionRow> Devices { get; private set; } = [];

    public SessionRow? This => desk.Asker!.SignedIn.Device;

    public async Task OnGet() => Devices = await devices.Of(desk.Login!.Id, HttpContext.RequestAborted);

    public async Task<IActionResult> OnPost(string? id)
    {
        if (This is { } here && DeviceList.IdOf(here) == id)
        {
            await devices.End(here, HttpContext.RequestAborted);
            door.Leave(HttpContext, desk.Login!.Id.Value);
            return LocalRedirect("/signin");
        }

        return await devices.End(desk.Login!.Id, id ?? "", HttpContext.RequestAborted) ? LocalRedirect("/settings/devices") : NotFound();
    }

    public async Task<IActionResult> OnPostOthers(string? back)
    {
        await devices.EndOthers(desk.Login!.Id, This, HttpContext.RequestAborted);
        return LocalRedirect(back is null ? "/settings/devices" : OwnPath.Of(back));
    }
}
