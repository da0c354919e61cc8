using NodaTime;

namespace Evenhand.Calendar.Components;

/// <summary>Start or end of an event.</summary>
public abstract record EventTime
{
    private EventTime()
    {
    }

    public TResult Match<TResult>(Func<WholeDay, TResult> day, Func<TimeOfDay, TResult> time) => this switch
    {
        WholeDay whole => day(whole),
        TimeOfDay at => time(at),
        _ => throw new InvalidOperationException("A start or end is a day or a time."),
    };

    /// <summary>A day; as an end it is the day after the last.</summary>
    public sealed record WholeDay(LocalDate Date) : EventTime;

    /// <summary>A local time in a zone; without a zone it floats, the same clock time wherever it is read.</summary>
    public sealed record TimeOfDay(LocalDateTime Local, DateTimeZone? Zone) : EventTime;
}
