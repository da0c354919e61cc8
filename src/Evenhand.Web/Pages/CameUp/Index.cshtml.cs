using Evenhand.App.Accounts.Rights;
using Evenhand.App.CameUp;
using Evenhand.Domain.Hours;
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
/// Something came up: what, who, from when; then the repaired week with its differences, for yes or no. Nothing is kept before
/// somebody says yes.
/// </summary>
[Needs(Resource.CameUp)]
public sealed class IndexModel(Desk desk) : PageModel
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public CameUpKind? Kind { get; private set; }

    /// <summary>Ids of the people, or names of the care, that are asked about.</summary>
    [BindProperty(SupportsGet = true)]
    public List<string> Who { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    /// <summary>today, tomorrow (both days) or until: to the end of <see cref="To"/>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Until { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? What { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool AtHome { get; set; }

    /// <summary>The moment for which the preview was made.</summary>
    [BindProperty(SupportsGet = true)]
    public string? At { get; set; }

    public string? Wrong { get; private set; }

    public RepairedWeek? Repaired { get; private set; }

    public LocalDateTime Now { get; private set; }

    public IReadOnlyList<PersonId> People => Kind switch
    {
        CameUpKind.Sick => [.. desk.Household.Children.Select(child => child.Id)],
        CameUpKind.NotComing => [.. desk.Household.Helpers.Select(helper => helper.Id)],
        CameUpKind.Closed => [],
        _ => [.. desk.Household.Adults.Select(adult => adult.Id)],
    };

    public IReadOnlyList<string> CareNames => Kind == CameUpKind.Closed ? [.. desk.Household.Children.SelectMany(child => child.Care).Select(care => care.Name).Distinct(StringComparer.Ordinal)] : [];

    public bool HasHours => Kind is CameUpKind.Busy or CameUpKind.Trip;

    public async Task<IActionResult> OnGet(string? kind)
    {
        if (!Read(kind))
            return NotFound();
        if (Kind is not null && Who.Count > 0 && Event() is { } came)
            Repaired = await desk.Repair(came, Now, HttpContext.RequestAborted);
        return Page();
    }

    public async Task<IActionResult> OnPost(string? kind)
    {
        if (!Read(kind) || Kind is null)
            return NotFound();
        if (Who.Count == 0 || Event() is not { } came)
            return Page();
        var act = await desk.KeepRepair(came, Now, HttpContext.RequestAborted);
        return Show.Back("/today", act);
    }

    private bool Read(string? kind)
    {
        Now = At is not null && Moment.Parse(At) is { Success: true } at && at.Value <= desk.Now ? at.Value : desk.Now;
        if (kind is null)
            return true;
        if (!Enum.TryParse<CameUpKind>(kind, ignoreCase: true, out var known))
            return false;
        Kind = known;
        var only = People.Select(id => id.Value).Concat(CareNames).ToList();
        if (Who.Count == 0 && only.Count == 1)
            Who = only;
        Who = [.. Who.Where(only.Contains)];
        return true;
    }

    /// <summary>What the answers say; null with <see cref="Wrong"/> when they do not fit together.</summary>
    private CameUpEvent? Event()
    {
        var from = From is not null && Moment.Parse(From) is { Success: true } start ? start.Value : Kind is CameUpKind.Closed ? Now.Date.AtMidnight() : Rounded(Now);
        var to = Until switch
        {
            "tomorrow" => from.Date.PlusDays(2).AtMidnight(),
            "until" when To is not null && LocalDatePattern.Iso.Parse(To) is { Success: true } day => day.Value.PlusDays(1).AtMidnight(),
            _ when HasHours && To is not null && Moment.Parse(To) is { Success: true } end => end.Value,
            _ => from.Date.PlusDays(1).AtMidnight(),
        };
        if (to <= from || to > from.PlusDays(60))
        {
            Wrong = desk.T["came_up.wrong_end"];
            return null;
        }

        var closed = Kind == CameUpKind.Closed;
        return new(Kind!.Value, closed ? [] : [.. Who.Select(id => new PersonId(id))], from, to, closed ? Who : [], (What ?? "").Trim(), AtHome ? Where.Home : Where.Site);
    }

    private static LocalDateTime Rounded(LocalDateTime time) => time.Date.At(new LocalTime(time.Hour, time.Minute / 5 * 5));
}
