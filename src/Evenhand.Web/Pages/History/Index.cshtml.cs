using Evenhand.App.Accounts.Rights;
using Evenhand.App.Data;
using Evenhand.App.Data.Journal;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.Web.Pages.History;

/// <summary>What was done on a day, by whom, and what can still be taken back.</summary>
[Needs(Resource.History, Write = Doing.Answer)]
public sealed class IndexModel(Desk desk, Store store) : PageModel
{
    public LocalDate Date { get; private set; }

    public IReadOnlyList<Act> Acts { get; private set; } = [];

    public async Task<IActionResult> OnGet(string? date)
    {
        if (date is null)
            Date = desk.Today;
        else if (LocalDatePattern.Iso.Parse(date) is { Success: true } parsed)
            Date = parsed.Value;
        else
            return NotFound();
        Acts = await store.History(desk.Caller, Date, HttpContext.RequestAborted);
        return Page();
    }

    public async Task<IActionResult> OnPostUndo(long seq, string? back)
    {
        var act = await desk.Undo(seq, HttpContext.RequestAborted);
        return Show.Back(Show.Own(back) ?? "/history", act);
    }
}
