using Evenhand.App.Accounts.Rights;
using Evenhand.App.Dates;
using Evenhand.Domain.Units;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.Web.Pages.Household.Dates;

/// <summary>A new date of a kind, or a date that is changed.</summary>
[Needs(Resource.Household)]
public sealed class EditModel(Desk desk) : PageModel
{
    private const int MostLetters = 300;
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public HouseholdDate Date { get; private set; } = null!;

    /// <summary>Key of the date that is changed; null for a new one.</summary>
    public string? Key { get; private set; }

    /// <summary>Key of the text that says what is wrong; null for nothing.</summary>
    public string? Wrong { get; private set; }

    /// <summary>Name of someone new, as it was typed.</summary>
    public string NewGuest { get; private set; } = "";

    public bool FromIsThere { get; private set; }

    public IEnumerable<PersonId> Everyone => Date.Kind switch
    {
        DateKind.Away or DateKind.Occasion => desk.Household.Adults.Select(adult => adult.Id).Concat(desk.Household.Children.Select(child => child.Id)),
        _ => desk.Household.Children.Select(child => child.Id),
    };

    public IEnumerable<string> Cares => Date.Kind is DateKind.Term or DateKind.Closed or DateKind.Holiday
        ? desk.Household.Children.SelectMany(child => child.Care).Select(care => care.Name).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)
        : [];

    public IEnumerable<PersonId> Guests => desk.Household.Helpers.Select(helper => helper.Id).Concat(desk.Household.OnRequest.Where(request => request.Windows.Count > 0).Select(request => request.Id)).Distinct();

    public IActionResult OnGet(string? kind, string? key)
    {
        if (!Read(kind, key))
            return NotFound();
        FromIsThere = Key is not null;
        return Page();
    }

    public async Task<IActionResult> OnPost(string? kind, string? key, string? what, string? from, string? to, string[]? who, string[]? care, bool yearly, string? guest, string? name, string? arrives, string? leaves)
    {
        if (!Read(kind, key))
            return NotFound();
        var old = Date;
        var first = Day(from);
        FromIsThere = first is not null;
        NewGuest = Cut(name);
        Date = Date with
        {
            What = Cut(what),
            From = first ?? Date.From,
            To = Day(to) ?? first ?? Date.To,
            Who = [.. (who ?? []).Where(id => Everyone.Any(person => person.Value == id)).Select(id => new PersonId(id))],
            Care = [.. (care ?? []).Where(Cares.Contains)],
            EveryYear = yearly && Date.Kind == DateKind.Occasion,
            Guest = guest is { Length: > 0 } && Guests.Any(id => id.Value == guest) ? new(guest) : null,
            Hours = (Time(arrives), Time(leaves)),
        };
        Wrong = first is null ? "dates.wrong_date"
            : Date.To < Date.From || Date.From.At(Date.Hours.From) >= (Date.Hours.To == LocalTime.Midnight ? Date.To.PlusDays(1).AtMidnight() : Date.To.At(Date.Hours.To)) ? "dates.wrong_end"
            : Date.Kind == DateKind.Guest && Date.Guest is null && NewGuest.Length == 0 ? "dates.wrong_guest"
            : null;
        if (Wrong is not null)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var newGuest = Date.Kind == DateKind.Guest && Date.Guest is null ? NewGuest : null;
        var act = Key is null ? await desk.AddDate(Date, newGuest, HttpContext.RequestAborted) : await desk.ChangeDate(old, Date, newGuest, HttpContext.RequestAborted);
        return Show.Back("/household/dates", act);
    }

    private bool Read(string? kind, string? key)
    {
        if (key is { Length: > 0 })
        {
            if (HouseholdDates.Find(desk.Household, key) is not { } found)
                return false;
            (Date, Key) = (found, key);
            return true;
        }

        if (!Enum.TryParse<DateKind>(kind, ignoreCase: true, out var chosen) || !Enum.IsDefined(chosen))
            return false;
        Date = new() { Kind = chosen, From = desk.Today, To = desk.Today };
        return true;
    }

    private static LocalDate? Day(string? text) => LocalDatePattern.Iso.Parse(text ?? "") is { Success: true, Value: { Year: >= 1900 and <= 2199 } date } ? date : null;

    private static LocalTime Time(string? text) => Clock.Parse(text ?? "") is { Success: true } time ? time.Value : LocalTime.Midnight;

    private static string Cut(string? words) => (words ?? "").Trim() is var text && text.Length > MostLetters ? text[..MostLetters] : text;
}
