using Evenhand.App.Accounts.Rights;
using Evenhand.App.Talk;
using Evenhand.Domain.Responsibilities;
using Evenhand.Web.Desks;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Talk;

/// <summary>What each expects: answered apart, opened together, and listed as what it shows. No figure of how well it goes together, no middle.</summary>
[Needs(Resource.Talk)]
public sealed class ExpectModel(TalkDesk talk) : PageModel
{
    public TalkReading Talk { get; private set; } = null!;

    /// <summary>Responsibilities of the home, and how many of them are nobody's.</summary>
    public (int All, int Nobody) Home => (talk.Ownership.Applicable.Count, talk.Ownership.Applicable.Count(owned => owned.State == OwnershipState.Nobody));

    /// <summary>Not answered by the reader.</summary>
    public IEnumerable<QuestionState> Mine => Talk.Questions.Where(question => question.Mine is null && question.Answers is null);

    /// <summary>Answered by the reader and sealed.</summary>
    public IEnumerable<QuestionState> Sealed => Talk.Questions.Where(question => question.Mine is not null && question.Answers is null);

    public IEnumerable<QuestionState> Of(Outcome outcome) => Talk.Questions.Where(question => question.Outcome == outcome);

    public async Task OnGet() => Talk = await talk.Read(HttpContext.RequestAborted);
}
