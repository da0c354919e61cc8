using Evenhand.App.Accounts.Rights;
using Evenhand.App.Feeds;
using Evenhand.Web.Desks;
using Evenhand.Web.Security.Access;
using Evenhand.Web.Security.Addresses;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Settings;

/// <summary>Links under which a phone or another calendar reads this household: one for each purpose, shown when it is made.</summary>
[Needs(Resource.Calendars)]
public sealed class CalendarsModel(Desk desk, FeedBook feeds, HouseAddress house) : PageModel
{
    public static IReadOnlyList<FeedPurpose> Purposes { get; } = Enum.GetValues<FeedPurpose>();

    public IReadOnlyList<FeedPurpose> Open { get; private set; } = [];

    /// <summary>The link that was just made; shown this once.</summary>
    public string? Link { get; private set; }

    public FeedPurpose? Made { get; private set; }

    /// <summary>The link works on this machine alone.</summary>
    public bool IsHereOnly { get; private set; }

    public async Task OnGet() => await Read();

    public async Task<IActionResult> OnPost(FeedPurpose purpose)
    {
        if (!Enum.IsDefined(purpose) || await feeds.Make(desk.Caller, purpose, HttpContext.RequestAborted) is not { } secret)
            return NotFound();
        var address = house.Of(HttpContext);
        (Link, Made, IsHereOnly) = ($"{address.Text}/feed/{secret}.ics", purpose, address.IsHereOnly);
        await Read();
        return Page();
    }

    public async Task<IActionResult> OnPostEnd(FeedPurpose purpose) =>
        Enum.IsDefined(purpose) && await feeds.End(desk.Caller, purpose, HttpContext.RequestAborted) ? LocalRedirect("/settings/calendars") : NotFound();

    private async Task Read() => Open = await feeds.Open(desk.Caller, HttpContext.RequestAborted);
}
