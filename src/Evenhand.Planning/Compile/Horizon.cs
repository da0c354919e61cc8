using Evenhand.Domain.Coverage;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Scenarios;
using Evenhand.Domain.Village;
using NodaTime;
using Interval = Evenhand.Domain.Hours.Interval;

namespace Evenhand.Planning.Compile;

/// <summary>
/// The dated weeks of a plan in wall-clock minutes from its first Monday 00:00: which week of the pattern each is, and
/// what its terms, closed days, holidays and absences change. A scenario applies once, in the first pattern of the plan.
/// </summary>
internal sealed class Horizon
{
    private readonly PlanRequest request;
    private readonly DatedChanges changes;
    private readonly Pattern basePattern;
    private readonly Pattern? scenarioPattern;

    public Horizon(PlanRequest request, Scenario? scenario)
    {
        this.request = request;
        changes = new([.. request.Household.Changes, .. request.Household.FromCalendars], request.Monday);
        Scenario = scenario;
        var flat = request.Household with { Starts = null, TimeZone = null };
        basePattern = new(flat);
        scenarioPattern = scenario is null ? null : new(flat, scenario);
    }

    /// <summary>The moments at which a child is called for while it is in care, with the end of the care that it then still has.</summary>
    public IEnumerable<(Child Child, int Minute, int CareEnds, Domain.Units.PersonId? By)> Calls()
    {
        var unchanged = new Horizon(request with { Household = Household with { Changes = [] } }, null);
        foreach (var (id, time, by) in changes.Calls())
            if (time.Start >= 0 && time.Start < Minutes && Household.Child(id) is { } child && unchanged.CareTimes(child).Any(care => care.Time.Contains(time.Start) && care.Time.Start < time.Start))
                yield return (child, time.Start, Math.Min(time.Start + DatedChanges.WithinTheHour, time.End), by);
    }

    /// <summary>The same weeks without the scenario.</summary>
    public Horizon AsUsual() => new(request, null);

    public Scenario? Scenario { get; }

    public Household Household => request.Household;

    public int Weeks => request.Weeks;

    public int Minutes => Weeks * PatternClock.MinutesPerWeek;

    public int Days => Weeks * 7;

    /// <summary>Weeks since the pattern began, for plan week 0; negative before it.</summary>
    public int FirstWeekSinceStart => request.Household.Starts is { } starts ? Period.DaysBetween(starts, request.Monday) / 7 : 0;

    public LocalDate Date(int day) => request.Monday.PlusDays(day);

    /// <summary>Week of the pattern, from 1, of a plan week.</summary>
    public int PatternWeek(int week)
    {
        var index = (FirstWeekSinceStart + week) % Household.Weeks;
        return (index < 0 ? index + Household.Weeks : index) + 1;
    }

    public Pattern PatternOf(int week) => scenarioPattern is not null && week >= FirstChangedWeek && week < FirstChangedWeek + Household.Weeks ? scenarioPattern : basePattern;

    /// <summary>The scenario begins in the plan week in which it becomes known, else in the first.</summary>
    private int FirstChangedWeek => Scenario?.At is { } at && MinuteOf(at) is { } minute ? minute / PatternClock.MinutesPerWeek : 0;

    /// <summary>Plan minute of a label of the pattern, in its first occurrence inside the plan; null when it is not in it.</summary>
    public int? MinuteOf(WeekTime time)
    {
        for (var week = 0; week < Weeks; week++)
            if (PatternWeek(week) == time.Week)
                return week * PatternClock.MinutesPerWeek + time.Day * PatternClock.MinutesPerDay + time.Minute;
        return null;
    }

    /// <summary>A wall-clock minute that the clock skips that day is as much later as the gap is long.</summary>
    public int AfterSkippedHour(int minute)
    {
        if (Household.TimeZone is not { } zone)
            return minute;
        var local = request.Monday.AtMidnight().PlusMinutes(minute);
        return zone.MapLocal(local).Count > 0 ? minute : minute + (int)Period.Between(local, local.InZoneLeniently(zone).LocalDateTime, PeriodUnits.Minutes).Minutes;
    }

    public WeekTime Label(int minute) => new(
        PatternWeek(Math.Min(minute / PatternClock.MinutesPerWeek, Weeks - 1)),
        minute / PatternClock.MinutesPerDay % 7,
        minute % PatternClock.MinutesPerDay);

    /// <summary>Every time a block happens that touches the plan, the week before included; days on which it is not held are for the caller.</summary>
    public IEnumerable<Interval> Times(Func<Pattern, IReadOnlyList<TimeBlock>> blocksOf) => TimesWithBlock(blocksOf).Select(pair => pair.Time);

    public IEnumerable<(Interval Time, TimeBlock Block)> TimesWithBlock(Func<Pattern, IReadOnlyList<TimeBlock>> blocksOf)
    {
        for (var week = -1; week <= Weeks; week++)
        {
            var offset = week * PatternClock.MinutesPerWeek;
            foreach (var block in blocksOf(PatternOf(week)))
            {
                if (block.Weeks.Count > 0 && !block.Weeks.Contains(PatternWeek(week)))
                    continue;
                foreach (var time in InWeek(block))
                    yield return (new(time.Start + offset, time.End + offset), block);
            }
        }
    }

    /// <summary>Every block of an adult that touches the plan, with what came up.</summary>
    public IEnumerable<(Interval Time, TimeBlock Block)> BlocksOf(Adult adult) => changes.Blocks(adult.Id, TimesWithBlock(pattern => pattern.Blocks(adult)));

    /// <summary>When a helper comes by agreement, with what came up.</summary>
    public IEnumerable<Interval> HelperTimes(Helper helper) => changes.Visits(helper.Id, Times(_ => helper.Blocks));

    /// <summary>When someone could come if asked: not when they said they cannot, and not when they come anyway.</summary>
    public IEnumerable<Interval> RequestTimes(OnRequest request) => changes.StillToAsk(request.Id, Times(_ => request.Windows));

    /// <summary>When a child is at an activity.</summary>
    public IEnumerable<Interval> ActivityTimes(Activity activity, Domain.Units.PersonId child) => changes.NotSick(child, Times(_ => [activity.Time]));

    /// <summary>True when the plan is a repair: a child whose ride falls away stays at home.</summary>
    public bool HasChanges => Scenario is not null || Household.Changes.Count > 0;

    public IEnumerable<CareTime> CareTimes(Child child) => UsualCare(child).SelectMany(care => changes.CareOf(child.Id, care.Time).Select(time => care with { Time = time }));

    private IEnumerable<CareTime> UsualCare(Child child)
    {
        for (var week = -1; week < Weeks; week++)
        {
            var patternWeek = PatternWeek(week);
            var shift = (week - (patternWeek - 1)) * PatternClock.MinutesPerWeek;
            foreach (var care in PatternOf(week).CareTimes(child).Where(care => care.Week == patternWeek))
            {
                var day = week * 7 + care.Day;
                if (day < 0 || IsHeld(child, care.Block.Name, Date(day)))
                    yield return care with { Time = new(care.Time.Start + shift, care.Time.End + shift), Week = week + 1 };
            }
        }

        foreach (var extra in Instead(child))
            yield return extra;
    }

    /// <summary>Days of the plan on which this child would have care and has none.</summary>
    public bool IsCareEmptied(Child child, int day)
    {
        var week = day / 7;
        var patternWeek = PatternWeek(week);
        var usual = basePattern.CareTimes(child).Any(care => care.Week == patternWeek && care.Day == day % 7);
        return usual && !CareTimes(child).Any(care => care.Time.Start / PatternClock.MinutesPerDay == day && care.Time.Start >= 0);
    }

    public bool IsAway(Domain.Units.PersonId who, int day) => Household.DatedEntries.Any(entry =>
        entry.Kind == DatedKind.Away && entry.Covers(Date(day)) && (entry.Who.Count == 0 || entry.Who.Contains(who)));

    public IEnumerable<DatedEntry> EntriesOn(int day) => Household.DatedEntries.Where(entry => entry.Kind != DatedKind.Term && entry.Covers(Date(day)));

    /// <summary>Custody over the plan: adult by minute; null where custody does not matter.</summary>
    public IReadOnlyList<(Interval Time, Domain.Units.PersonId Adult)>? Custody(Child child)
    {
        var usual = UsualCustody(child);
        var dates = Household.CustodyOnDates.Where(dates => dates.Concerns(child.Id) && Household.Adult(dates.Adult) is not null).ToList();
        return dates.Count == 0 ? usual : dates.Aggregate(usual ?? [], (spans, one) => DatedCustody.Over(spans, one, Household, request.Monday, Minutes));
    }

    private List<(Interval Time, Domain.Units.PersonId Adult)>? UsualCustody(Child child)
    {
        if (basePattern.Custody(child) is null && scenarioPattern?.Custody(child) is null)
            return null;
        var spans = new List<(Interval, Domain.Units.PersonId)>();
        for (var week = 0; week < Weeks; week++)
        {
            var from = (PatternWeek(week) - 1) * PatternClock.MinutesPerWeek;
            var shift = week * PatternClock.MinutesPerWeek - from;
            if (PatternOf(week).Custody(child) is not { } custody)
                continue;
            foreach (var (adult, times) in custody)
            {
                foreach (var part in times.Parts)
                {
                    var start = Math.Max(part.Start, from);
                    var end = Math.Min(part.End, from + PatternClock.MinutesPerWeek);
                    if (start < end)
                        spans.Add((new(start + shift, end + shift), adult));
                }
            }
        }

        spans.Sort((x, y) => x.Item1.Start.CompareTo(y.Item1.Start));
        return spans;
    }

    private static IEnumerable<Interval> InWeek(TimeBlock block)
    {
        if (block.Span is { } span)
        {
            yield return new(span.From, span.To > span.From ? span.To : span.To + PatternClock.MinutesPerWeek);
            yield break;
        }

        foreach (var day in block.Days.Days())
        {
            var start = day * PatternClock.MinutesPerDay;
            yield return new(start + block.From, start + (block.To > block.From ? block.To : block.To + PatternClock.MinutesPerDay));
        }
    }

    private bool IsHeld(Child child, string care, LocalDate date)
    {
        bool Means(DatedEntry entry) => (entry.Who.Count == 0 || entry.Who.Contains(child.Id)) && (entry.Care.Count == 0 || entry.Care.Contains(care));
        var terms = Household.DatedEntries.Where(entry => entry.Kind == DatedKind.Term && Means(entry)).ToList();
        if (terms.Count > 0 && !terms.Any(term => term.Covers(date)))
            return false;
        return !Household.DatedEntries.Any(entry => entry.Kind is DatedKind.Closed or DatedKind.Holiday && Means(entry) && entry.Covers(date))
            && !Household.DatedEntries.Any(entry => entry.Kind == DatedKind.Away && (entry.Who.Count == 0 || entry.Who.Contains(child.Id)) && entry.Covers(date));
    }

    private IEnumerable<CareTime> Instead(Child child)
    {
        for (var day = 0; day < Days; day++)
        {
            foreach (var entry in EntriesOn(day).Where(entry => entry.Instead.Count > 0 && (entry.Who.Count == 0 || entry.Who.Contains(child.Id))))
            {
                foreach (var care in entry.Instead.Where(care => care.Time.Days.Contains(day % 7)))
                {
                    var start = day * PatternClock.MinutesPerDay + care.Time.From;
                    var end = day * PatternClock.MinutesPerDay + (care.Time.To > care.Time.From ? care.Time.To : care.Time.To + PatternClock.MinutesPerDay);
                    yield return new(new(start, end), care, day / 7 + 1, day % 7);
                }
            }
        }
    }
}
