using Evenhand.App.Accounts.Devices;
using Evenhand.App.Accounts.Invitations;
using Evenhand.Web.Desks;
using Evenhand.Web.Security.Access;
using Evenhand.Web.Security.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Join;

/// <summary>An invitation: who invites into what, and the way to say yes. The secret is in the path and never in a log.</summary>
[Open("Whoever holds an invitation has no account here yet; its secret is checked.")]
public sealed class IndexModel(Desk desk, InvitationBook invitations, DeviceList devices, NewcomerForm newcomer, Door door) : PageModel
{
    public InvitationLook? Invitation { get; private set; }

    /// <summary>It is a new device for an older child who is here already.</summary>
    public bool IsDevice { get; private set; }

    public string Name { get; private set; } = "";

    public string? Wrong { get; private set; }

    public async Task<IActionResult> OnGet(string token)
    {
        await Look(token);
        return Page();
    }

    /// <summary>Yes, as somebody new.</summary>
    public async Task<IActionResult> OnPost(string token, string? name, string? password, string? credential)
    {
        if (!await Look(token))
            return Page();
        Name = name ?? "";
        if (await newcomer.Read(HttpContext, name, password, credential, Invitation!.NeedsWayIn) is not { } login)
            return Again(newcomer.Wrong!);
        return await Answer(await invitations.JoinAnew(Invitation, login with { Language = desk.T.Language }, DeviceName.Of(HttpContext), HttpContext.RequestAborted), login.Id.Value);
    }

    /// <summary>Yes, with the account that is signed in.</summary>
    public async Task<IActionResult> OnPostMine(string token)
    {
        if (!await Look(token))
            return Page();
        return desk.Asker is { IsDemo: false, SignedIn: var who } ? await Answer(await invitations.Join(Invitation!, who, HttpContext.RequestAborted), who.Login.Id.Value) : LocalRedirect("/signin" + OwnPath.Query(Request.Path));
    }

    /// <summary>Yes, this is another device of mine.</summary>
    public async Task<IActionResult> OnPostDevice(string token)
    {
        if (!await Look(token) || !IsDevice)
            return Page();
        return await Answer(await invitations.SignInAgain(Invitation!, DeviceName.Of(HttpContext), HttpContext.RequestAborted), "");
    }

    private async Task<IActionResult> Answer(JoinAnswer answer, string login)
    {
        switch (answer)
        {
            case JoinAnswer.Done { Secret: { } secret }:
                door.Enter(HttpContext, secret, login, "invitation");
                return LocalRedirect("/today");
            case JoinAnswer.Done done:
                await devices.Choose(desk.Asker!.SignedIn.Device!, done.Household, HttpContext.RequestAborted);
                return LocalRedirect("/today");
            case JoinAnswer.NameTaken:
                return Again(desk.T["join.name_taken"]);
            case JoinAnswer.AlreadyHere:
                return Again(desk.T["join.already"]);
            default:
                Invitation = null;
                return Page();
        }
    }

    private async Task<bool> Look(string token)
    {
        Invitation = await invitations.Look(token, HttpContext.RequestAborted);
        if (Invitation is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return false;
        }

        Name = Invitation.PersonName;
        IsDevice = await invitations.VouchedLogin(Invitation, HttpContext.RequestAborted) is not null;
        return true;
    }

    private PageResult Again(string wrong)
    {
        Wrong = wrong;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
