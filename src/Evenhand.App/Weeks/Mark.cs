using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Weeks;

/// <summary>
/// A correction of one item of a week by exception. An item without a mark counts as gone to plan; nobody has to tick it, and
/// nothing piles up when nobody does (M038).
/// </summary>
/// <param name="Item">Key of the item in its week, stable over plans.</param>
/// <param name="Who">Who did it, or who is to do it; null where the kind needs nobody.</param>
/// <param name="Start">The new start, for what was moved.</param>
/// <param name="Minutes">How long it really took, for what took longer.</param>
/// <param name="Other">Key of the item it is tied to, for the same or a different person.</param>
public sealed record Mark(string Item, MarkKind Kind, PersonId? Who = null, LocalDateTime? Start = null, int? Minutes = null, string? Other = null);

public enum MarkKind
{
    /// <summary>Done as planned. Says no more than silence does, and is there for whoever likes to see it.</summary>
    Done,

    /// <summary>Done by someone else; the owner stays the owner.</summary>
    DoneBy,

    /// <summary>At another time of the same week.</summary>
    Moved,

    /// <summary>Took another length.</summary>
    Longer,

    /// <summary>Let go this once.</summary>
    LetGo,

    /// <summary>Stays with this person, whatever else is planned anew.</summary>
    PinnedPerson,

    /// <summary>Stays at this time, whatever else is planned anew.</summary>
    PinnedTime,

    /// <summary>Nobody's this once: whoever takes it has it.</summary>
    AnyoneMayClaim,

    /// <summary>Goes to whoever does the other item.</summary>
    SamePerson,

    /// <summary>Goes to someone who does not do the other item.</summary>
    DifferentPerson,
}
