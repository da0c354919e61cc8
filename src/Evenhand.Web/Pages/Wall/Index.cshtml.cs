using Evenhand.App.Accounts.Rights;
using Evenhand.App.Today;
using Evenhand.App.Weeks;
using Evenhand.App.Weeks.Boards;
using Evenhand.Domain.Units;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;

namespace Evenhand.Web.Pages.Wall;

/// <summary>
/// Today and tomorrow for a tablet in the kitchen. A tap on an item and a tap on a face say who did it. Whoever stands there acts
/// for the household: nothing private is on it.
/// </summary>
[Needs(Resource.Household)]
public sealed class IndexModel(Desk desk) : PageModel
{
    public IReadOnlyList<DayPage> Days { get; private set; } = [];

    /// <summary>The item whose doer is asked for; null for none.</summary>
    public LivedItem? Open { get; private set; }

    public LocalTime AsOf => desk.Now.TimeOfDay;

    public IEnumerable<PersonId> Faces => desk.Household.Adults.Select(adult => adult.Id).Concat(desk.Household.Children.Select(child => child.Id)).Concat(desk.Household.Helpers.Select(helper => helper.Id));

    public async Task OnGet(string? item)
    {
        await desk.Load(desk.Today.PlusDays(1), HttpContext.RequestAborted);
        Days = [.. new[] { desk.Today, desk.Today.PlusDays(1) }.Select(date => DayReading.Of(desk.Household, desk.SharedWeek(date), date))];
        Open = item is null ? null : Find(item);
    }

    public async Task<IActionResult> OnPost(string item, string? who)
    {
        await desk.Load(desk.Today.PlusDays(1), HttpContext.RequestAborted);
        if (Find(item) is not { } found)
            return NotFound();
        var monday = Desk.MondayOf(found.Plan.Start.Date);
        if (who is null)
            return Show.Back("/wall", await desk.Unmark(monday, found.Key, found.Who.SequenceEqual(found.Plan.Who) ? MarkKind.Done : MarkKind.DoneBy, HttpContext.RequestAborted));
        if (Faces.All(face => face.Value != who))
            return NotFound();
        var mark = found.Plan.Who is [var planned] && planned.Value == who ? new Mark(found.Key, MarkKind.Done) : new Mark(found.Key, MarkKind.DoneBy, new(who));
        return Show.Back("/wall", await desk.Mark(monday, mark, HttpContext.RequestAborted));
    }

    /// <summary>What a day shows of a part: the items, without what is folded away on a board.</summary>
    public static IEnumerable<LivedItem> Shown(DayPage day) => day.People.SelectMany(person => person.Parts).SelectMany(part => part.Entries)
        .Select(entry => entry.Item).OfType<LivedItem>().Where(item => !item.LetGo).DistinctBy(item => item.Key).OrderBy(item => item.Start);

    public static bool IsSmall(LivedItem item) => BoardReading.IsSmall(item);

    private LivedItem? Find(string key) => new[] { desk.Today, desk.Today.PlusDays(1) }.Select(date => desk.SharedWeek(date).Find(key)).FirstOrDefault(item => item is not null);
}
