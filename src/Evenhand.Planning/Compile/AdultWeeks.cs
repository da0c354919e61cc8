using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Compile;

/// <summary>
/// The blocks of one adult over the plan: away, unable, working at home, protected and asleep, each minute in one of them.
/// Overlapping blocks merge, the strongest state wins, and no minute of work counts twice.
/// </summary>
internal sealed class AdultWeeks
{
    private const int Grid = 5;

    /// <summary>Paid hours that a working span counts for each weekday it touches: an estimate, and marked as one.</summary>
    private const int SpanMinutesPerWeekday = 480;

    private readonly Horizon horizon;
    private readonly int total;

    /// <param name="departure">Minute of a day of the plan from which the morning counts as leaving, for the night that ends on it.</param>
    public AdultWeeks(Horizon horizon, Adult adult, Func<int, int?> departure)
    {
        this.horizon = horizon;
        Adult = adult;
        total = horizon.Minutes;
        Times = [.. horizon.BlocksOf(adult).Where(pair => pair.Time.End + pair.Block.CommuteBack > 0 && pair.Time.Start - pair.Block.CommuteTo < total)];
        Away = Clip(Times.Where(pair => pair.Block.IsAway).Select(pair => new Interval(pair.Time.Start - pair.Block.CommuteTo, pair.Time.End + pair.Block.CommuteBack)).Concat(DatedAway()));
        Unable = Clip(Times.Where(pair => pair.Block.Where == Where.Unable).Select(pair => pair.Time)).Except(Away);
        AtWork = Clip(Times.Where(pair => pair.Block.Where == Where.Home).Select(pair => pair.Time)).Except(Away).Except(Unable);
        Rest = Clip(Nights(departure)).Except(Away).Except(AtWork);
        Asleep = Rest.Except(Unable);
    }

    public Adult Adult { get; }

    public NodaTime.LocalDate Date(int day) => horizon.Date(day);

    /// <summary>Every block that touches the plan, without its ways.</summary>
    public IReadOnlyList<(Interval Time, TimeBlock Block)> Times { get; }

    public IntervalSet Away { get; }

    public IntervalSet Unable { get; }

    public IntervalSet AtWork { get; }

    public IntervalSet Asleep { get; }

    /// <summary>Nights in bed, ill ones included.</summary>
    public IntervalSet Rest { get; }

    public bool HasWorkingSpan => Adult.Blocks.Any(block => block.IsWork && block.Span is not null);

    /// <summary>Minutes of paid work inside a stretch, breaks taken off; a working span counts eight hours a weekday.</summary>
    public int PaidMinutes(Interval inside)
    {
        var plain = Times.Where(pair => pair.Block.IsWork && pair.Block.Span is null).ToList();
        var minutes = Clip(plain.Select(pair => pair.Time)).Intersect(Clip([inside])).Minutes
            - plain.Where(pair => inside.Contains(pair.Time.Start)).Sum(pair => pair.Block.Break);
        foreach (var (time, _) in Times.Where(pair => pair.Block.IsWork && pair.Block.Span is not null))
            for (var day = inside.Start / PatternClock.MinutesPerDay; day * PatternClock.MinutesPerDay < inside.End; day++)
                if (day % 7 < 5 && time.Overlaps(new(day * PatternClock.MinutesPerDay, (day + 1) * PatternClock.MinutesPerDay)) && inside.Overlaps(new(day * PatternClock.MinutesPerDay, (day + 1) * PatternClock.MinutesPerDay)))
                    minutes += SpanMinutesPerWeekday;
        return Math.Max(0, minutes);
    }

    public int CommuteMinutes(Interval inside) =>
        Times.Where(pair => pair.Block.IsWork && inside.Contains(pair.Time.Start)).Sum(pair => pair.Block.CommuteMinutes);

    /// <summary>Blocks for the planning problem, times rounded to the grid so that only what is really free stays free.</summary>
    /// <param name="awayPlace">Place at no distance from home: the ways lie inside the block.</param>
    public IReadOnlyList<Block> Blocks(int home, int awayPlace)
    {
        var blocks = new List<Block>();
        blocks.AddRange(Rounded(Away).Select(part => new Block(part.Start, part.End, awayPlace, Load: Load(part), Kind: KindOf(part))));
        blocks.AddRange(Rounded(Unable, blocks).Select(part => new Block(part.Start, part.End, awayPlace, Kind: "unable")));
        blocks.AddRange(Rounded(AtWork, blocks).Select(part => new Block(part.Start, part.End, home, Load: Load(part), Kind: KindOf(part))));
        blocks.AddRange(Rounded(Asleep, blocks).Select(part => new Block(part.Start, part.End, home, Kind: "sleep", Inattentive: false)));
        blocks.Sort((x, y) => x.Start.CompareTo(y.Start));
        return blocks;
    }

    private int Load(Interval part) => PaidMinutes(part) + CommuteMinutes(part);

    private string KindOf(Interval part) => Times.Where(pair => new Interval(pair.Time.Start - pair.Block.CommuteTo, pair.Time.End + pair.Block.CommuteBack).Overlaps(part))
        .OrderByDescending(pair => pair.Time.Length).Select(pair => pair.Block.Kind).FirstOrDefault() ?? "away";

    /// <summary>Stretches widened to the grid, less what stronger blocks already hold.</summary>
    private IEnumerable<Interval> Rounded(IntervalSet set, List<Block>? stronger = null)
    {
        var wide = IntervalSet.Of(total, set.Parts.Select(part => new Interval(part.Start / Grid * Grid, Math.Min(total, (part.End + Grid - 1) / Grid * Grid))));
        return stronger is null ? wide.Parts : wide.Except(IntervalSet.Of(total, stronger.Select(block => new Interval(block.Start, block.End)))).Parts;
    }

    private IntervalSet Clip(IEnumerable<Interval> stretches) => IntervalSet.Of(total, stretches.Select(s => new Interval(Math.Max(0, s.Start), Math.Min(total, s.End))).Where(s => s.Length > 0));

    private IEnumerable<Interval> DatedAway()
    {
        for (var day = 0; day < horizon.Days; day++)
            if (horizon.IsAway(Adult.Id, day))
                yield return new(day * PatternClock.MinutesPerDay, (day + 1) * PatternClock.MinutesPerDay);
    }

    /// <summary>The night that ends on each day, the one after the plan included.</summary>
    private IEnumerable<Interval> Nights(Func<int, int?> departure)
    {
        for (var day = 0; day <= horizon.Days; day++)
        {
            var midnight = day * PatternClock.MinutesPerDay;
            if (Adult.Sleep is { } sleep)
            {
                var end = midnight + sleep.To;
                yield return new(sleep.From < sleep.To ? midnight + sleep.From : midnight + sleep.From - PatternClock.MinutesPerDay, end);
            }
            else
            {
                yield return UsualNight(midnight, departure(day));
            }
        }
    }

    /// <summary>Eight hours that end 30 minutes before leaving, at the latest at 07:00; a late return moves the end, not the length below the floor.</summary>
    private Interval UsualNight(int midnight, int? departure)
    {
        const int latest = 7 * 60, beforeLeaving = 30, length = 8 * 60;
        var leaving = Times.Where(pair => pair.Block.IsAway || pair.Block.Where == Where.Home)
            .Select(pair => pair.Time.Start - (pair.Block.IsAway ? pair.Block.CommuteTo : 0) - midnight)
            .Where(minute => minute is > 3 * 60 and < 12 * 60)
            .Append(departure ?? latest + beforeLeaving)
            .Min();
        var end = Math.Min(latest, leaving - beforeLeaving);
        var back = Away.Parts.Where(part => part.Start < midnight + end && part.End > midnight + end - length && part.End < midnight + 12 * 60).Select(part => part.End - midnight).DefaultIfEmpty(int.MinValue).Max();
        if (back > end - FloorMinutes)
            end = Math.Max(end, Math.Min(back + FloorMinutes, leaving > latest + beforeLeaving - 1 ? 12 * 60 : leaving - beforeLeaving));
        return new(midnight + end - length, midnight + end);
    }

    public int FloorMinutes => Adult.SleepFloor ?? 7 * 60;
}
