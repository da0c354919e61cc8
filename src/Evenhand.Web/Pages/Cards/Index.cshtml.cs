using Evenhand.App.Accounts.Rights;
using Evenhand.App.Cards;
using Evenhand.Domain.Units;
using Evenhand.Domain.Village;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Cards;

/// <summary>The emergency cards of the children, and the places that hold a copy with the order that each shows.</summary>
[Needs(Resource.Household)]
public sealed class IndexModel(Desk desk) : PageModel
{
    public IReadOnlyList<EmergencyCard> All => [.. desk.Household.Children.Select(child => EmergencyCard.Of(desk.Household, child))];

    /// <summary>Another place holds a copy.</summary>
    public async Task<IActionResult> OnPost(string? place, List<string>? children)
    {
        var known = (children ?? []).Select(id => new PersonId(id)).Where(id => desk.Household.Child(id) is not null).ToList();
        if (string.IsNullOrWhiteSpace(place) || place.Length > 120)
            return LocalRedirect("/cards");
        var copy = new CardCopy(place.Trim(), known.Count == desk.Household.Children.Count ? [] : known, [], null);
        var order = OldCopies.Right(desk.Household, copy);
        if (order.Count == 0)
            return LocalRedirect("/cards");
        return Show.Back("/cards", await desk.AddCardCopy(copy with { Order = order, Since = desk.Today }, HttpContext.RequestAborted));
    }

    /// <summary>The place shows the new order.</summary>
    public async Task<IActionResult> OnPostTold(int index, string? place) => Find(index, place) is { } copy ? Show.Back("/cards", await desk.TellCopy(index, copy, HttpContext.RequestAborted)) : NotFound();

    /// <summary>The place holds no copy any more.</summary>
    public async Task<IActionResult> OnPostDrop(int index, string? place) => Find(index, place) is { } copy ? Show.Back("/cards", await desk.DropCopy(index, copy, HttpContext.RequestAborted)) : NotFound();

    private CardCopy? Find(int index, string? place) => desk.Household.CardCopies.ElementAtOrDefault(index) is { } copy && copy.Place == place ? copy : null;
}
