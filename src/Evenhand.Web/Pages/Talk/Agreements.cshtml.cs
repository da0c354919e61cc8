using Evenhand.App.Accounts.Rights;
using Evenhand.App.Talk;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Talk;

/// <summary>What the adults agreed on, in their own words, and what waits for a yes. No contract.</summary>
[Needs(Resource.Talk)]
public sealed class AgreementsModel(TalkDesk talk) : PageModel
{
    public TalkReading Talk { get; private set; } = null!;

    public async Task OnGet() => Talk = await talk.Read(HttpContext.RequestAborted);

    public async Task<IActionResult> OnPost(string? yes, string? end)
    {
        await OnGet();
        if (Talk.Agreements.FirstOrDefault(one => one.Id == (yes ?? end)) is not { } agreement)
            return NotFound();
        var stop = HttpContext.RequestAborted;
        return Show.Back("/talk/agreements", yes is not null ? await talk.SayYes(agreement.Id, agreement.Value.What, Talk.Adults, stop) : await talk.EndAgreement(agreement.Id, agreement.Value.What, stop));
    }
}
