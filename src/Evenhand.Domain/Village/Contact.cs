using Evenhand.Domain.Units;

namespace Evenhand.Domain.Village;

/// <summary>Someone to reach, by what they are to the household, and on whose list which adults stand (M113).</summary>
public sealed record Contact
{
    public required string Name { get; init; }

    /// <summary>For example class teacher, doctor, coach.</summary>
    public required string Role { get; init; }

    public IReadOnlyList<PersonId> Children { get; init; } = [];

    public string Phone { get; init; } = "";

    public string Email { get; init; } = "";

    /// <summary>The adults whose address they have; null when the file does not say.</summary>
    public IReadOnlyList<PersonId>? Know { get; init; }

    public string Note { get; init; } = "";
}
