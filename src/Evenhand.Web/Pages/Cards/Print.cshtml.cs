using Evenhand.App.Accounts.Rights;
using Evenhand.App.Cards;
using Evenhand.Web.Desks;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Cards;

/// <summary>One emergency card for a wallet, a bag or a form: a sixth of a page, with a QR code that holds its text, so that it is read without a network.</summary>
[Needs(Resource.Household)]
public sealed class PrintModel(Desk desk) : PageModel
{
    public EmergencyCard Card { get; private set; } = null!;

    public IActionResult OnGet(string child)
    {
        if (desk.Household.Child(new(child)) is not { } found)
            return NotFound();
        Card = EmergencyCard.Of(desk.Household, found);
        return Page();
    }
}
