namespace Evenhand.Domain.Hours;

/// <summary>A stretch of the pattern that repeats on its days, or one unbroken span; nights included.</summary>
public sealed record TimeBlock
{
    public const string Work = "work";

    /// <summary>Weeks of the pattern in which it holds, from 1; empty means every week.</summary>
    public IReadOnlyList<int> Weeks { get; init; } = [];

    public DaySet Days { get; init; } = DaySet.All;

    /// <summary>Minute of the day, 0 to 1440.</summary>
    public int From { get; init; }

    /// <summary>Minute of the day; not later than <see cref="From"/> means the next day.</summary>
    public int To { get; init; }

    /// <summary>An unbroken span instead of days: minute of the week for its start and its end.</summary>
    public (int From, int To)? Span { get; init; }

    public Where Where { get; init; } = Where.Site;

    public string Kind { get; init; } = Work;

    public string What { get; init; } = "";

    /// <summary>Minutes of the way there, before the block.</summary>
    public int CommuteTo { get; init; }

    /// <summary>Minutes of the way back, after the block.</summary>
    public int CommuteBack { get; init; }

    /// <summary>Unpaid minutes inside the block.</summary>
    public int Break { get; init; }

    /// <summary>It cannot be moved.</summary>
    public bool Firm { get; init; }

    /// <summary>How long before its start it is known, in words.</summary>
    public string Notice { get; init; } = "";

    /// <summary>When it ends for good, in words or as a date.</summary>
    public string Ends { get; init; } = "";

    /// <summary>Work done outside the agreed hours (M059).</summary>
    public bool OutsideAgreedHours { get; init; }

    /// <summary>At an event and working at once (M058): present, counted once.</summary>
    public bool HalfPresent { get; init; }

    public bool IsWork => Kind == Work;

    public bool IsAway => Where is Where.Site or Where.Away;

    public int CommuteMinutes => IsAway ? CommuteTo + CommuteBack : 0;

    /// <summary>Every time it happens in the pattern, without its ways. A block belongs to the day on which it starts.</summary>
    public IEnumerable<Interval> Times(PatternClock clock)
    {
        for (var week = 1; week <= clock.Weeks; week++)
        {
            if (Weeks.Count > 0 && !Weeks.Contains(week))
                continue;
            if (Span is { } span)
            {
                var end = span.To > span.From ? span.To : span.To + PatternClock.MinutesPerWeek;
                yield return new(clock.Elapsed(week, 0, span.From), clock.Elapsed(week, 0, end));
                continue;
            }

            foreach (var day in Days.Days())
                yield return Time(clock, week, day);
        }
    }

    public Interval Time(PatternClock clock, int week, int day) =>
        new(clock.Elapsed(week, day, From), clock.Elapsed(week, day, To > From ? To : To + PatternClock.MinutesPerDay));

    public bool BeginsOn(int week, int day) =>
        (Weeks.Count == 0 || Weeks.Contains(week)) && (Span is { } span ? span.From / PatternClock.MinutesPerDay == day : Days.Contains(day));

    /// <summary>Every stretch in which it keeps the adult from home, ways included; blocks at home have none.</summary>
    public IEnumerable<Interval> AwayTimes(PatternClock clock) =>
        IsAway ? Times(clock).Select(time => new Interval(time.Start - CommuteTo, time.End + CommuteBack)) : [];
}
