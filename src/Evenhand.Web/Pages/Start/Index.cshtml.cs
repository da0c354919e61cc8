using Evenhand.App.Accounts.Rights;
using Evenhand.App.Catalogues;
using Evenhand.App.HouseholdFiles;
using Evenhand.App.Init;
using Evenhand.App.Samples;
using Evenhand.Web.Desks;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Start;

/// <summary>
/// The first start: children and care before everything else, then the adults' hours. Every answer can be later, and there are
/// families to start from. Nobody owns anything at the end of it.
/// </summary>
[Needs(Resource.Account)]
public sealed class IndexModel(Desk desk) : PageModel
{
    [BindProperty]
    public FirstAnswers Answers { get; set; } = new();

    public IReadOnlyDictionary<string, AnswerFault> Wrong { get; private set; } = new Dictionary<string, AnswerFault>(StringComparer.Ordinal);

    /// <summary>Three that differ most in who lives there and who works, by name.</summary>
    public static IReadOnlyList<SampleFamily> Likely { get; } = [.. SampleFamily.All.Where(sample => sample.Name is "second-shift" or "single-earner" or "two-homes")];

    public static IReadOnlyList<SampleFamily> Others { get; } = [.. SampleFamily.All.Except(Likely)];

    public void OnGet() => Answers = new() { MyName = desk.Login!.Name };

    public async Task<IActionResult> OnPost()
    {
        var (file, wrong) = Answers.Read();
        if (file is null)
        {
            Wrong = wrong;
            Response.StatusCode = 422;
            return Page();
        }

        await desk.StartHousehold(HouseholdFile.Read(file, CatalogueFile.Shipped).Value!, HttpContext.RequestAborted);
        return Redirect("/picture");
    }

    public async Task<IActionResult> OnPostSample(string sample)
    {
        if (SampleFamily.Find(sample) is not { } family)
            return NotFound();
        await desk.StartHousehold(family.File(), HttpContext.RequestAborted);
        return Redirect("/picture");
    }
}
