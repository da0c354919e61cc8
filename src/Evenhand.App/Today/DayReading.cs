using Evenhand.App.Plans;
using Evenhand.App.Weeks;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Today;

/// <summary>Reads one day out of a week.</summary>
public sealed class DayReading
{
    private readonly Household household;
    private readonly LivedWeek week;
    private readonly LocalDate date;
    private readonly LocalDateTime dayStart;
    private readonly LocalDateTime dayEnd;

    private DayReading(Household household, LivedWeek week, LocalDate date)
    {
        this.household = household;
        this.week = week;
        this.date = date;
        dayStart = date.AtMidnight();
        dayEnd = date.PlusDays(1).AtMidnight();
    }

    /// <param name="date">A day of the week.</param>
    public static DayPage Of(Household household, LivedWeek week, LocalDate date) => new DayReading(household, week, date).Page();

    private DayPage Page() => new()
    {
        Date = date,
        People = [.. People().Select(person => new PersonDay(person, Parts(person)))],
        Children = [.. household.Children.Select(Child)],
        Asks = [.. week.Page.Asks.Where(ask => ask.Start < dayEnd && ask.End > dayStart)],
    };

    private IEnumerable<PersonId> People() => household.Adults.Select(adult => adult.Id)
        .Concat(week.On(date).SelectMany(item => item.Who)).Distinct();

    private List<PartOfDay> Parts(PersonId person)
    {
        var entries = week.On(date).Where(item => item.Who.Contains(person) || IsEveryones(item, person)).Select(item => new DayEntry(item.Start, item.End, item, null))
            .Concat(week.Page.Busy.Where(busy => busy.Who == person && busy.Kind != "sleep" && busy.Start < dayEnd && busy.End > dayStart).Select(busy => new DayEntry(busy.Start, busy.End, null, busy)))
            .OrderBy(entry => entry.Start).ThenBy(entry => entry.Item is null ? 0 : 1).ToList();
        return [.. Enum.GetValues<DayPartName>().Select(part => new PartOfDay(part, [.. entries.Where(entry => PartOf(entry.Start) == part)]))];
    }

    /// <summary>An entry of the whole family is on each adult's day.</summary>
    private bool IsEveryones(LivedItem item, PersonId person) => item is { IsEntry: true, MayBeClaimed: false, Who.Count: 0 } && household.Adult(person) is not null;

    private int PatternWeek()
    {
        var since = household.Starts is { } starts ? Period.DaysBetween(starts, week.Monday) / 7 : 0;
        return (since % household.Weeks + household.Weeks) % household.Weeks + 1;
    }

    private DayPartName PartOf(LocalDateTime start) => start.Date < date || start.Hour < 12 ? DayPartName.Morning
        : start.Hour < 18 ? DayPartName.Afternoon
        : DayPartName.Evening;

    private ChildDay Child(Child child) => new()
    {
        Child = child.Id,
        Date = date,
        Spans = [.. week.Page.Coverage.GetValueOrDefault(child.Id, []).Where(span => span.Start < dayEnd && span.End > dayStart)
            .Select(span => span with { Start = LocalDateTime.Max(span.Start, dayStart), End = LocalDateTime.Min(span.End, dayEnd) })],
        Ways = [.. week.On(date).Where(item => item.IsRide && !item.LetGo && item.Plan.Children.Contains(child.Id))
            .Select(item => new ChildWay(item, item.LeaveBy ?? item.Start, item.Plan.Responsibility == "child.pickup", item.Plan.Place))],
        Gaps = [.. week.Page.GapTimes.Where(gap => gap.Child == child.Id && gap.Start < dayEnd && gap.End > dayStart)],
        Bag = [.. household.Bring.Where(bring => bring.IsFor(child.Id) && bring.Days.Contains((int)date.DayOfWeek - 1) && (bring.Weeks.Count == 0 || bring.Weeks.Contains(PatternWeek()))).Select(bring => bring.What)],
    };
}
