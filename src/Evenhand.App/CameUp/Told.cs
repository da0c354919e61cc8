using Evenhand.Domain.Units;
using Evenhand.Domain.Village;
using NodaTime;

namespace Evenhand.App.CameUp;

/// <summary>Something that somebody has to be told; a person does it, never the program.</summary>
public sealed record Told(TellKind Kind)
{
    /// <summary>Whose it is to tell it; null when nobody owns that.</summary>
    public PersonId? By { get; init; }

    /// <summary>Responsibility that makes it theirs; empty where it follows from the day itself.</summary>
    public string Responsibility { get; init; } = "";

    /// <summary>Who is told: a helper, or an adult of the other home.</summary>
    public PersonId? Whom { get; init; }

    /// <summary>What falls or changes.</summary>
    public PersonTime? About { get; init; }

    /// <summary>A number to call.</summary>
    public Contact? Contact { get; init; }

    /// <summary>When it is due; null for at once.</summary>
    public LocalDateTime? Before { get; init; }
}

public enum TellKind
{
    /// <summary>Speaks to the school, now and in the days after.</summary>
    School,

    /// <summary>Tells the care that the child does not come.</summary>
    Care,

    /// <summary>Arranges the cover when care is closed or a carer does not come: one owner, chosen in advance.</summary>
    Cover,

    /// <summary>Tells their own work.</summary>
    Work,

    /// <summary>A carer who comes in these days: times alone.</summary>
    Carer,

    /// <summary>The adult of the other home.</summary>
    OtherHome,
}
