using Evenhand.App.Accounts.Members;
using Evenhand.App.Accounts.Rights;
using Evenhand.App.Accounts.Views;
using Evenhand.Web.Desks;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Settings;

/// <summary>What I keep to myself: my responsibilities, and what my hours are for. Others see that I am busy then.</summary>
[Needs(Resource.Account)]
public sealed class PrivateModel(Desk desk, MemberBook members) : PageModel
{
    public IReadOnlyList<(string Subject, string Name, bool IsPrivate)> Things { get; private set; } = [];

    public IActionResult OnGet()
    {
        if (!desk.IsOpen || desk.Me is not { } me)
            return NotFound();
        var mine = desk.Snapshot.Privacy.Where(row => row.MemberId == desk.Caller.Member).Select(row => row.Subject).ToHashSet(StringComparer.Ordinal);
        var hours = PrivateThings.OfHours(me);
        Things =
        [
            (hours, desk.T["private.hours"], mine.Contains(hours)),
            .. Rows().Select(row => (PrivateThings.OfRow(row.Id), row.Name, mine.Contains(PrivateThings.OfRow(row.Id)))),
        ];
        return Page();
    }

    public async Task<IActionResult> OnPost(string? subject, bool on)
    {
        if (!desk.IsOpen || desk.Me is not { } me || (subject != PrivateThings.OfHours(me) && Rows().All(row => PrivateThings.OfRow(row.Id) != subject)))
            return NotFound();
        await members.KeepPrivate(desk.Caller, subject!, on, HttpContext.RequestAborted);
        return LocalRedirect("/settings/private");
    }

    /// <summary>What is mine and nobody else's.</summary>
    private IEnumerable<(string Id, string Name)> Rows() => desk.Week(desk.Today).Items
        .Where(item => !item.IsEntry && item.Plan.Owner == desk.Me && item.Plan.Responsibility is not ("ride" or "session" or "protected") && !item.Plan.Responsibility.StartsWith("child.", StringComparison.Ordinal))
        .Select(item => (item.Plan.Responsibility, item.Plan.Name)).DistinctBy(row => row.Responsibility);
}
