using Evenhand.App.Accounts.Rights;
using Evenhand.App.Talk;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Talk;

/// <summary>What the plan rests on, each with the day to look again (M064).</summary>
[Needs(Resource.Talk)]
public sealed class AssumptionsModel(Desk desk, TalkDesk talk) : PageModel
{
    public TalkReading Talk { get; private set; } = null!;

    public string What { get; private set; } = "";

    public string? Wrong { get; private set; }

    public NodaTime.LocalDate Later => desk.Today.PlusMonths(6);

    public async Task OnGet() => Talk = await talk.Read(HttpContext.RequestAborted);

    public async Task<IActionResult> OnPost(string? id, string? what, string? look, string? end)
    {
        await OnGet();
        var stop = HttpContext.RequestAborted;
        var there = Talk.Assumptions.FirstOrDefault(one => one.Id == (end ?? id));
        if (there is null && (end ?? id) is { Length: > 0 })
            return NotFound();
        if (end is not null)
            return Show.Back("/talk/assumptions", await talk.EndAssumption(there!.Id, there.Value.What, stop));
        What = there?.Value.What ?? TalkWords.Cut(what);
        Wrong = What.Length == 0 ? "hope.wrong_what" : TalkWords.Day(look) is not { } day || day <= desk.Today ? "hope.wrong_date" : null;
        if (Wrong is null)
            return Show.Back("/talk/assumptions", await talk.Assume(there?.Id, What, TalkWords.Day(look)!.Value, stop));
        if (there is not null)
            What = "";
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
