using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Compile;

/// <summary>Why an occurrence is in the plan, and so who may do it.</summary>
public enum Standing
{
    /// <summary>The owner does it.</summary>
    Owned,

    /// <summary>A standing rule names its doer.</summary>
    Rotates,

    EachTheirOwn,

    /// <summary>Nobody owns it; placed because leaving it would hurt by evening.</summary>
    Nobody,

    /// <summary>Protected time.</summary>
    Protected,

    /// <summary>Paid work of a changed day that may become leave.</summary>
    Work,
}

/// <summary>What an occurrence of the planning problem means in the household's words.</summary>
/// <param name="Key">Stable over solves and scenarios.</param>
/// <param name="Children">Whom it is for, or whom it takes along.</param>
/// <param name="Rule">The rule that named its doers, in words; empty when the owner does it.</param>
public sealed record OccurrenceInfo(
    string Key,
    string Name,
    Owned? Responsibility,
    Standing Standing,
    PersonId? Owner,
    IReadOnlyList<PersonId> Children,
    int Day,
    string Place,
    string Rule = "")
{
    /// <summary>Minutes of the exact care times that a ride serves; empty for all else.</summary>
    public IReadOnlyList<RideStop> Stops { get; init; } = [];

    public bool IsRide => Stops.Count > 0;

    public bool IsPickUp { get; init; }
}

/// <summary>A child taken to or collected from a place at a time of the plan, in exact minutes.</summary>
public sealed record RideStop(PersonId Child, string Place, int Minute);

/// <summary>Someone of the household as an agent of the problem.</summary>
public sealed record AgentInfo(PersonId Id, AgentRole Role);

public enum AgentRole
{
    Adult,

    /// <summary>Comes by agreement.</summary>
    Helper,

    /// <summary>Can be asked.</summary>
    OnRequest,
}

/// <summary>A planning problem together with what its numbers stand for.</summary>
public sealed class CompiledWeek
{
    public required PlanRequest Request { get; init; }

    public required PlanningProblem Problem { get; init; }

    /// <summary>One per occurrence of the problem, in its order.</summary>
    public required IReadOnlyList<OccurrenceInfo> Occurrences { get; init; }

    /// <summary>One per agent of the problem, in its order.</summary>
    public required IReadOnlyList<AgentInfo> Agents { get; init; }

    public required OwnershipView Ownership { get; init; }

    /// <summary>Responsibilities that nobody owns and that the plan does not place.</summary>
    public required IReadOnlyList<Owned> NotPlaced { get; init; }

    internal Horizon Horizon { get; init; } = null!;

    internal IReadOnlyList<AdultWeeks> Adults { get; init; } = null!;

    internal IReadOnlyList<ChildWeeks> Children { get; init; } = null!;

    internal PlaceTable Places { get; init; } = null!;

    public Household Household => Request.Household;

    public int AgentOf(PersonId id) => Agents.ToList().FindIndex(agent => agent.Id == id);
}
