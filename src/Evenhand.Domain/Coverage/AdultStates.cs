using Evenhand.Domain.Hours;
using Evenhand.Domain.People;

namespace Evenhand.Domain.Coverage;

/// <summary>
/// What an adult is doing at every minute of the pattern; the strongest of overlapping blocks wins: away, unable, working at home, free.
/// The ways to and from a block count as away. Sleep is not a state: it covers.
/// </summary>
public sealed record AdultStates
{
    public required IntervalSet Away { get; init; }

    public required IntervalSet Unable { get; init; }

    public required IntervalSet WorkingAtHome { get; init; }

    public IntervalSet AtHome => Away.Complement();

    public IntervalSet Free => Away.Union(Unable).Union(WorkingAtHome).Complement();

    /// <summary>Minutes in which this adult covers a child with the given need.</summary>
    public IntervalSet Accepts(bool presenceIsEnough) => presenceIsEnough ? Free.Union(WorkingAtHome) : Free;

    public static AdultStates Of(Pattern pattern, Adult adult)
    {
        var clock = pattern.Clock;
        var blocks = pattern.Blocks(adult);
        IntervalSet At(Where where) => IntervalSet.Of(clock.Total, blocks.Where(block => block.Where == where).SelectMany(block => block.Times(clock)));
        var away = IntervalSet.Of(clock.Total, blocks.SelectMany(block => block.AwayTimes(clock)));
        var unable = At(Where.Unable).Except(away);
        return new() { Away = away, Unable = unable, WorkingAtHome = At(Where.Home).Except(away).Except(unable) };
    }
}
