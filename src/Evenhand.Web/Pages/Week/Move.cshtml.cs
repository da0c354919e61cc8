using Evenhand.App.Accounts.Rights;
using Evenhand.App.Weeks;
using Evenhand.App.Weeks.Moves;
using Evenhand.Domain.Units;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.Web.Pages.Week;

/// <summary>An item at another time or with another person: what that costs is shown before it is kept.</summary>
[Needs(Resource.Reasons)]
public sealed class MoveModel(Desk desk) : PageModel
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public LocalDate Monday { get; private set; }

    public LivedItem Item { get; private set; } = null!;

    /// <summary>What the change costs; null until a change was named.</summary>
    public MovePreview? Preview { get; private set; }

    /// <summary>Who would do it; null for the same people.</summary>
    public PersonId? Who { get; private set; }

    public LocalDateTime Start { get; private set; }

    public IEnumerable<PersonId> Doers => desk.Household.Adults.Select(adult => adult.Id).Concat(desk.Household.Helpers.Select(helper => helper.Id));

    public bool IsOther => Start != Item.Start || (Who is { } who && !Item.Who.SequenceEqual([who]));

    public IActionResult OnGet(string monday, string key, string? who, string? date, string? time)
    {
        if (!Find(monday, key, who, date, time))
            return NotFound();
        if (who is not null || date is not null || time is not null)
            Preview = PreviewMove.Of(desk.Planned(Monday), desk.Week(Monday), Item, Who is { } person ? [person] : null, Start);
        return Page();
    }

    public async Task<IActionResult> OnPost(string monday, string key, string? who, string? date, string? time)
    {
        if (!Find(monday, key, who, date, time))
            return NotFound();
        if (Start < Monday.AtMidnight() || Start.PlusMinutes(Item.Minutes) > Monday.AtMidnight().PlusDays(7))
            return BadRequest();
        return !IsOther ? Redirect(WeekPaths.OfDay(Item.Start.Date))
            : Show.Back(WeekPaths.OfDay(Start.Date), await desk.Move(Monday, Item, Who, Start, HttpContext.RequestAborted));
    }

    private bool Find(string monday, string key, string? who, string? date, string? time)
    {
        if (WeekPaths.Monday(monday) is not { } first || desk.Week(first).Find(WeekPaths.KeyOf(key)) is not { } item)
            return false;
        (Monday, Item, Start) = (first, item, item.Start);
        Who = !string.IsNullOrEmpty(who) && desk.IsPerson(who) ? new(who) : null;
        var day = LocalDatePattern.Iso.Parse(date ?? "") is { Success: true } parsed ? parsed.Value : item.Start.Date;
        var at = Clock.Parse(time ?? "") is { Success: true } clock ? clock.Value : item.Start.TimeOfDay;
        Start = day.At(at);
        return true;
    }
}
