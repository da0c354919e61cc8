namespace Evenhand.Domain.Responsibilities.Deals;

/// <summary>What a deal may touch.</summary>
public abstract record DealScope
{
    private DealScope()
    {
    }

    /// <summary>Only what nobody owns; owners stay.</summary>
    public sealed record Unowned : DealScope;

    /// <summary>Everything that an adult owns, that rotates or that is nobody's.</summary>
    public sealed record Fresh : DealScope;

    /// <summary>At most so many hand-overs between adults; what nobody owns stays as it is.</summary>
    public sealed record Changes(int Most) : DealScope;
}
