using Evenhand.App.Accounts.Rights;
using Evenhand.App.Talk;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Talk;

/// <summary>What the adults talk about: the check-in, topics that either opened, and the ways to everything that is settled.</summary>
[Needs(Resource.Talk)]
public sealed class IndexModel(TalkDesk talk) : PageModel
{
    public TalkReading Talk { get; private set; } = null!;

    public CheckInState CheckIn { get; private set; } = null!;

    public string? Wrong { get; private set; }

    public async Task OnGet() => await Read();

    /// <summary>Opens a topic, or closes one.</summary>
    public async Task<IActionResult> OnPost(string? what, string? close)
    {
        await Read();
        var stop = HttpContext.RequestAborted;
        if (close is not null)
            return Talk.Topics.FirstOrDefault(topic => topic.Id == close) is { } open ? Show.Back("/talk", await talk.CloseTopic(open.Id, open.Value.What, stop)) : NotFound();
        if (TalkWords.Cut(what) is { Length: > 0 } words)
            return Show.Back("/talk", await talk.OpenTopic(words, "", stop));
        Wrong = "talk.wrong_topic";
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task Read()
    {
        Talk = await talk.Read(HttpContext.RequestAborted);
        CheckIn = Talk.CheckIn(talk.Evening);
    }
}
