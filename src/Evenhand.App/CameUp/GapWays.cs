using Evenhand.App.Plans;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using Evenhand.Domain.Village;
using NodaTime;

namespace Evenhand.App.CameUp;

/// <summary>What could close the stretches that nobody covers, from the household's own list and each adult's blocks; the plan is not made anew for it.</summary>
public sealed class GapWays(Household household, PeopleTimes times)
{
    private const int HalfHour = 30;
    private const int ANight = 8 * 60;

    /// <summary>Unbroken stretches of all children together, from a moment on, with the ways to close each.</summary>
    public IReadOnlyList<OpenStretch> Of(IReadOnlyList<NobodyThere> gaps, LocalDateTime from)
    {
        var open = new List<(LocalDateTime Start, LocalDateTime End, List<PersonId> Children)>();
        foreach (var gap in gaps.Where(gap => gap.End > from).OrderBy(gap => gap.Start))
        {
            var start = LocalDateTime.Max(gap.Start, from);
            if (open.Count > 0 && start <= open[^1].End)
                open[^1] = (open[^1].Start, LocalDateTime.Max(open[^1].End, gap.End), [.. open[^1].Children.Append(gap.Child).Distinct()]);
            else
                open.Add((start, gap.End, [gap.Child]));
        }

        return [.. open.Select(stretch => new OpenStretch(stretch.Start, stretch.End, stretch.Children, [.. gaps.Where(gap => gap.End > stretch.Start && gap.Start < stretch.End)], Ways(stretch.Start, stretch.End, stretch.Children)))];
    }

    private IReadOnlyList<GapWay> Ways(LocalDateTime start, LocalDateTime end, List<PersonId> children) =>
        [.. OtherHomes(start, end), .. Asks(start, end, children), .. Relay(start, end, children), .. Adults(start, end), .. Paid(start, end), new(GapWayKind.Others)];

    /// <summary>An adult whom nothing keeps in that time, and who covers nothing because the children are with the other one.</summary>
    private IEnumerable<GapWay> OtherHomes(LocalDateTime start, LocalDateTime end)
    {
        if (household.Custody.Count == 0 || household.Adults.Select(adult => adult.Home).Distinct(StringComparer.Ordinal).Count() < 2)
            return [];
        bool IsAway(Adult adult) => household.DatedEntries.Any(entry => entry.Kind == Domain.Scenarios.DatedKind.Away && entry.Covers(start.Date) && (entry.Who.Count == 0 || entry.Who.Contains(adult.Id)));
        return household.Adults.Where(adult => household.Custody.Any(span => span.Adult == adult.Id) && !IsAway(adult) && !CausesOf(adult, start, end).Any()).Select(adult => new GapWay(GapWayKind.OtherHome) { Adult = adult.Id });
    }

    private IEnumerable<OnRequest> Able(List<PersonId> children) => household.OnRequest.Where(request => request.Ring != Ring.Self && !(request.IsPaid && household.Rules.NoPaidCare)
        && (request.MaxChildren ?? int.MaxValue) >= children.Count && (request.Covers.Count == 0 || children.TrueForAll(child => request.Covers.Contains(child)))).OrderBy(request => request.Ring);

    private IEnumerable<PersonTime> WindowsOf(OnRequest request) => times.CouldCome.Where(time => time.Who == request.Id);

    private IEnumerable<GapWay> Asks(LocalDateTime start, LocalDateTime end, List<PersonId> children) =>
        from request in Able(children)
        where WindowsOf(request).Any(window => window.Start <= start && window.End >= end)
        select new GapWay(GapWayKind.Ask) { Legs = [new(request.Id, start, end)], Price = PriceOf(request, start, end) };

    private static decimal PriceOf(OnRequest request, LocalDateTime start, LocalDateTime end) =>
        request.IsPaid ? decimal.Round(request.CostHour * Math.Max(Minutes(start, end) / 60m, request.MinimumHours), 2) : 0;

    /// <summary>Unpaid helpers for as much of it as they can, and for the rest an adult whose work can move.</summary>
    private IEnumerable<GapWay> Relay(LocalDateTime start, LocalDateTime end, List<PersonId> children)
    {
        var legs = new List<GapLeg>();
        foreach (var window in Able(children).Where(request => !request.IsPaid).SelectMany(WindowsOf).Where(window => window.Meets(start, end)).OrderBy(window => window.Start))
        {
            var from = legs.Count > 0 ? LocalDateTime.Max(window.Start, legs[^1].End) : LocalDateTime.Max(window.Start, start);
            var to = LocalDateTime.Min(window.End, end);
            if (from < to)
                legs.Add(new(window.Who, from, to));
        }

        var alone = legs.Count == 1 && legs[0].Start == start && legs[0].End == end;
        if (legs.Count == 0 || alone)
            yield break;
        var rest = Rest(start, end, legs);
        if (rest.Count == 0)
        {
            yield return new(GapWayKind.Relay) { Legs = legs };
            yield break;
        }

        foreach (var adult in household.Adults)
        {
            var blocks = rest.SelectMany(part => CausesOf(adult, part.Start, part.End)).Distinct().ToList();
            if (blocks.Count > 0 && blocks.TrueForAll(IsMovable) && Leave(adult, rest.Sum(part => Minutes(part.Start, part.End))) is { } leave)
                yield return new(GapWayKind.Relay) { Legs = legs, Adult = adult.Id, Instead = blocks[0], Leave = leave, LeaveLeft = adult.LeaveLeftHours };
        }
    }

    private static List<(LocalDateTime Start, LocalDateTime End)> Rest(LocalDateTime start, LocalDateTime end, List<GapLeg> legs)
    {
        var rest = new List<(LocalDateTime, LocalDateTime)>();
        var at = start;
        foreach (var leg in legs)
        {
            if (leg.Start > at)
                rest.Add((at, leg.Start));
            at = leg.End;
        }

        if (at < end)
            rest.Add((at, end));
        return rest;
    }

    /// <summary>Each adult whose blocks keep them from it: what can move by moving or leave, what is firm by not going. Each is one option beside others.</summary>
    private IEnumerable<GapWay> Adults(LocalDateTime start, LocalDateTime end)
    {
        foreach (var adult in household.Adults)
        {
            var causes = CausesOf(adult, start, end).ToList();
            if (causes.Count == 0 || causes.Exists(cause => cause.Where == Where.Unable))
                continue;
            if (causes.Find(cause => !IsMovable(cause)) is { } firm)
                yield return new(GapWayKind.NotGoing) { Adult = adult.Id, Instead = firm };
            else if (Leave(adult, causes.Sum(cause => Minutes(LocalDateTime.Max(cause.Start, start), LocalDateTime.Min(cause.End, end)))) is { } leave)
                yield return new(GapWayKind.Leave) { Adult = adult.Id, Instead = causes[0], Leave = leave, LeaveLeft = adult.LeaveLeftHours };
        }
    }

    private IEnumerable<PersonTime> CausesOf(Adult adult, LocalDateTime start, LocalDateTime end) => times.Adults.Where(time => time.Who == adult.Id && time.Meets(start, end));

    private static bool IsMovable(PersonTime time) => time is { IsWork: true, Firm: false, Where: Where.Site or Where.Home };

    /// <summary>Minutes in whole half hours; null when this adult has not so much leave left.</summary>
    private static int? Leave(Adult adult, int minutes)
    {
        var leave = (Math.Max(0, minutes) + HalfHour - 1) / HalfHour * HalfHour;
        return adult.LeaveLeftHours is { } left && leave > left * 60 ? null : leave;
    }

    private IEnumerable<GapWay> Paid(LocalDateTime start, LocalDateTime end)
    {
        if (household.Rules.NoPaidCare)
            yield break;
        var price = household.Facts.Money["paid_care_hour"] is { } hour ? decimal.Round(hour * Minutes(start, end) / 60m, 2) : (decimal?)null;
        yield return new(start.Date < end.Date && Minutes(start, end) >= ANight ? GapWayKind.PaidNight : GapWayKind.Paid) { Price = price };
    }

    private static int Minutes(LocalDateTime start, LocalDateTime end) => (int)Period.Between(start, end, PeriodUnits.Minutes).Minutes;
}

/// <summary>A stretch that nobody covers, with what could close it.</summary>
/// <param name="Parts">Whom it leaves without anyone, and when exactly.</param>
public sealed record OpenStretch(LocalDateTime Start, LocalDateTime End, IReadOnlyList<PersonId> Children, IReadOnlyList<NobodyThere> Parts, IReadOnlyList<GapWay> Ways);
