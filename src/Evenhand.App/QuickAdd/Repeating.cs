using Evenhand.Domain.Hours;
using Evenhand.Domain.People;

namespace Evenhand.App.QuickAdd;

/// <summary>Turns a line with "every" into what it is in a household: an activity of its children, or a stretch of its adults' week.</summary>
public static class Repeating
{
    /// <param name="reading">A whole reading that repeats.</param>
    public static Household Add(Household household, QuickReading reading)
    {
        var time = new TimeBlock
        {
            Days = reading.Every ?? throw new ArgumentException("The reading does not repeat.", nameof(reading)),
            From = reading.From ?? throw new ArgumentException("The reading has no time.", nameof(reading)),
            To = (reading.From.Value + reading.Minutes) % PatternClock.MinutesPerDay,
            What = reading.What,
            Kind = "own",
            Where = reading.Place is "" or "home" ? Where.Home : Where.Site,
        };
        if (reading.Children.Count > 0)
            household = household with { Activities = [.. household.Activities, new() { Name = reading.What, Children = reading.Children, Time = time, Place = reading.Place }] };
        return reading.Children.Count > 0 ? household : household with
        {
            Adults = [.. household.Adults.Select(adult => reading.Who.Count == 0 || reading.Who.Contains(adult.Id) ? adult with { Blocks = [.. adult.Blocks, time] } : adult)],
        };
    }
}
