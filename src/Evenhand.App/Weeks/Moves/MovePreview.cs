using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Weeks.Moves;

/// <summary>What one item with another person or at another time would cost whom, before anything is kept.</summary>
public sealed record MovePreview
{
    /// <summary>The item as it would be.</summary>
    public required LivedItem Item { get; init; }

    /// <summary>Change of each adult's minutes by the household's kind of fairness; nobody whose minutes stay.</summary>
    public required IReadOnlyList<MinuteChange> Minutes { get; init; }

    /// <summary>Stretches in which a child would have nobody and now has somebody, or the other way round.</summary>
    public required IReadOnlyList<CoverChange> Cover { get; init; }

    /// <summary>What stands in its way.</summary>
    public required IReadOnlyList<Clash> Clashes { get; init; }

    public required FairnessChange Fairness { get; init; }

    /// <summary>The owner, when someone else would do it; the owner stays the owner.</summary>
    public PersonId? StaysWith { get; init; }

    /// <summary>True when nothing stands in its way and no child is without anyone for it.</summary>
    public bool IsFree => Clashes.Count == 0 && Cover.All(change => change.Covered);
}

/// <param name="Minutes">More, or less where negative.</param>
public sealed record MinuteChange(PersonId Who, int Minutes);

/// <param name="Covered">True when somebody would be there who is not now.</param>
public sealed record CoverChange(PersonId Child, LocalDateTime Start, LocalDateTime End, bool Covered);

/// <summary>Something that stands in the way of one person.</summary>
/// <param name="With">The name of the other thing, for the kinds that have one.</param>
/// <param name="From">When the other thing begins; for <see cref="ClashKind.OtherTimes"/> the earliest time of the item that day.</param>
public sealed record Clash(PersonId Who, ClashKind Kind, string With, LocalDateTime From, LocalDateTime To);

public enum ClashKind
{
    AtWork,
    Asleep,

    /// <summary>Another stretch that is taken: a class, a trip.</summary>
    Taken,

    /// <summary>Another item at the same time.</summary>
    SameTime,

    /// <summary>The way from or to another item takes longer than there is.</summary>
    NoTimeForTheWay,

    /// <summary>A helper who does not come then.</summary>
    NotThere,

    /// <summary>The household file says that this person cannot do it, or that it is tied to somebody else.</summary>
    Cannot,

    DoesNotDrive,

    /// <summary>Its hours are others.</summary>
    OtherTimes,

    /// <summary>It would end after the week.</summary>
    OutsideTheWeek,
}

/// <summary>The household's own measure, largest load first.</summary>
public enum FairnessChange
{
    Same,

    /// <summary>The larger load would become smaller.</summary>
    Nearer,

    /// <summary>The larger load would become larger.</summary>
    Further,
}
