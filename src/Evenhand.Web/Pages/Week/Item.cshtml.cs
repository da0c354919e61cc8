using System.Globalization;
using Evenhand.App.Accounts.Rights;
using Evenhand.App.Data.Writing;
using Evenhand.App.Swaps;
using Evenhand.App.Weeks;
using Evenhand.App.Why;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using Evenhand.Planning.Compile;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;

namespace Evenhand.Web.Pages.Week;

/// <summary>One item of a week: what it is, whose and why, and every act on it. A page, and a dialog of the board.</summary>
[Needs(Resource.Reasons)]
public sealed class ItemModel(Desk desk) : PageModel
{
    public LocalDate Monday { get; private set; }

    public LivedItem Item { get; private set; } = null!;

    /// <summary>What its occurrence means; null for an entry, and for what only somebody asked would do.</summary>
    public OccurrenceInfo? Info { get; private set; }

    public Explanation? Why { get; private set; }

    /// <summary>Somebody else changed the item meanwhile; null when nobody did.</summary>
    public Merge? Conflict { get; private set; }

    /// <summary>How its ownership came about.</summary>
    public OwnershipOrigin? Origin => Info?.Responsibility is { } owned ? Origins.Find(desk.Household, owned.Row.Id) : null;

    public IEnumerable<LivedItem> Linkable => desk.Week(Monday).Items.Where(other => other.Key != Item.Key && !other.LetGo && Math.Abs(Period.DaysBetween(other.Start.Date, Item.Start.Date)) <= 1);

    public string? TiedTo => Item.TiedTo is { } key && desk.Week(Monday).Find(key) is { } other ? desk.Name(other.Plan) : null;

    /// <summary>Everyone who could have done it: adults, then helpers.</summary>
    public IEnumerable<PersonId> Doers => desk.Household.Adults.Select(adult => adult.Id).Concat(desk.Household.Helpers.Select(helper => helper.Id));

    public IActionResult OnGet(string monday, string key) => Find(monday, key) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string monday, string key, string @do, string? who, int? minutes, string? other, string? was)
    {
        if (!Find(monday, key))
            return NotFound();
        if (Meets(@do, who, minutes, was))
            return Page();
        var stop = HttpContext.RequestAborted;
        Task<long> Mark(MarkKind kind, PersonId? person = null, int? length = null, string? with = null) => desk.Mark(Monday, new(Item.Key, kind, person, null, length, with), stop);
        Task<long> Unmark(MarkKind kind) => desk.Unmark(Monday, Item.Key, kind, stop);
        PersonId? person = who is not null && desk.IsPerson(who) ? new(who) : null;
        Task<long>? act = @do switch
        {
            "done" => Mark(MarkKind.Done),
            "not-done" => Unmark(MarkKind.Done),
            "done-by" when person is not null => Mark(MarkKind.DoneBy, person),
            "not-done-by" => Unmark(MarkKind.DoneBy),
            "longer" when minutes is > 0 and <= 1440 => Mark(MarkKind.Longer, length: minutes),
            "let-go" => Mark(MarkKind.LetGo),
            "not-let-go" => Unmark(MarkKind.LetGo),
            "pin-person" when Item.Who is [var only] => Mark(MarkKind.PinnedPerson, only),
            "unpin-person" => Unmark(MarkKind.PinnedPerson),
            "pin-time" => Mark(MarkKind.PinnedTime),
            "unpin-time" => Unmark(MarkKind.PinnedTime),
            "release" => Mark(MarkKind.AnyoneMayClaim),
            "unrelease" => Unmark(MarkKind.AnyoneMayClaim),
            "take" when desk.Me is { } me => Mark(MarkKind.PinnedPerson, me),
            "ask-swap" when person is { } asked && desk.SwapPartners(Item).Contains(asked) && (other is not { Length: > 0 } || desk.InReturn(Monday, [asked]).Any(item => item.Key == other)) =>
                desk.AskSwap(Monday, Item, asked, other is { Length: > 0 } ? desk.Week(Monday).Find(other) : null, stop),
            "same" when other is not null && desk.Week(Monday).Find(other) is not null => Mark(MarkKind.SamePerson, with: other),
            "different" when other is not null && desk.Week(Monday).Find(other) is not null => Mark(MarkKind.DifferentPerson, with: other),
            "untie" => Unmark(MarkKind.SamePerson),
            "remove" when desk.Entry(Monday, Item.Key) is { } entry => desk.RemoveEntry(Monday, entry, stop),
            _ => null,
        };
        if (act is null)
            return BadRequest();
        try
        {
            return Show.Back(WeekPaths.OfDay(Item.Start.Date), await act);
        }
        catch (NotWrittenException not) when (not.Outcome is Written.Stale && Find(monday, key) && Meets(@do, who, minutes, was, always: true))
        {
            return Page();
        }
    }

    /// <summary>True when somebody else changed the item since the asker saw it.</summary>
    private bool Meets(string? @do, string? who, int? minutes, string? was, bool always = false)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal) { ["item"] = Item.Plan.Name, ["key"] = Item.Key };
        if ((who ?? (@do is "take" ? desk.Me?.Value : null)) is { } person)
            words["who"] = person;
        if (minutes is { } length)
            words["minutes"] = length.ToString(CultureInfo.InvariantCulture);
        Conflict = Merge.Of(desk, Monday, Item, was, WeekPaths.Of(Monday, Item), KindOf(@do), words, Request.Form.Select(field => KeyValuePair.Create(field.Key, field.Value.ToString())), always);
        if (Conflict is not null)
            Response.StatusCode = StatusCodes.Status409Conflict;
        return Conflict is not null;
    }

    private static string KindOf(string? @do) => @do switch
    {
        "done" => WeekActKinds.Of(MarkKind.Done),
        "done-by" => WeekActKinds.Of(MarkKind.DoneBy),
        "longer" => WeekActKinds.Of(MarkKind.Longer),
        "let-go" => WeekActKinds.Of(MarkKind.LetGo),
        "take" => WeekActKinds.Hand,
        "pin-person" => WeekActKinds.Of(MarkKind.PinnedPerson),
        "pin-time" => WeekActKinds.Of(MarkKind.PinnedTime),
        "release" => WeekActKinds.Of(MarkKind.AnyoneMayClaim),
        "same" => WeekActKinds.Of(MarkKind.SamePerson),
        "different" => WeekActKinds.Of(MarkKind.DifferentPerson),
        "remove" => WeekActKinds.Remove,
        "ask-swap" => SwapActKinds.Ask,
        _ => WeekActKinds.Clear,
    };

    private bool Find(string monday, string key)
    {
        if (WeekPaths.Monday(monday) is not { } first || desk.Week(first).Find(WeekPaths.KeyOf(key)) is not { } item)
            return false;
        (Monday, Item) = (first, item);
        if (item.IsEntry)
            return true;
        var planned = desk.Planned(first);
        Info = planned.Week.Occurrences.FirstOrDefault(info => info.Key == item.Key);
        var isPlanned = planned.Plan.Assignments.Any(assignment => planned.Week.Occurrences[assignment.Occurrence].Key == item.Key);
        Why = isPlanned ? WhyItem.Explain(planned, item.Plan) : null;
        return true;
    }
}
