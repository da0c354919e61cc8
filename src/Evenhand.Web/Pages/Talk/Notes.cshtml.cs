using Evenhand.App.Accounts.Rights;
using Evenhand.App.Talk;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Talk;

/// <summary>Notes to oneself. Nobody else opens them, and nobody else sees that there are any.</summary>
[Needs(Resource.Talk)]
public sealed class NotesModel(TalkDesk talk) : PageModel
{
    public TalkReading Talk { get; private set; } = null!;

    public string? Wrong { get; private set; }

    public async Task OnGet() => Talk = await talk.Read(HttpContext.RequestAborted);

    public async Task<IActionResult> OnPost(string? id, string? text, string? end)
    {
        await OnGet();
        var words = end is null ? TalkWords.Cut(text) : "";
        if ((end ?? id) is { Length: > 0 } there && Talk.Notes.All(note => note.Id != there))
            return NotFound();
        if (words.Length > 0 || end is not null)
            return Show.Back("/talk/notes", await talk.Note((end ?? id) is { Length: > 0 } known ? known : null, words, HttpContext.RequestAborted));
        Wrong = "note.wrong_empty";
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
