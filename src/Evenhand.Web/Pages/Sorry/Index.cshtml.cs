using Evenhand.App.Data.Writing;
using Evenhand.Web.Desks;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Sorry;

/// <summary>What happened, what was kept, what to do: for acts that were not carried out and pages that are not there.</summary>
[IgnoreAntiforgeryToken]
[Open("It says what happened to a request that went nowhere, and nothing else.")]
public sealed class IndexModel(Desk desk) : PageModel
{
    public string Title { get; private set; } = "";

    public string Words { get; private set; } = "";

    /// <summary>Everything that is wrong, one line each.</summary>
    public IReadOnlyList<string> Lines { get; private set; } = [];

    /// <summary>Where the reader came from; null when that page is not there.</summary>
    public string? Back { get; private set; }

    public void OnGet() => Read();

    public void OnPost() => Read();

    private void Read()
    {
        var t = desk.T;
        Back = HttpContext.Items[SorryPages.BackKey] as string;
        if (HttpContext.Items[SorryPages.OutcomeKey] is not Written outcome)
        {
            (Title, Words) = (t["sorry.missing"], t["sorry.missing_words"]);
            return;
        }

        (Title, Words, Lines) = outcome.Match<(string, string, IReadOnlyList<string>)>(
            _ => (t["sorry.missing"], t["sorry.missing_words"], []),
            _ => (t["sorry.stale"], t["sorry.stale_words"], []),
            refused => (t["sorry.refused"], t["sorry.refused_words"], [.. refused.Problems.Select(problem => $"{problem.Message} {problem.Instead}".Trim())]),
            _ => (t["sorry.conflict"], t["sorry.conflict_words"], []),
            unavailable => (t["sorry.unavailable"], t["sorry.unavailable_words"], [unavailable.Trouble.ToString()]));
    }
}
