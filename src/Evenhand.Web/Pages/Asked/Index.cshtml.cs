using Evenhand.App.Asks;
using Evenhand.Web.Feeds;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Evenhand.Web.Pages.Asked;

/// <summary>An ask, answered with one tap by whoever holds its link: when, what for, who asks, and nothing else of the household.</summary>
[Open("Whoever is asked has no account here; the link's secret is checked and ends with the ask.")]
public sealed class IndexModel(AskBook asks) : PageModel
{
    public OpenAsk? Open { get; private set; }

    /// <summary>The plan goes on from the answer already, so that another one has to be said to a person.</summary>
    public bool IsSettled { get; private set; }

    public async Task OnGet(string token) => await Look(token);

    public async Task<IActionResult> OnPost(string token, string? reply)
    {
        if (!await Look(token))
            return Page();
        if (reply is not ("yes" or "no"))
            return BadRequest();
        if (HttpContext.RequestServices.GetRequiredService<FeedLimit>().Take("ask " + Open!.Sent.Row.Id, HttpContext.Connection.RemoteIpAddress) is not null)
            return StatusCode(StatusCodes.Status429TooManyRequests);
        if (await asks.Answer(Open!, reply == "yes", HttpContext.RequestAborted))
            return LocalRedirect(Request.Path);
        await Look(token);
        IsSettled = true;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> Look(string token)
    {
        Open = await asks.Find(token, HttpContext.RequestAborted);
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        if (Open is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
        return Open is not null;
    }
}
