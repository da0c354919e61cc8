using Evenhand.App.Accounts.Rights;
using Evenhand.App.Talk;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Evenhand.Domain.Agreements;

namespace Evenhand.Web.Pages.Talk;

/// <summary>Words for an agreement. Whoever writes them says yes; the others are asked, and it holds with the last yes.</summary>
[Needs(Resource.Talk)]
public sealed class AgreementModel(Desk desk, TalkDesk talk) : PageModel
{
    public static readonly IReadOnlyList<string> Kinds = ["time", "thinking", "paid-hours", "turns", "liking"];

    /// <summary>Null for a new one.</summary>
    public string? Id { get; private set; }

    public AgreementDraft Draft { get; private set; } = new("", "", "", "", []);

    public string? Wrong { get; private set; }

    /// <summary>The questions whose answers it may settle, where it begins with one.</summary>
    public QuestionState? About { get; private set; }

    public async Task<IActionResult> OnGet(string? id, string? about)
    {
        if (!await Read(id))
            return NotFound();
        var read = await talk.Read(HttpContext.RequestAborted);
        About = about is null ? null : read.Question(about);
        if (Id is null)
            Draft = Draft with { Review = Show.IsoDate(desk.Today.PlusYears(1)) };
        return Page();
    }

    public async Task<IActionResult> OnPost(string? id, string? what, string? kind, string[]? division, string? review, string? conditions)
    {
        if (!await Read(id))
            return NotFound();
        var old = Draft.Review;
        Draft = new(TalkWords.Cut(what), Kinds.Contains(kind ?? "") ? kind! : "", DivisionOf(division ?? []), (review ?? "").Trim(), TalkWords.Lines(conditions));

        // Words in place of a date stay as they were: the field of a form knows dates alone.
        Wrong = Draft.What.Length == 0 ? "agree.wrong_what"
            : TalkWords.Day(Draft.Review) is null && (Draft.Review.Length > 0 || TalkReading.DateIn(old) is not null || old.Length == 0) ? "agree.wrong_review"
            : null;
        if (Wrong is null)
            return Show.Back("/talk/agreements", await talk.Propose(Id, Draft.Review.Length > 0 ? Draft : Draft with { Review = old }, HttpContext.RequestAborted));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>Sharing and turns together are not settled (M134).</summary>
    private static string DivisionOf(string[] named) => named switch
    {
        _ when named.Contains("share") && named.Contains("turns") => "open",
        _ when named.Contains("share") => "share",
        _ when named.Contains("turns") => "turns",
        _ when named.Contains("other") => "other",
        _ => "",
    };

    private async Task<bool> Read(string? id)
    {
        if (id is not { Length: > 0 })
            return true;
        if ((await talk.Read(HttpContext.RequestAborted)).Agreements.FirstOrDefault(one => one.Id == id) is not { } found)
            return false;
        Id = id;
        var agreement = found.Value;
        Draft = new(agreement.What, agreement.Kind is { } kind ? Kinds[(int)kind] : "", agreement.Division switch { Division.Share => "share", Division.TakeTurns => "turns", Division.Other => "other", Division.Open => "open", _ => "" }, agreement.Review, agreement.Conditions);
        return true;
    }
}
