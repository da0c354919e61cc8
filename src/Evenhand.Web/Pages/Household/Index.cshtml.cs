using Evenhand.App.Accounts.Rights;
using Evenhand.App.Catalogues;
using Evenhand.App.Home;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Responsibilities.Proposals;
using Evenhand.Domain.Units;
using Evenhand.Web.Desks;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Household;

/// <summary>Who owns what: by owner, by turns, each their own, let go, and nobody's.</summary>
[Needs(Resource.Household)]
public sealed class IndexModel(Desk desk) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Who { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Group { get; set; }

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Q) || Who is { Length: > 0 } || Group is { Length: > 0 };

    public IReadOnlyList<OwnerSection> Sections { get; private set; } = [];

    public IReadOnlyList<Proposal> Waiting { get; private set; } = [];

    public SlackQuestion? Question { get; private set; }

    public IReadOnlyList<HomeEntry> OnlyOne { get; private set; } = [];

    /// <summary>Cannot wait, and nobody but the owner has done it.</summary>
    public IReadOnlyList<HomeEntry> OneHasDone => desk.Household.Adults.Count < 2 ? [] : [.. desk.Home.Entries.Where(entry => entry.OneHasDone)];

    public IEnumerable<string> Groups => desk.Home.Entries.Select(entry => entry.Row.Id.Group).Distinct(StringComparer.Ordinal);

    public async Task OnGet()
    {
        Waiting = desk.Proposals;
        Question = (await desk.Slack(HttpContext.RequestAborted)).Question(desk.Household, CatalogueFile.Shipped, desk.Today) is { } question && desk.View.ShowsRow(question.Owned.Row.Id.Value) ? question : null;
        OnlyOne = desk.Household.Adults.Count < 2 ? [] : [.. desk.Home.Entries.Where(entry => entry.OnlyOne)];
        var people = desk.Home.Owners.Select(id => new OwnerSection(id.Value, id, Found(desk.Home.Of(id))));
        var others = new[] { ("nobody", OwnershipState.Nobody), ("rotates", OwnershipState.Rotates), ("each", OwnershipState.EachTheirOwn), ("not_doing", OwnershipState.NotDoing) }
            .Select(pair => new OwnerSection(pair.Item1, null, Found(desk.Home.In(pair.Item2))));
        Sections = [.. people.Concat(others).Where(section => Who is not { Length: > 0 } || Who == (section.Person is null ? ":" : "") + section.Key).Where(section => section.Entries.Count > 0 || (section.Person is not null && !IsFiltered))];
    }

    private IReadOnlyList<HomeEntry> Found(IReadOnlyList<HomeEntry> entries) =>
        [.. entries.Where(entry => Group is not { Length: > 0 } || entry.Row.Id.Group == Group).Where(entry => string.IsNullOrWhiteSpace(Q) || Has(desk.Name(entry.Row)) || Has(desk.DoneWhen(entry.Row)))];

    private bool Has(string words) => words.Contains(Q!.Trim(), StringComparison.CurrentCultureIgnoreCase);
}
