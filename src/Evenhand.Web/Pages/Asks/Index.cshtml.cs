using Evenhand.App.Accounts.Rights;
using Evenhand.App.Asks;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.Web.Pages.Asks;

/// <summary>Who could be asked in a week. One tap says yes, no, or that they are not asked.</summary>
[Needs(Resource.Asks, Write = Doing.Answer)]
public sealed class IndexModel(Desk desk) : PageModel
{
    public LocalDate Monday { get; private set; }

    public IReadOnlyList<AnsweredAsk> All => desk.Asks(Monday);

    public IActionResult OnGet(string monday) => Read(monday) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string monday, string? who, string? start, string? reply)
    {
        if (!Read(monday) || All.FirstOrDefault(answered => answered.Ask.Who.Value == who && Show.Iso(answered.Ask.Start) == start) is not { } there)
            return NotFound();
        AskReply? said = reply switch { "yes" => AskReply.Yes, "no" => AskReply.No, "not-asked" => AskReply.NotAsked, _ => null };
        if (said is not { } known)
            return BadRequest();
        var act = await desk.Answer(Monday, there with { Reply = known }, HttpContext.RequestAborted);
        return Show.Back(known == AskReply.Yes || !desk.Can(Doing.Change, Resource.Week) ? "/today" : $"/week/{Show.IsoDate(Monday)}/renew", act);
    }

    private bool Read(string monday)
    {
        if (LocalDatePattern.Iso.Parse(monday) is not { Success: true, Value: { Year: >= 1970 and <= 2199 } date })
            return false;
        Monday = Desk.MondayOf(date);
        return true;
    }
}
