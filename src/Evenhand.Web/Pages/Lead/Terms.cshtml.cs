using Evenhand.App.Accounts.Rights;
using Evenhand.App.Lead;
using Evenhand.Domain.Lead;
using Evenhand.Domain.Units;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Household;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Pages.Talk;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Lead;

/// <summary>Words for the terms of the lead. Whoever writes them says yes; they hold with the last yes, as a dated decision.</summary>
[Needs(Resource.Lead)]
public sealed class TermsModel(Desk desk) : PageModel
{
    public LeadDraft Draft { get; private set; } = null!;

    public string? Wrong { get; private set; }

    /// <summary>Content in the household's own words.</summary>
    public IEnumerable<string> OwnContent => Draft.Content.Where(item => !FrontLine.Items.Contains(item));

    public IReadOnlyList<PersonId> CanBackUp => [.. desk.Parties.Select(party => party.Id), .. desk.Household.Helpers.Select(helper => helper.Id)];

    public void OnGet() => Draft = (desk.Household.Lead.Proposed ?? desk.Household.LeadTerms) is { } there
        ? LeadDraft.Of(there, desk.Household) is var draft && draft.Review is null ? draft with { Review = desk.Today.PlusMonths(6) } : draft
        : new(desk.Me ?? desk.Household.Adults[0].Id, FrontLine.Items, [], "", null, "", desk.Today.PlusMonths(6), null);

    public async Task<IActionResult> OnPost(string? who, string[]? content, string? own, string? hours, string? respite, string? backup, string? money, string? review, string? until)
    {
        var lead = desk.Parties.FirstOrDefault(party => party.Id.Value == who)?.Id ?? new PersonId("");
        Draft = new(
            lead, [.. (content ?? []).Where(FrontLine.Items.Contains), .. TalkWords.Lines(own)], TalkWords.Lines(hours), HomeWords.Cut(respite, 200),
            CanBackUp.Where(id => id.Value == backup).Select(id => (PersonId?)id).FirstOrDefault(), HomeWords.Cut(money), HomeWords.Day(review), HomeWords.Day(until));
        Wrong = Draft.Wrong(desk.Household, desk.Today);
        if (Wrong is null)
            return Show.Back("/lead", await desk.ProposeTerms(Draft, HttpContext.RequestAborted));
        Response.StatusCode = Microsoft.AspNetCore.Http.StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
