using Evenhand.App.Accounts.Rights;
using Evenhand.App.Home;
using Evenhand.Domain.Responsibilities;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Household;

/// <summary>The household's rules in its own words, the standing rules of what is shared, and what is let go.</summary>
[Needs(Resource.Household)]
public sealed class RulesModel(Desk desk) : PageModel
{
    private const int MostRules = 100;

    public IReadOnlyList<string> Words => desk.Household.Rules.InWords;

    public IReadOnlyList<HomeEntry> Shared => desk.Home.In(OwnershipState.Rotates);

    public IReadOnlyList<HomeEntry> LetGo => desk.Home.In(OwnershipState.NotDoing);

    public IReadOnlyList<HomeEntry> Open => [.. desk.Home.Entries.Where(entry => entry.LeftOpen is not null)];

    public const int MostChildMinutes = 240;

    public async Task<IActionResult> OnPostChildren(int? minutes) =>
        minutes is >= 0 and <= MostChildMinutes ? Show.Back("/household/rules", await desk.KeepChildMinutes(minutes.Value, HttpContext.RequestAborted)) : BadRequest();

    public async Task<IActionResult> OnPost(string? words) => Show.Back("/household/rules", await desk.KeepRules(
        [.. (words ?? "").Split('\n').Select(line => HomeWords.Cut(line)).Where(line => line.Length > 0).Take(MostRules)], HttpContext.RequestAborted));
}
