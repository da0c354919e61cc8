using Evenhand.App.Accounts.Devices;
using Evenhand.App.Accounts.Logins;
using Evenhand.App.Accounts.Rights;
using Evenhand.App.Accounts.SignIns;
using Evenhand.Web.Desks;
using Evenhand.Web.Security.Access;
using Evenhand.Web.Security.Passkeys;
using Evenhand.Web.Security.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.SignIn;

/// <summary>Shows once more who sits there, before a way in is changed or the household is taken away.</summary>
[Needs(Resource.Account)]
public sealed class AgainModel(Desk desk, App.Accounts.SignIns.SignIn signIn, LoginBook logins, DeviceList devices, PasskeyDoor passkeys, Door door) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public string? Wrong { get; private set; }

    public WaysIn Ways { get; private set; } = null!;

    public async Task OnGet() => await Read();

    public async Task<IActionResult> OnPost(string? password)
    {
        switch (await signIn.ProveWithPassword(desk.Asker!.SignedIn, password ?? "", Door.AddressOf(HttpContext), HttpContext.RequestAborted))
        {
            case null:
                return LocalRedirect(OwnPath.Of(ReturnUrl));
            case SignInAnswer.TooMany many:
                door.Limited(HttpContext, "password");
                return await Again(StatusCodes.Status429TooManyRequests, IndexModel.Wait(desk, many.Wait));
            default:
                door.NotEntered(HttpContext, "password");
                return await Again(StatusCodes.Status422UnprocessableEntity, desk.T["again.wrong"]);
        }
    }

    public async Task<IActionResult> OnPostPasskey(string? credential)
    {
        var who = desk.Asker!.SignedIn;
        if (await passkeys.TakeSignIn(HttpContext, credential) is not { } login || login != who.Login.Id)
        {
            door.NotEntered(HttpContext, "passkey");
            return await Again(StatusCodes.Status422UnprocessableEntity, desk.T["signin.wrong_passkey"]);
        }

        await devices.Prove(who.Device!, HttpContext.RequestAborted);
        return LocalRedirect(OwnPath.Of(ReturnUrl));
    }

    private async Task<IActionResult> Again(int status, string wrong)
    {
        Response.StatusCode = status;
        Wrong = wrong;
        await Read();
        return Page();
    }

    private async Task Read() => Ways = await logins.WaysIn(desk.Login!.Id, HttpContext.RequestAborted);
}
