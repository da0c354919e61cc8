using Evenhand.App.Accounts.Rights;
using Evenhand.App.Cards;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using Evenhand.Domain.Village;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Cards;

/// <summary>One emergency card: the order, a number for each, what to know.</summary>
[Needs(Resource.Household)]
public sealed class EditModel(Desk desk) : PageModel
{
    private const int MostFacts = 12;
    private const int MostText = 200;

    public Child Child { get; private set; } = null!;

    public EmergencyCard Card => EmergencyCard.Of(desk.Household, Child);

    /// <summary>Who can stand on a card: adults, helpers, and those who can be asked.</summary>
    public IReadOnlyList<PersonId> People => [.. desk.Household.Adults.Select(adult => adult.Id), .. desk.Household.Helpers.Select(helper => helper.Id), .. desk.Household.OnRequest.Where(request => request.Ring != Ring.Self).Select(request => request.Id)];

    public IActionResult OnGet(string child) => Read(child) ? Page() : NotFound();

    /// <param name="people">Ids in the order of the form.</param>
    /// <param name="places">For each of them its place in the order; empty for not on the card.</param>
    /// <param name="phones">For each of them a number.</param>
    /// <param name="facts">One to a line; a line that begins with a star is private.</param>
    public async Task<IActionResult> OnPost(string child, List<string>? people, List<int?>? places, List<string?>? phones, string? facts)
    {
        if (!Read(child))
            return NotFound();
        var known = (people ?? []).Select((id, at) => (Who: new PersonId(id), Place: places?.ElementAtOrDefault(at), Phone: (phones?.ElementAtOrDefault(at) ?? "").Trim())).Where(one => People.Contains(one.Who)).DistinctBy(one => one.Who).ToList();
        IReadOnlyList<PersonId> order = [.. known.Where(one => one.Place is not null).OrderBy(one => one.Place).Select(one => one.Who)];
        var act = await desk.ChangeCard(Child.Id, order, known.ToDictionary(one => one.Who, one => Cut(one.Phone)), [.. Lines(facts)], HttpContext.RequestAborted);
        return Show.Back("/cards", act);
    }

    private static IEnumerable<CardFact> Lines(string? facts) => (facts ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.StartsWith('*') ? new CardFact(Cut(line[1..].Trim()), true) : new CardFact(Cut(line), false)).Where(fact => fact.What.Length > 0).Take(MostFacts);

    private static string Cut(string text) => text.Length > MostText ? text[..MostText] : text;

    private bool Read(string id)
    {
        if (desk.Household.Child(new(id)) is not { } found)
            return false;
        Child = found;
        return true;
    }
}
