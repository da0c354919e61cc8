using Evenhand.App.Accounts.Devices;
using Evenhand.App.Accounts.Logins;
using Evenhand.App.Accounts.Passwords;
using Evenhand.App.Accounts.Rights;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Join;
using Evenhand.Web.Security.Access;
using Evenhand.Web.Security.Passkeys;
using Evenhand.Web.Security.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Settings;

/// <summary>Passkeys, password, recovery codes. Whoever changes one has just shown one, and is offered to end the other devices.</summary>
[Needs(Resource.Account, Proof = true)]
public sealed class WaysInModel(Desk desk, LoginBook logins, DeviceList devices, PasskeyDoor passkeys, Door door) : PageModel
{
    public WaysIn Ways { get; private set; } = null!;

    public int OtherDevices { get; private set; }

    /// <summary>New codes, shown this once.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public bool Changed { get; private set; }

    public string? Wrong { get; private set; }

    public async Task OnGet(bool changed)
    {
        Changed = changed;
        await Read();
    }

    public async Task<IActionResult> OnPostPassword(string? password)
    {
        if (await logins.SetPassword(desk.Login!, password ?? "", HttpContext.RequestAborted) is { } fault)
            return await Refused(desk.T[NewcomerForm.Key(fault), PasswordRules.Shortest, PasswordRules.Longest]);
        return Done("password set");
    }

    public async Task<IActionResult> OnPostNoPassword() =>
        await logins.RemovePassword(desk.Login!.Id, HttpContext.RequestAborted) ? Done("password removed") : await Refused(desk.T["ways_in.only_one"]);

    public async Task<IActionResult> OnPostPasskey(string? credential)
    {
        if (await passkeys.TakeNew(HttpContext, credential) is not { } made || made.Login != desk.Login!.Id || !await logins.KeepPasskey(made.Login, made.Passkey, HttpContext.RequestAborted))
            return await Refused(desk.T["signin.wrong_passkey"]);
        return Done("passkey added");
    }

    public async Task<IActionResult> OnPostNoPasskey(string? id) =>
        await logins.RemovePasskey(desk.Login!.Id, id ?? "", HttpContext.RequestAborted) ? Done("passkey removed") : await Refused(desk.T["ways_in.only_one"]);

    public async Task<IActionResult> OnPostCodes()
    {
        Codes = await logins.NewRecoveryCodes(desk.Login!.Id, HttpContext.RequestAborted);
        door.Changed(desk.Login.Id.Value, "recovery codes made");
        await Read();
        return Page();
    }

    private RedirectToPageResult Done(string what)
    {
        door.Changed(desk.Login!.Id.Value, what);
        return RedirectToPage(new { changed = true });
    }

    private async Task<IActionResult> Refused(string wrong)
    {
        Wrong = wrong;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Read();
        return Page();
    }

    private async Task Read()
    {
        var stop = HttpContext.RequestAborted;
        Ways = await logins.WaysIn(desk.Login!.Id, stop);
        OtherDevices = (await devices.Of(desk.Login.Id, stop)).Count(device => device.TokenHash != desk.Asker!.SignedIn.Device?.TokenHash);
    }
}
