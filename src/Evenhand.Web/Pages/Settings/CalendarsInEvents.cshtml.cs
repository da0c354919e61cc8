using Evenhand.App.Accounts.Rights;
using Evenhand.App.CalendarsIn;
using Evenhand.App.CalendarsIn.Meanings;
using Evenhand.App.CalendarsIn.Reading;
using Evenhand.App.Data;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Settings;

/// <summary>The coming events of a calendar, what each means for the weeks, and what was said about them so far. Nobody else's calendar is here.</summary>
[Needs(Resource.Calendars)]
public sealed class CalendarsInEventsModel(Desk desk, Store store, CalendarActs acts) : PageModel
{
    private const int WeeksAhead = 13;
    private const int MostLetters = 500;

    public CalendarSourceRow Row { get; private set; } = null!;

    public CalendarState State { get; private set; } = null!;

    public IReadOnlyList<EventGroup> Groups { get; private set; } = [];

    public IReadOnlyList<CalendarRuleRow> Rules { get; private set; } = [];

    public IReadOnlyList<Meaning> Choices => MeaningChoices.Of(Row.Kind);

    /// <summary>Categories that the events name.</summary>
    public IReadOnlyList<string> Categories => [.. Groups.SelectMany(group => group.Times).SelectMany(one => one.Categories).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];

    public string Path => $"{CalendarsInModel.Path}/{Row.Id}";

    public async Task<IActionResult> OnGet(string id)
    {
        if (!Find(id))
            return NotFound();
        var inbox = await store.Inboxes.One(desk.Caller.Household, id, HttpContext.RequestAborted);
        State = CalendarState.Of(inbox);
        var source = SourceReading.Of(Row, desk.Snapshot.CalendarRules);
        Rules = [.. desk.Snapshot.CalendarRules.Where(rule => SourceReading.IsAbout(rule, Row)).OrderBy(rule => rule.Scope).ThenBy(rule => rule.Shown, StringComparer.CurrentCulture)];
        var events = IncomingEvents.Read(inbox?.Body ?? [], desk.Zone, desk.Today, desk.Today.PlusWeeks(WeeksAhead));
        Groups = EventGroup.Of(source, events, desk.Now);
        return Page();
    }

    public async Task<IActionResult> OnPostMean(string id, RuleMatch scope, string? key, string? shown, Meaning meaning, bool always)
    {
        if (!Find(id) || !Enum.IsDefined(scope) || !Choices.Contains(meaning) || (key is null) != (scope == RuleMatch.Calendar) || key?.Length > MostLetters || shown?.Length > MostLetters)
            return NotFound();
        var (match, text) = always && scope == RuleMatch.Series ? (RuleMatch.Title, IncomingEvent.KeyOf(shown ?? "")) : (scope, scope == RuleMatch.Category ? IncomingEvent.KeyOf(key!) : key ?? "");
        return Done(await acts.Say(desk.Caller, id, always, match, text, shown ?? "", meaning, HttpContext.RequestAborted));
    }

    public async Task<IActionResult> OnPostForget(string id, string? rule) => Find(id) ? Done(await acts.Forget(desk.Caller, id, rule ?? "", HttpContext.RequestAborted)) : NotFound();

    public async Task<IActionResult> OnPostTitles(string id, bool shows) => Find(id) ? Done(await acts.ShowTitles(desk.Caller, id, shows, HttpContext.RequestAborted)) : NotFound();

    private bool Find(string id)
    {
        if (SourceReading.TheirsOf(desk.Snapshot, desk.Caller).FirstOrDefault(one => one.Source.Id == id) is not { } found)
            return false;
        Row = found.Source;
        return true;
    }

    private IActionResult Done(Written? written) => written switch
    {
        null => NotFound(),
        Written.Done done => Show.Back(Path, done.Seq ?? 0),
        _ => throw new NotWrittenException(written),
    };
}
