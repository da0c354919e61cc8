using Evenhand.App.Accounts.Rights;
using Evenhand.App.Data.Writing;
using Evenhand.App.Weeks;
using Evenhand.App.Weeks.Moves;
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

    /// <summary>Somebody else changed the item meanwhile; null when nobody did.</summary>
    public Merge? Conflict { get; private set; }

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

    public async Task<IActionResult> OnPost(string monday, string key, string? who, string? date, string? time, string? was)
    {
        if (!Find(monday, key, who, date, time))
            return NotFound();
        if (Meets(was))
            return Page();
        if (Start < Monday.AtMidnight() || Start.PlusMinutes(Item.Minutes) > Monday.AtMidnight().PlusDays(7))
            return BadRequest();
        if (!IsOther)
            return Redirect(WeekPaths.OfDay(Item.Start.Date));
        try
        {
            return Show.Back(WeekPaths.OfDay(Start.Date), await desk.Move(Monday, Item, Who, Start, HttpContext.RequestAborted));
        }
        catch (NotWrittenException not) when (not.Outcome is Written.Stale && Find(monday, key, who, date, time) && Meets(was, always: true))
        {
            return Page();
        }
    }

    /// <summary>True when somebody else changed the item since the asker saw it.</summary>
    private bool Meets(string? was, bool always = false)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal) { ["item"] = Item.Plan.Name, ["key"] = Item.Key, ["start"] = Show.Iso(Start) };
        if (Who is { } person)
            words["who"] = person.Value;
        Conflict = Merge.Of(desk, Monday, Item, was, WeekPaths.Move(Monday, Item), WeekActKinds.Of(MarkKind.Moved), words, Request.Form.Select(field => KeyValuePair.Create(field.Key, field.Value.ToString())), always);
        if (Conflict is not null)
            Response.StatusCode = StatusCodes.Status409Conflict;
        return Conflict is not null;
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
