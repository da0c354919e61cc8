namespace Evenhand.Domain.Questions;

/// <summary>Minutes a day of one way of feeding, by who can give them (M004); a change of mode needs no reason.</summary>
public static class FeedingMinutes
{
    /// <summary>What only one body can give: bound feeds and times of expressing milk.</summary>
    public static decimal Bound(FeedingMode mode) => (mode.BoundFeeds + mode.PumpSessions) * mode.Minutes;

    /// <summary>What anyone can give.</summary>
    public static decimal Open(FeedingMode mode) => (mode.FeedsADay - mode.BoundFeeds) * mode.Minutes;
}
