using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Scenarios;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Persons;

/// <summary>An adult cannot be at an event that they want to be at, or that a child wishes them at (M057).</summary>
/// <param name="What">What keeps them away, in the household's words.</param>
/// <param name="IsFirm">It cannot be moved.</param>
public sealed record EventClash(WishedEvent Event, PersonId Who, string What, bool IsFirm)
{
    /// <summary>How long before it is shown.</summary>
    public const int DaysBefore = 14;

    /// <summary>The clashes of the coming days, by date.</summary>
    public static IReadOnlyList<EventClash> Of(Household household, LocalDate today) =>
    [
        .. household.Events.Where(one => one.On >= today && one.On <= today.PlusDays(DaysBefore)).OrderBy(one => one.On).ThenBy(one => one.From)
            .SelectMany(one => one.Wants.Union(one.WishedFor).Select(who => Of(household, one, who)).OfType<EventClash>()),
    ];

    private static EventClash? Of(Household household, WishedEvent wished, PersonId who)
    {
        if (household.Adult(who) is not { } adult)
            return null;
        var (from, to) = (wished.On.AtMidnight().PlusMinutes(wished.From), wished.On.AtMidnight().PlusMinutes(wished.To));
        if (household.DatedEntries.FirstOrDefault(entry => entry.Kind == DatedKind.Away && entry.From <= wished.On && wished.On <= entry.To && (entry.Who.Count == 0 || entry.Who.Contains(who))) is { } away)
            return new(wished, who, away.What, IsFirm: true);
        if (household.Changes.FirstOrDefault(change => change.Kind is DayChangeKind.Trip or DayChangeKind.Busy && change.Who.Contains(who) && change.Where != Where.Home && change.From < to && from < change.To) is { } trip)
            return new(wished, who, trip.What, IsFirm: true);
        var week = WeekOf(household, wished.On);
        var clock = household.Clock();
        var start = clock.Elapsed(week, (int)wished.On.DayOfWeek - 1, wished.From);
        var end = clock.Elapsed(week, (int)wished.On.DayOfWeek - 1, wished.To);
        return adult.Blocks.FirstOrDefault(block => !block.HalfPresent && block.AwayTimes(clock).Any(time => time.Start < end && start < time.End)) is { } block
            ? new(wished, who, block.What.Length > 0 ? block.What : block.Kind, block.Firm) : null;
    }

    private static int WeekOf(Household household, LocalDate date)
    {
        if (household.Starts is not { } starts || household.Weeks < 2)
            return 1;
        var weeks = Period.DaysBetween(starts, date) / 7 % household.Weeks;
        return (weeks < 0 ? weeks + household.Weeks : weeks) + 1;
    }
}
