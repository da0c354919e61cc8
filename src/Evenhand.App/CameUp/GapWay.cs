using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.CameUp;

/// <summary>One way to close a stretch in which nobody is with the children. None is preferred; at least one costs nothing.</summary>
public sealed record GapWay(GapWayKind Kind)
{
    /// <summary>Whom it takes, one after the other, each for a stretch.</summary>
    public IReadOnlyList<GapLeg> Legs { get; init; } = [];

    /// <summary>The adult who takes leave, moves their work or does not go.</summary>
    public PersonId? Adult { get; init; }

    /// <summary>What that adult would be at.</summary>
    public PersonTime? Instead { get; init; }

    /// <summary>Minutes of leave, in whole half hours.</summary>
    public int Leave { get; init; }

    /// <summary>Hours of leave that this adult has left; null when not stated.</summary>
    public decimal? LeaveLeft { get; init; }

    /// <summary>In the household's currency; null when not known, 0 for nothing.</summary>
    public decimal? Price { get; init; } = 0;
}

/// <summary>Somebody for a stretch.</summary>
public sealed record GapLeg(PersonId Who, LocalDateTime Start, LocalDateTime End);

public enum GapWayKind
{
    /// <summary>The adult of the other home, who is asked before anyone else (M121).</summary>
    OtherHome,

    /// <summary>Somebody of the household's list is asked for the whole stretch.</summary>
    Ask,

    /// <summary>Several are asked, one after the other; an adult takes leave for what remains.</summary>
    Relay,

    /// <summary>An adult moves their work or takes leave.</summary>
    Leave,

    /// <summary>An adult does not go to what keeps them: a trip, a shift, a post elsewhere.</summary>
    NotGoing,

    /// <summary>Paid care at home.</summary>
    Paid,

    /// <summary>Somebody paid who stays the night.</summary>
    PaidNight,

    /// <summary>A relative, a neighbour or another family, whom the household does not name yet.</summary>
    Others,
}
