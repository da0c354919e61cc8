using Evenhand.App.Accounts.Logins;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Join;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Evenhand.Web.Security.Addresses;
using Evenhand.Web.Security.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Begin;

/// <summary>The first account of a server, by the link that the program printed where it was started.</summary>
[Open("Nobody has an account yet; the start secret is checked.")]
public sealed class IndexModel(Desk desk, FirstStart first, NewcomerForm newcomer, HouseAddress house, Door door) : PageModel
{
    public string Name { get; private set; } = "";

    public string? Wrong { get; private set; }

    /// <summary>The same page on a phone of the house.</summary>
    public OnPhone Phone => new(house.Of(HttpContext), Request.Path, Request.IsHttps);

    public async Task<IActionResult> OnGet(string token) => await first.Opens(token, HttpContext.RequestAborted) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string token, string? name, string? password, string? credential)
    {
        if (!await first.Opens(token, HttpContext.RequestAborted))
            return NotFound();
        Name = name ?? "";
        if (await newcomer.Read(HttpContext, name, password, credential, needsWayIn: true) is not { } login)
        {
            Wrong = newcomer.Wrong;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        if (await first.SignUp(login with { Language = desk.T.Language }, DeviceName.Of(HttpContext), HttpContext.RequestAborted) is not { } secret)
            return NotFound();
        door.Enter(HttpContext, secret, login.Id.Value, "start link");
        return LocalRedirect("/start");
    }
}
