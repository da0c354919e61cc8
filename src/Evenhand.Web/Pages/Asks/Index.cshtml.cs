using Evenhand.App.Accounts.Rights;
using Evenhand.App.Asks;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Evenhand.Web.Security.Addresses;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.Web.Pages.Asks;

/// <summary>
/// Who could be asked in a week. One tap says yes, no, or that they are not asked; another makes a message with a link, which the
/// household sends from its own phone.
/// </summary>
[Needs(Resource.Asks, Write = Doing.Answer)]
public sealed class IndexModel(Desk desk, AskBook asks, HouseAddress house) : PageModel
{
    public LocalDate Monday { get; private set; }

    public IReadOnlyList<AnsweredAsk> All => desk.Asks(Monday);

    /// <summary>The message that was just made; its link is shown this once.</summary>
    public AskMessage? Message { get; private set; }

    public IActionResult OnGet(string monday) => Read(monday) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string monday, string? who, string? start, string? reply)
    {
        if (!Read(monday) || Find(who, start) is not { Reply: AskReply.Open } there)
            return NotFound();
        AskReply? said = reply switch { "yes" => AskReply.Yes, "no" => AskReply.No, "not-asked" => AskReply.NotAsked, _ => null };
        if (said is not { } known)
            return BadRequest();
        var act = await desk.Answer(Monday, there with { Reply = known }, HttpContext.RequestAborted);
        return Show.Back(known == AskReply.Yes || !desk.Can(Doing.Change, Resource.Week) ? "/today" : $"/asks/{Show.IsoDate(Monday)}", act);
    }

    /// <summary>Makes the message for whoever is asked, or for who comes next in the order.</summary>
    public async Task<IActionResult> OnPostSend(string monday, string? who, string? start, string? next, bool names)
    {
        if (!Read(monday) || Find(who, start) is not { } there)
            return NotFound();
        var ask = next is null ? there.Ask : desk.NextAsk(there.Ask) is { } after && after.Who.Value == next ? after : null;
        if (ask is null || (next is null && there.Reply != AskReply.Open))
            return NotFound();
        if (await asks.Send(desk.Caller, await desk.Load(Monday, HttpContext.RequestAborted), ask, names, desk.Zone, HttpContext.RequestAborted) is not { } sent)
            return NotFound();
        var address = house.Of(HttpContext);
        Message = new(ask, $"{address.Text}/ask/{sent.Secret}", names, sent.Act) { IsHereOnly = address.IsHereOnly };
        return Page();
    }

    private AnsweredAsk? Find(string? who, string? start) => All.FirstOrDefault(answered => answered.Ask.Who.Value == who && Show.Iso(answered.Ask.Start) == start);

    private bool Read(string monday)
    {
        if (LocalDatePattern.Iso.Parse(monday) is not { Success: true, Value: { Year: >= 1970 and <= 2199 } date })
            return false;
        Monday = Desk.MondayOf(date);
        return true;
    }
}
