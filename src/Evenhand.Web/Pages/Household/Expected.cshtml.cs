using Evenhand.App.Accounts.Rights;
using Evenhand.App.Home;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Household;

/// <summary>What is expected of one adult, on one page (M015). The pages together hold everything that is owned, and nothing is on two.</summary>
[Needs(Resource.Household)]
public sealed class ExpectedModel(Desk desk) : PageModel
{
    public PersonId Who { get; private set; }

    public IReadOnlyList<HomeEntry> Own => desk.Home.Of(Who);

    public IReadOnlyList<HomeEntry> Shared => desk.Home.In(OwnershipState.Rotates);

    public IReadOnlyList<HomeEntry> Each => desk.Home.In(OwnershipState.EachTheirOwn);

    public IReadOnlyList<(HomeEntry Entry, CoverEntry Cover)> Borrowed => [.. desk.Home.Entries.SelectMany(entry => entry.Lent.Where(cover => cover.By == Who).Select(cover => (entry, cover)))];

    public IReadOnlyList<HomeEntry> StandsIn => [.. desk.Home.Entries.Where(entry => entry.StandIns.Contains(Who) && entry.Owned.Owner != Who)];

    public IReadOnlyList<string> Rules => desk.Household.Rules.InWords;

    public void OnGet(string? who) => Who = desk.Household.Adults.Select(adult => adult.Id).Where(id => id.Value == who).FirstOrDefault(desk.Me ?? desk.Household.Adults[0].Id);

    public async Task<IActionResult> OnPost(string? who)
    {
        if (desk.Parties.FirstOrDefault(party => party.Id.Value == who) is not { } party || !desk.MayAnswerFor(party.Id))
            return NotFound();
        return Show.Back("/household/expected?who=" + Uri.EscapeDataString(party.Id.Value), await desk.Confirm(party.Id, HttpContext.RequestAborted));
    }
}
