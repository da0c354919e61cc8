using Evenhand.Domain.Hours;
using Evenhand.Domain.Units;

namespace Evenhand.Domain.People;

/// <summary>A child with an age in years (months for the young: 1.7 is twenty months) and the care it is in.</summary>
public sealed record Child
{
    public required PersonId Id { get; init; }

    public string Name { get; init; } = "";

    /// <summary>Years, with fraction.</summary>
    public required decimal Age { get; init; }

    public int? Grade { get; init; }

    /// <summary>Weeks until the due date of a child that is not born yet.</summary>
    public decimal? DueInWeeks { get; init; }

    /// <summary>Longest stretch in minutes that this child may be without anyone.</summary>
    public int AloneMax { get; init; }

    /// <summary>An adult who is at home but working is enough.</summary>
    public bool PresenceIsEnough { get; init; }

    /// <summary>School, day care, clubs.</summary>
    public IReadOnlyList<CareBlock> Care { get; init; } = [];

    /// <summary>How this child gets to care and back; null when the file leaves it to the default.</summary>
    public GetsThere? GetsThere { get; init; }

    /// <summary>Adults who may consent and sign; null when there is no list and so all may.</summary>
    public IReadOnlyList<PersonId>? Authority { get; init; }

    public IReadOnlyList<PersonId> EmergencyCard { get; init; } = [];

    public Sleep? Night { get; init; }

    public string DisplayName => Name.Length > 0 ? Name : Id.Value;
}

public enum GetsThere
{
    WithSomeone,
    Alone,
    Bus,
}
