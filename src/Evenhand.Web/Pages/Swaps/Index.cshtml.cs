using Evenhand.App.Accounts.Rights;
using Evenhand.App.Data.Writing;
using Evenhand.App.Swaps;
using Evenhand.App.Weeks;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Pages.Week;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;

namespace Evenhand.Web.Pages.Swaps;

/// <summary>Swaps of a week that wait for an answer. One tap says yes or no.</summary>
[Needs(Resource.Week)]
public sealed class IndexModel(Desk desk) : PageModel
{
    public LocalDate Monday { get; private set; }

    public IReadOnlyList<SwapAsk> All => desk.Swaps(Monday);

    /// <summary>The ask was answered, withdrawn or became void meanwhile.</summary>
    public bool IsGone { get; private set; }

    public IActionResult OnGet(string monday) => Read(monday) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string monday, string? id, string? reply)
    {
        if (!Read(monday))
            return NotFound();
        if (reply is not ("yes" or "no"))
            return BadRequest();
        if (All.FirstOrDefault(swap => swap.Id == id) is not { } swap)
            return Gone();
        if (reply == "yes" && swap.Asked != desk.Me)
            return NotFound();
        try
        {
            return Show.Back("/today", await desk.AnswerSwap(Monday, swap, reply == "yes", HttpContext.RequestAborted));
        }
        catch (NotWrittenException not) when (not.Outcome is Written.Stale)
        {
            return Gone();
        }
    }

    /// <summary>A thing of a swap, for its sentence.</summary>
    public LivedItem? Item(string key) => desk.Week(Monday).Find(key);

    private PageResult Gone()
    {
        IsGone = true;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private bool Read(string monday)
    {
        if (WeekPaths.Monday(monday) is not { } date)
            return false;
        Monday = date;
        return true;
    }
}
