using Evenhand.App.Accounts.Rights;
using Evenhand.App.CameUp;
using Evenhand.Domain.Units;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.Web.Pages.CameUp;

/// <summary>
/// Something came up: what, who, from when; then who goes, whom to tell, and the repaired week, for yes or no. Nothing is kept, asked
/// or told before somebody says so.
/// </summary>
[Needs(Resource.CameUp)]
public sealed class IndexModel(Desk desk) : PageModel
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public Occasion? Kind { get; private set; }

    [BindProperty(SupportsGet = true)]
    public CameUpForm Said { get; set; } = new();

    /// <summary>The moment for which the preview was made.</summary>
    [BindProperty(SupportsGet = true, Name = "at")]
    public string? At { get; set; }

    /// <summary>Who goes for a child, when it is not who the order names.</summary>
    [BindProperty(SupportsGet = true, Name = "goes")]
    public string? Goes { get; set; }

    public string? Wrong { get; private set; }

    public GuidedMinute? Answer { get; private set; }

    public LocalDateTime Now { get; private set; }

    public IReadOnlyList<PersonId> People => Kind switch
    {
        Occasion.Fetch or Occasion.Sick => [.. desk.Household.Children.Select(child => child.Id)],
        Occasion.NotComing => [.. desk.Household.Helpers.Select(helper => helper.Id)],
        Occasion.Closed or Occasion.Storm => [],
        _ => [.. desk.Household.Adults.Select(adult => adult.Id)],
    };

    public IReadOnlyList<string> CareNames => Kind is Occasion.Closed or Occasion.Storm ? [.. desk.Household.Children.SelectMany(child => child.Care).Select(care => care.Name).Distinct(StringComparer.Ordinal)] : [];

    public bool HasHours => Kind is Occasion.Busy or Occasion.Trip;

    public async Task<IActionResult> OnGet(string? kind)
    {
        if (!Read(kind))
            return NotFound();
        if (Kind is not null && Said.Who.Count > 0 && Came() is { } came)
            Answer = await desk.Guide(came, Now, Chosen, HttpContext.RequestAborted);
        return Page();
    }

    public async Task<IActionResult> OnPost(string? kind)
    {
        if (!Read(kind) || Kind is null)
            return NotFound();
        if (Said.Who.Count == 0 || Came() is not { } came)
            return Page();
        var act = await desk.KeepRepair(came, Now, Chosen, HttpContext.RequestAborted);
        return Show.Back("/today", act);
    }

    /// <summary>This page with somebody else going.</summary>
    public string With(PersonId goes)
    {
        var query = HttpContext.Request.Query.Where(pair => pair.Key != "goes").SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value)));
        return HttpContext.Request.Path + Microsoft.AspNetCore.Http.QueryString.Create([.. query, KeyValuePair.Create("goes", (string?)goes.Value)]).ToUriComponent();
    }

    private PersonId? Chosen => string.IsNullOrEmpty(Goes) ? null : new PersonId(Goes);

    private bool Read(string? kind)
    {
        Now = At is not null && Moment.Parse(At) is { Success: true } at && at.Value <= desk.Now ? at.Value : desk.Now;
        if (kind is null)
            return true;
        if (!Enum.TryParse<Occasion>(kind, ignoreCase: true, out var known) || !Enum.IsDefined(known))
            return false;
        Kind = known;
        var only = People.Select(id => id.Value).Concat(CareNames).ToList();
        if (Said.Who.Count == 0 && only.Count == 1)
            Said.Who = only;
        Said.Who = [.. Said.Who.Where(only.Contains)];
        return true;
    }

    private Came? Came()
    {
        var came = Said.Read(Kind!.Value, desk.Household, CareNames, Now);
        Wrong = came is null ? desk.T["came_up.wrong_end"] : null;
        return came;
    }
}
