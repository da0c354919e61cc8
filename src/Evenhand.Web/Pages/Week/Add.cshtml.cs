using Evenhand.App.Accounts.Rights;
using Evenhand.App.QuickAdd;
using Evenhand.App.Weeks;
using Evenhand.App.Weeks.Moves;
using Evenhand.Domain.Hours;
using Evenhand.Domain.Units;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.Web.Pages.Week;

/// <summary>One line of text, what it was understood to mean, and what it would cost, before it is kept.</summary>
[Needs(Resource.Reasons)]
public sealed class AddModel(Desk desk) : PageModel
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public LocalDate Monday { get; private set; }

    public QuickReading Reading { get; private set; } = null!;

    /// <summary>The cell in which the line was begun.</summary>
    public LocalDate? Date { get; private set; }

    public PersonId? Person { get; private set; }

    /// <summary>True when the end chosen lies before the start.</summary>
    public bool EndIsWrong { get; private set; }

    public IEnumerable<PersonId> Everyone => desk.Household.Adults.Select(adult => adult.Id).Concat(desk.Household.Children.Select(child => child.Id)).Concat(desk.Household.Helpers.Select(helper => helper.Id));

    public bool HasText => Reading.Text.Length > 0;

    /// <summary>What it would cost; null while something is missing, for what repeats, and where nobody is taken up.</summary>
    public MovePreview? Cost { get; private set; }

    public async Task<IActionResult> OnGet(string monday, string? text, string? date, string? who)
    {
        if (!Read(monday, text, date, who))
            return NotFound();
        if (Reading is { IsWhole: true, Every: null } && Desk.MondayOf(Reading.Date) is var first && Period.DaysBetween(desk.Today, first) is > -400 and < 400)
        {
            await desk.Load(first, HttpContext.RequestAborted);
            Cost = PreviewMove.OfNew(desk.Planned(first), desk.Week(first), Reading.ToEntry("new"));
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(string monday, string? text, string? what, string? day, string? from, string? to, string[]? people, string? place, string[]? every, bool @private)
    {
        if (!Read(monday, text, null, null))
            return NotFound();
        var start = Clock.Parse(from ?? "") is { Success: true } begins ? begins.Value : (LocalTime?)null;
        var end = Clock.Parse(to ?? "") is { Success: true } ends ? ends.Value : (LocalTime?)null;
        var minutes = start is { } first && end is { } last ? Minute(last) - Minute(first) + (last <= first ? 1440 : 0) : Reading.Minutes;
        var chosen = (people ?? []).Where(id => Everyone.Any(person => person.Value == id)).Select(id => new PersonId(id)).ToList();
        Reading = Reading with
        {
            What = Cut(what),
            Date = LocalDatePattern.Iso.Parse(day ?? "") is { Success: true, Value: { Year: >= 1970 and <= 2199 } date } ? date : Reading.Date,
            From = start is { } time ? Minute(time) : null,
            Minutes = minutes,
            Who = [.. chosen.Where(id => desk.Household.Child(id) is null)],
            Children = [.. chosen.Where(id => desk.Household.Child(id) is not null)],
            Place = Cut(place),
            Every = DaySet.Parse(string.Join(',', every ?? [])),
        };
        if (!Reading.IsWhole)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var act = Reading.Every is not null
            ? await desk.AddRepeating(Reading, HttpContext.RequestAborted)
            : await desk.AddEntry(Reading.ToEntry(Desk.NewId()) with { PrivateTo = @private ? desk.Me : null }, HttpContext.RequestAborted);
        return Show.Back(WeekPaths.OfDay(Reading.Date), act);
    }

    private bool Read(string monday, string? text, string? date, string? who)
    {
        if (WeekPaths.Monday(monday) is not { } first)
            return false;
        Monday = first;
        Date = LocalDatePattern.Iso.Parse(date ?? "") is { Success: true, Value: { Year: >= 1970 and <= 2199 } day } ? day : null;
        Person = who is not null && Everyone.Any(person => person.Value == who) ? new(who) : null;
        Reading = ReadLine.Run(text ?? "", new(desk.Household, desk.Today, first, desk.T.Language) { Date = Date, Person = Person });
        return true;
    }

    private static int Minute(LocalTime time) => time.Hour * 60 + time.Minute;

    private static string Cut(string? words) => (words ?? "").Trim() is var text && text.Length > ReadLine.MostLetters ? text[..ReadLine.MostLetters] : text;
}
