using Evenhand.App.Accounts.SignIns;
using Evenhand.Web.Desks;
using Evenhand.Web.Security.Access;
using Evenhand.Web.Security.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.SignIn;

/// <summary>The way in when nothing else is at hand: one of the codes that were written down.</summary>
[Open("Signing in comes before everything.")]
public sealed class CodeModel(Desk desk, App.Accounts.SignIns.SignIn signIn, Door door) : PageModel
{
    public string? Name { get; private set; }

    public string? Wrong { get; private set; }

    public async Task<IActionResult> OnPost(string? name, string? code)
    {
        Name = name;
        switch (await signIn.WithRecoveryCode(name ?? "", code ?? "", Door.AddressOf(HttpContext), DeviceName.Of(HttpContext), HttpContext.RequestAborted))
        {
            case SignInAnswer.Done done:
                door.Enter(HttpContext, done.Secret, done.Login.Value, "recovery code");
                return LocalRedirect("/settings/ways-in");
            case SignInAnswer.TooMany many:
                door.Limited(HttpContext, "recovery code");
                Wrong = IndexModel.Wait(desk, many.Wait);
                Response.StatusCode = StatusCodes.Status429TooManyRequests;
                return Page();
            default:
                door.NotEntered(HttpContext, "recovery code");
                Wrong = desk.T["signin.wrong_code"];
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Page();
        }
    }
}
