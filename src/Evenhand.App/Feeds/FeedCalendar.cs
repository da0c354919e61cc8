using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Evenhand.App.Accounts.Views;
using Evenhand.App.Plans;
using Evenhand.App.Weeks;
using Evenhand.Calendar.Components;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Feeds;

/// <summary>
/// A household's weeks as a calendar to subscribe to. An occurrence keeps its UID wherever it is moved to, so that calendars move it
/// as well; a UID holds no name. The same revision of the household gives the same bytes. What is only proposed, or waits for an
/// answer, is tentative and takes nobody's time.
/// </summary>
public sealed class FeedCalendar
{
    private readonly FeedSource source;
    private readonly IFeedWords words;

    private FeedCalendar(FeedSource source, IFeedWords words)
    {
        this.source = source;
        this.words = words;
    }

    public static CalendarFeed Of(FeedSource source, IFeedWords words) => new FeedCalendar(source, words).Feed();

    private CalendarFeed Feed() => new()
    {
        Name = words.Title(source.Purpose, source.HouseholdName, source.Reader),
        Events = [.. source.Weeks.SelectMany(Events).DistinctBy(one => one.Uid)],
    };

    private IEnumerable<CalendarEvent> Events(FeedWeek week) => source.Purpose switch
    {
        FeedPurpose.Duties => week.Week.Items.Where(item => !item.LetGo && item.Who.Contains(source.Reader)).Select(item => Duty(week, item)).Concat(week.OnCall.Select(time => OnCall(week, time.Start, time.End))),
        FeedPurpose.Children => week.Week.Items.Where(item => !item.LetGo && IsOfChildren(item)).Select(item => OfChildren(week, item)),
        FeedPurpose.Coverage => Coverage(week),
        _ => throw new InvalidOperationException($"No calendar for {source.Purpose}."),
    };

    private CalendarEvent Duty(FeedWeek week, LivedItem item) => Event(week, item.Key, item.Start, item.End) with
    {
        Summary = Named(item.Plan),
        Location = words.Place(item.Plan),
        Description = Lines(item, [.. item.Who.Where(who => who != source.Reader)]),
        Categories = [new ResponsibilityId(item.Plan.Responsibility).Group],
        IsTentative = IsOpen(week, item),
        TakesTime = !IsOpen(week, item),
    };

    /// <summary>It takes nobody's time: whoever is on call does something else meanwhile.</summary>
    private CalendarEvent OnCall(FeedWeek week, LocalDateTime start, LocalDateTime end) => Event(week, string.Create(CultureInfo.InvariantCulture, $"oncall/{start:uuuu-MM-dd'T'HH:mm}"), start, end) with
    {
        Summary = words.OnCall(),
        Categories = ["oncall"],
        IsTentative = false,
        TakesTime = false,
    };

    private CalendarEvent OfChildren(FeedWeek week, LivedItem item) => Event(week, item.Key, item.Start, item.End) with
    {
        Summary = item.Who.Count > 0 ? words.By(Named(item.Plan), words.People(item.Who)) : Named(item.Plan),
        Location = words.Place(item.Plan),
        Description = Lines(item, []),
        Categories = [new ResponsibilityId(item.Plan.Responsibility).Group],
        IsTentative = IsOpen(week, item),
        TakesTime = false,
    };

    /// <summary>Children who are with the same person for the same time stand in one event.</summary>
    private IEnumerable<CalendarEvent> Coverage(FeedWeek week) => week.Week.Page.Coverage
        .SelectMany(child => child.Value.Select(span => (Child: child.Key, Span: span)))
        .GroupBy(one => (one.Span.Start, one.Span.End, one.Span.By, one.Span.IsOpenAsk))
        .OrderBy(group => group.Key.Start).ThenBy(group => group.Key.By, StringComparer.Ordinal).ThenBy(group => group.Key.End)
        .Select(group => (group.Key, Children: group.Select(one => one.Child).ToList()))
        .Select(one => Event(week, string.Create(CultureInfo.InvariantCulture, $"cover/{string.Join('+', one.Children)}/{one.Key.Start:uuuu-MM-dd'T'HH:mm}"), one.Key.Start, one.Key.End) with
        {
            Summary = words.Has(one.Children, one.Key.By),
            Categories = ["coverage"],
            IsTentative = week.IsProposal || one.Key.IsOpenAsk,
            TakesTime = false,
        });

    private CalendarEvent Event(FeedWeek week, string key, LocalDateTime start, LocalDateTime end) => new()
    {
        Uid = Uid(source.Household, week.Week.Monday, key),
        Stamp = source.At,
        Sequence = (int)Math.Min(source.Revision, int.MaxValue),
        Start = At(start),
        End = Moment(end) > Moment(start) && end > start ? At(end) : null,
        Summary = "",
    };

    private string Named(PlanItem item) => item.Children.Count > 0 ? words.About(words.Item(item), words.People(item.Children)) : words.Item(item);

    private string Lines(LivedItem item, IReadOnlyList<PersonId> others) =>
        string.Join('\n', new[] { item.LeaveBy is { } leave && leave < item.Start ? words.LeaveBy(leave) : "", others.Count > 0 ? words.Together(others) : "" }.Where(line => line.Length > 0));

    private static bool IsOpen(FeedWeek week, LivedItem item) => week.IsProposal || item.WaitsForAnswer || item.MayBeClaimed;

    private static bool IsOfChildren(LivedItem item) =>
        item.Plan.Children.Count > 0 && (item.IsRide || item.IsEntry || item.Plan.Responsibility is "session" || SharedMatters.AreBetweenHomes(item.Plan.Responsibility));

    /// <summary>128 bits over household, week and key of an occurrence; no name can be read from it.</summary>
    public static string Uid(string household, LocalDate monday, string key)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{household}\n{monday:uuuu-MM-dd}\n{key}");
        return $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16))}@evenhand.invalid";
    }

    private EventTime.TimeOfDay At(LocalDateTime time) => new(time, source.Zone);

    /// <summary>In the hour that a clock change leaves out, an end may come before its start.</summary>
    private Instant Moment(LocalDateTime time) => time.InZoneLeniently(source.Zone).ToInstant();
}
