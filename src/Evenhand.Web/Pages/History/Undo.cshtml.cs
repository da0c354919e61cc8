using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.History;

/// <summary>Takes an act back, and goes back to where it was done.</summary>
public sealed class UndoModel(Desk desk) : PageModel
{
    public IActionResult OnGet() => Redirect("/today");

    public async Task<IActionResult> OnPost(long seq, string? back)
    {
        var place = Url.IsLocalUrl(back) ? back : "/today";
        return await desk.Undo(seq, HttpContext.RequestAborted) is { } act ? Show.Back(place, act) : Redirect(place);
    }
}
