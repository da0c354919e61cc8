using Evenhand.Domain.Units;

namespace Evenhand.Domain.Responsibilities.Proposals;

/// <summary>What would become of one responsibility. It goes over whole: noticing, deciding, watching and doing together (M008).</summary>
public sealed record ProposedChange(ResponsibilityId Id)
{
    /// <summary>The owner to be; null where that does not change.</summary>
    public PersonId? Owner { get; init; }

    /// <summary>By a standing rule between the adults from then on.</summary>
    public bool Rotates { get; init; }

    /// <summary>Deliberately not done from then on.</summary>
    public bool LetGo { get; init; }

    /// <summary>The least that counts as done, in the household's words; null where that does not change.</summary>
    public string? GoodEnough { get; init; }

    /// <summary>What the next owner needs to know.</summary>
    public string Notes { get; init; } = "";

    /// <summary>It gets an owner, or another one.</summary>
    public bool Moves => Owner is not null || Rotates;
}
