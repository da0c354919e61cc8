using Evenhand.App.Accounts.SignIns;
using Evenhand.App.Data;
using Evenhand.Web.Desks;
using Evenhand.Web.Security.Access;
using Evenhand.Web.Security.Passkeys;
using Evenhand.Web.Security.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;

namespace Evenhand.Web.Pages.SignIn;

/// <summary>The way in: a passkey, or a name and a password.</summary>
[Open("Signing in comes before everything.")]
public sealed class IndexModel(Desk desk, App.Accounts.SignIns.SignIn signIn, PasskeyDoor passkeys, Door door, Store store) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public string? Name { get; private set; }

    public string? Wrong { get; private set; }

    /// <summary>Nobody has an account yet: the way in is the link that was printed at the start.</summary>
    public bool IsEmpty { get; private set; }

    public async Task OnGet() => IsEmpty = await store.Accounts.HasNoLogin(HttpContext.RequestAborted);

    public async Task<IActionResult> OnPost(string? name, string? password)
    {
        Name = name;
        return Answer(await signIn.WithPassword(name ?? "", password ?? "", Door.AddressOf(HttpContext), DeviceName.Of(HttpContext), HttpContext.RequestAborted), "password", "signin.wrong");
    }

    public async Task<IActionResult> OnPostPasskey(string? credential)
    {
        var stop = HttpContext.RequestAborted;
        return Answer(await passkeys.TakeSignIn(HttpContext, credential) is { } login ? await signIn.WithPasskey(login, DeviceName.Of(HttpContext), stop) : new SignInAnswer.Wrong(), "passkey", "signin.wrong_passkey");
    }

    private IActionResult Answer(SignInAnswer answer, string way, string wrong)
    {
        switch (answer)
        {
            case SignInAnswer.Done done:
                door.Enter(HttpContext, done.Secret, done.Login.Value, way);
                return LocalRedirect(OwnPath.Of(ReturnUrl));
            case SignInAnswer.TooMany many:
                door.Limited(HttpContext, way);
                Wrong = Wait(desk, many.Wait);
                Response.StatusCode = StatusCodes.Status429TooManyRequests;
                Response.Headers.RetryAfter = ((int)many.Wait.TotalSeconds + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
                return Page();
            default:
                door.NotEntered(HttpContext, way);
                Wrong = desk.T[wrong];
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Page();
        }
    }

    internal static string Wait(Desk desk, Duration wait) => desk.T["signin.too_many", (int)Math.Ceiling(wait.TotalMinutes)];
}
