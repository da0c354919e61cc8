using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.CameUp;

/// <summary>What came up, as somebody says it in a minute: one occasion, which may change several things at once.</summary>
/// <param name="Events">At least one; the first is what it is about.</param>
public sealed record Came(Occasion Occasion, IReadOnlyList<CameUpEvent> Events)
{
    public LocalDateTime From => Events.Min(one => one.From);

    /// <summary>Not included.</summary>
    public LocalDateTime To => Events.Max(one => one.To);

    /// <summary>The children whom it keeps from care or whose care it closes; all of them when it is an adult's.</summary>
    public IReadOnlyList<PersonId> Children(Household household)
    {
        if (Occasion is Occasion.Fetch or Occasion.Sick)
            return Events[0].Who;
        var closed = Events.Where(one => one.Kind == CameUpKind.Closed).SelectMany(one => one.Care).ToHashSet(StringComparer.Ordinal);
        return [.. household.Children.Where(child => closed.Count == 0 || child.Care.Any(care => closed.Contains(care.Name))).Select(child => child.Id)];
    }

    /// <summary>The household with it.</summary>
    public Household In(Household household) => Events.Aggregate(household, (changed, one) => one.In(changed));

    /// <summary>The same, with the person who goes for the children and what they drop for it.</summary>
    /// <param name="goer">Who goes, and what they leave; null when nobody has to go.</param>
    public Came With(Goer? goer)
    {
        if (goer is null)
            return this;
        var events = Events.Select(one => one.Kind is CameUpKind.Sick or CameUpKind.AtHome ? one with { By = goer.Who } : one).ToList();
        if (goer.Leaves is { } block)
            events.Add(new(CameUpKind.Drops, [goer.Who], From, block.End.PlusMinutes(block.WayBack), []));
        return this with { Events = events };
    }
}
