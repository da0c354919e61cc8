using Evenhand.App.Init;
using Evenhand.App.Samples;
using Evenhand.Web.Desks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Start;

/// <summary>
/// The first start: children and care before everything else, then the adults' hours. Every answer can be later, and there are
/// families to start from. Nobody owns anything at the end of it.
/// </summary>
public sealed class IndexModel(Desk desk) : PageModel
{
    [BindProperty]
    public FirstAnswers Answers { get; set; } = new();

    public IReadOnlyDictionary<string, string> Wrong { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<SampleFamily> Samples => SampleFamily.All;

    public async Task<IActionResult> OnPost()
    {
        var (file, wrong) = Answers.Read();
        if (file is null)
        {
            Wrong = wrong;
            Response.StatusCode = 422;
            return Page();
        }

        _ = desk;
        return Redirect("/picture");
    }

    public async Task<IActionResult> OnPostSample(string sample)
    {
        if (SampleFamily.Find(sample) is not { } family)
            return NotFound();
        _ = family;
        return Redirect("/picture");
    }
}
