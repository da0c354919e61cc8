using Evenhand.App.Accounts.Rights;
using Evenhand.App.Talk;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;

namespace Evenhand.Web.Pages.Talk;

/// <summary>The check-in of this week: what went well, what was hard, at most three decisions. A pass is complete; one that was not held is gone.</summary>
[Needs(Resource.Talk)]
public sealed class CheckInModel(Desk desk, TalkDesk talk) : PageModel
{
    public TalkReading Talk { get; private set; } = null!;

    public CheckInState State { get; private set; } = null!;

    public IReadOnlyList<AgendaItem> Agenda { get; private set; } = [];

    public string? Wrong { get; private set; }

    public LocalDate Later => desk.Today.PlusMonths(6);

    public async Task OnGet() => await Read();

    /// <summary>Says what went well and what was hard, or passes.</summary>
    public async Task<IActionResult> OnPost(string? well, string? hard, string? pass)
    {
        await Read();
        var words = new CheckInWords(TalkWords.Cut(well), TalkWords.Cut(hard), pass is not null);
        if (!words.Passed && words.Well.Length + words.Hard.Length == 0)
            return Mend("checkin.wrong_empty");
        return Show.Back("/talk/checkin", await talk.CheckIn(State.Evening, words.Passed ? words with { Well = "", Hard = "" } : words, HttpContext.RequestAborted));
    }

    /// <summary>Closes one matter of the agenda with a decision, or leaves it as it is until its new date.</summary>
    public async Task<IActionResult> OnPostDecide(string? item, string? what, string? why, string? review)
    {
        await Read();
        if (Agenda.FirstOrDefault(one => KeyOf(one) == item) is not { } matter)
            return NotFound();
        var stop = HttpContext.RequestAborted;
        var words = TalkWords.Cut(what);
        if (words.Length == 0)
            return Mend("decide.wrong_what");
        if (TalkWords.Day(review) is not { } day || day <= desk.Today)
            return Mend("decide.wrong_review");
        var about = matter switch
        {
            AgendaItem.Topic topic => topic.Opened.Value.About,
            AgendaItem.DecisionReview decided => decided.Decision.Value.About,
            AgendaItem.Question asked => asked.Asked.Key,
            _ => "",
        };
        var decision = new DecisionDraft(words, TalkWords.Cut(why), Show.IsoDate(day), [], about, Talk.Adults);
        return Show.Back("/talk/checkin", matter switch
        {
            AgendaItem.Topic topic => await talk.Decide(decision, topic.Opened.Id, DecisionOf(topic.Opened.Value.About), stop),
            AgendaItem.DecisionReview decided => await talk.Decide(decision, null, decided.Decision.Id, stop),
            _ => await talk.Decide(decision, null, null, stop),
        });
    }

    internal static string KeyOf(AgendaItem item) => item switch
    {
        AgendaItem.Topic topic => "topic:" + topic.Opened.Id,
        AgendaItem.DecisionReview decided => "decision:" + decided.Decision.Id,
        AgendaItem.AgreementReview agreed => "agreement:" + agreed.Agreement.Id,
        AgendaItem.Question asked => asked.Asked.Key,
        _ => throw new ArgumentOutOfRangeException(nameof(item)),
    };

    /// <summary>The decision that a topic opened again.</summary>
    private static string? DecisionOf(string about) => about.StartsWith(DecisionsModel.Again, StringComparison.Ordinal) ? about[DecisionsModel.Again.Length..] : null;

    private PageResult Mend(string wrong)
    {
        Wrong = wrong;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task Read()
    {
        Talk = await talk.Read(HttpContext.RequestAborted);
        State = Talk.CheckIn(talk.Evening);
        Agenda = CheckInAgenda.Of(Talk, talk.Ownership, talk.Evening);
    }
}
