using Evenhand.App.Accounts.Rights;
using Evenhand.App.Talk;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Evenhand.Domain.Questions;

namespace Evenhand.Web.Pages.Talk;

/// <summary>What is decided and closed: nobody is asked about it before its date. An adult may open it again as a topic.</summary>
[Needs(Resource.Talk)]
public sealed class DecisionsModel(Desk desk, TalkDesk talk) : PageModel
{
    /// <summary>How the subject of a topic begins that opens a decision again.</summary>
    public const string Again = "decision:";

    public TalkReading Talk { get; private set; } = null!;

    public DecisionDraft Draft { get; private set; } = new("", "", "", [], "", []);

    public string? Wrong { get; private set; }

    public static bool IsClosed(Decision decision, NodaTime.LocalDate on) => OwnQuestions.IsClosed(decision, on);

    public async Task OnGet()
    {
        Talk = await talk.Read(HttpContext.RequestAborted);
        Draft = Draft with { Review = Show.IsoDate(desk.Today.PlusYears(1)) };
    }

    public async Task<IActionResult> OnPost(string? again, string? end, string? what, string? why, string? review, string? conditions)
    {
        await OnGet();
        var stop = HttpContext.RequestAborted;
        if ((again ?? end) is { } id)
        {
            if (Talk.Decisions.FirstOrDefault(one => one.Id == id) is not { } decision)
                return NotFound();
            return end is not null ? Show.Back("/talk/decisions", await talk.EndDecision(id, decision.Value.What, stop)) : Show.Back("/talk", await talk.OpenTopic(decision.Value.What, Again + id, stop));
        }

        Draft = new(TalkWords.Cut(what), TalkWords.Cut(why), (review ?? "").Trim(), TalkWords.Lines(conditions), "", Talk.Adults);
        Wrong = Draft.What.Length == 0 ? "decide.wrong_what" : TalkWords.Day(Draft.Review) is not { } day || day <= desk.Today ? "decide.wrong_review" : null;
        if (Wrong is null)
            return Show.Back("/talk/decisions", await talk.Decide(Draft, null, null, stop));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
