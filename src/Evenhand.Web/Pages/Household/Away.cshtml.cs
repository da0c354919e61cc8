using Evenhand.App.Accounts.Rights;
using Evenhand.App.Home;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Web.Desks;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Household;

/// <summary>What happens to everything of one adult's while that adult is away: who could stand in, where the notes are, what waits.</summary>
[Needs(Resource.Household)]
public sealed class AwayModel(Desk desk) : PageModel
{
    public Adult Who { get; private set; } = null!;

    public StandInPlan Plan { get; private set; } = null!;

    public IReadOnlyList<string> Rules => desk.Household.Rules.InWords;

    /// <summary>Hours a week of what cannot wait, hands-on; watching runs beside them.</summary>
    public HoursRange Hours => HoursRange.OfEstimate(Plan.CannotWait.Sum(one => one.Entry.Load.HandsOn) / 60);

    public IActionResult OnGet(string who)
    {
        if (desk.Household.Adults.FirstOrDefault(adult => adult.Id.Value == who) is not { } adult)
            return NotFound();
        (Who, Plan) = (adult, new(desk.Household, desk.Home, adult.Id));
        return Page();
    }
}
