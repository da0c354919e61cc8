using Evenhand.App.Accounts.Rights;
using Evenhand.App.Talk;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Evenhand.Domain.Units;

namespace Evenhand.Web.Pages.Talk;

/// <summary>One question, answered alone. Without a question it asks for one of the household's own.</summary>
[Needs(Resource.Talk)]
public sealed class AnswerModel(TalkDesk talk) : PageModel
{
    private const int MostLettersOfAQuestion = 150;

    /// <summary>A starter topic or a question of the household's own; empty while it is to be written.</summary>
    public string Question { get; private set; } = "";

    public QuestionState? State { get; private set; }

    public IReadOnlyList<string> Ready { get; private set; } = [];

    public string Mine { get; private set; } = "";

    public string? Wrong { get; private set; }

    public async Task OnGet(string? q) => await Read(q);

    public async Task<IActionResult> OnPost(string? q, string? ready, string? words)
    {
        await Read(q);
        var text = TalkWords.Cut(words) is { Length: > 0 } own ? own : (ready ?? "").Trim();
        Mine = text;
        Wrong = Question.Length == 0 ? "expect.wrong_question" : text.Length == 0 ? "expect.wrong_answer" : null;
        if (Wrong is null)
            return Show.Back("/talk/expect", await talk.Answer(Question, text, HttpContext.RequestAborted));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>Opens answers that are all in and were not opened, because the server stopped in between.</summary>
    public async Task<IActionResult> OnPostOpen(string? q)
    {
        await Read(q);
        return State is { Mine: { } mine, Answers: null, Waiting.Count: 0 } ? Show.Back("/talk/expect", await talk.Answer(Question, mine, HttpContext.RequestAborted)) : NotFound();
    }

    private async Task Read(string? q)
    {
        Question = TalkWords.Cut(q).Replace('\n', ' ') is var text && text.Length > MostLettersOfAQuestion ? text[..MostLettersOfAQuestion] : text;
        var read = await talk.Read(HttpContext.RequestAborted);
        State = read.Question(Question);
        Mine = State?.Mine ?? "";
        var starter = StarterTopics.Find(Question);
        IEnumerable<PersonId> adults = starter is { NamesAdults: true } ? read.Adults : [];
        Ready = [.. adults.Select(adult => adult.Value), .. starter?.Words ?? []];
    }
}
