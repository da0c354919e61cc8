using Evenhand.Domain.Hours;
using Evenhand.Domain.Units;
using NodaTime;
using Interval = Evenhand.Domain.Hours.Interval;

namespace Evenhand.Domain.Lead;

/// <summary>One stretch in which the same adult is on call with the same backup.</summary>
/// <param name="Time">Wall-clock minutes from the first Monday 00:00.</param>
/// <param name="Flag">What stands against the one on call coming at once, and the block that it is.</param>
/// <param name="Backup">Null where there is nobody.</param>
public sealed record OnCallStretch(Interval Time, PersonId Who, OnCallFlag Flag, string Block, PersonId? Backup, OnCallFlag BackupFlag);

/// <summary>
/// Who drops everything when a call comes: exactly one adult at every minute, and a backup where there is one (M025). First by the
/// order of the rota (whoever leads outside respite, else in turn by the day); who is too far away or unable comes last, and who is in
/// a firm block only when nobody else can come at once, unless leaving that block was agreed.
/// </summary>
public sealed class OnCallRota
{
    private static readonly LocalDate FirstMonday = new(2000, 1, 3);

    private readonly LocalDate monday;
    private readonly IReadOnlyList<OnCallPerson> adults;
    private readonly IReadOnlyList<OnCallPerson> others;
    private readonly OnCallRules rules;
    private readonly PersonId? lead;
    private readonly IReadOnlyList<Interval> respite;
    private readonly IReadOnlyList<PersonId> backups;

    /// <param name="adults">One or more, in the file's order.</param>
    /// <param name="others">Carers and helpers who can be the backup while they are there.</param>
    /// <param name="lead">Who comes first outside respite; null to go in turn.</param>
    /// <param name="respite">When the lead comes last.</param>
    /// <param name="backups">Who is the backup first, by agreement and by the emergency cards.</param>
    public OnCallRota(LocalDate monday, int weeks, IReadOnlyList<OnCallPerson> adults, IReadOnlyList<OnCallPerson> others, OnCallRules rules, PersonId? lead, IReadOnlyList<Interval> respite, IReadOnlyList<PersonId> backups)
    {
        (this.monday, this.adults, this.others, this.rules, this.lead, this.respite, this.backups) = (monday, adults, others, rules, lead, respite, backups);
        Weeks = weeks;
        Stretches = adults.Count == 0 ? [] : [.. Merged()];
    }

    public int Weeks { get; }

    public LocalDate Monday => monday;

    /// <summary>They touch one another and fill the weeks without a gap.</summary>
    public IReadOnlyList<OnCallStretch> Stretches { get; }

    public IReadOnlyList<OnCallPerson> Adults => adults;

    public OnCallRules Rules => rules;

    public PersonId? Lead => lead;

    public OnCallStretch At(int minute) => Stretches.First(stretch => stretch.Time.Contains(minute));

    public LocalDateTime Moment(int minute) => monday.AtMidnight().PlusMinutes(minute);

    public int MinuteOf(LocalDateTime moment) => (int)Period.Between(monday.AtMidnight(), moment, PeriodUnits.Minutes).Minutes;

    /// <summary>The order in which the adults are called at a minute by the rota alone, wherever they are.</summary>
    public IReadOnlyList<PersonId> Order(int minute)
    {
        var fromTurn = minute - rules.DayFrom;
        var day = (int)Math.Floor(fromTurn / (double)PatternClock.MinutesPerDay);
        var inDay = fromTurn - day * PatternClock.MinutesPerDay;
        var night = inDay >= (rules.NightFrom - rules.DayFrom + PatternClock.MinutesPerDay) % PatternClock.MinutesPerDay;
        var kind = night && rules.Nights is { } nights ? nights : rules.By ?? (lead is null ? OnCallKind.Alternate : OnCallKind.Lead);
        var byDay = night && rules.Nights is not null ? rules.NightsByDay : rules.ByDay;
        var first = kind switch
        {
            OnCallKind.Lead => lead,
            OnCallKind.Day => byDay.TryGetValue((day % 7 + 7) % 7, out var named) ? named : lead,
            OnCallKind.Alternate => null,
            _ => throw new InvalidOperationException("Every kind has an order."),
        };
        var order = adults.Select(adult => adult.Id).ToList();
        var start = first is { } who ? order.IndexOf(who) : -1;
        if (start < 0)
            start = Turn(day, order);
        order = [.. order.Skip(start), .. order.Take(start)];
        if (lead is { } leading && respite.Any(time => time.Contains(minute)) && order.Remove(leading))
            order.Add(leading);
        return order;
    }

    private int Turn(int day, List<PersonId> order)
    {
        var since = Period.DaysBetween(FirstMonday, monday) + day;
        var first = rules.First is { } named ? Math.Max(0, order.IndexOf(named)) : 0;
        return ((since + first) % order.Count + order.Count) % order.Count;
    }

    private IEnumerable<OnCallStretch> Merged()
    {
        OnCallStretch? open = null;
        foreach (var time in Pieces())
        {
            var next = Of(time);
            if (open is not null && open with { Time = next.Time } == next)
            {
                open = open with { Time = new(open.Time.Start, time.End) };
                continue;
            }

            if (open is not null)
                yield return open;
            open = next;
        }

        if (open is not null)
            yield return open;
    }

    /// <summary>Stretches inside which nothing changes.</summary>
    private IEnumerable<Interval> Pieces()
    {
        var total = Weeks * PatternClock.MinutesPerWeek;
        var edges = new SortedSet<int> { 0, total };
        foreach (var edge in adults.Concat(others).SelectMany(person => person.Edges()).Concat(respite.SelectMany(time => new[] { time.Start, time.End })).Concat(Turns()))
            if (edge > 0 && edge < total)
                edges.Add(edge);
        return edges.Zip(edges.Skip(1), (start, end) => new Interval(start, end));
    }

    private IEnumerable<int> Turns() => Enumerable.Range(0, Weeks * 7).SelectMany(day => new[] { day * PatternClock.MinutesPerDay + rules.DayFrom, day * PatternClock.MinutesPerDay + rules.NightFrom });

    private OnCallStretch Of(Interval time)
    {
        var minute = time.Start;
        var order = Order(minute);
        var (who, flag, what, _) = order.Select((id, rank) => Standing(adults.First(adult => adult.Id == id), minute, rank)).OrderBy(one => one.Rank).First();
        var backup = Backup(minute, who, order);
        return new(time, who, flag, what, backup?.Who, backup?.Flag ?? OnCallFlag.None);
    }

    private (PersonId Who, OnCallFlag Flag, string What, int Rank) Standing(OnCallPerson person, int minute, int rank)
    {
        var (flag, what) = person.At(minute);
        var weight = flag == OnCallFlag.Firm && rules.Drops.Any(drop => drop.Drops && string.Equals(drop.What, what, StringComparison.OrdinalIgnoreCase)) ? 0 : (int)flag;
        return (person.Id, flag, what, weight * 1000 + rank);
    }

    private (PersonId Who, OnCallFlag Flag)? Backup(int minute, PersonId who, IReadOnlyList<PersonId> order)
    {
        var ranked = backups.Concat(order).Concat(others.Select(other => other.Id)).Distinct().ToList();
        var there = adults.Concat(others).Where(person => person.Id != who && person.IsThere(minute)).Select(person => Standing(person, minute, ranked.IndexOf(person.Id))).OrderBy(one => one.Rank).ToList();
        return there.Count == 0 ? null : (there[0].Who, there[0].Flag);
    }
}
