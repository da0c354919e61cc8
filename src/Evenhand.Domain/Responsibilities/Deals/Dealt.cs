namespace Evenhand.Domain.Responsibilities.Deals;

/// <summary>A deal that was found.</summary>
/// <param name="Owners">Of every row, by position of the adult.</param>
/// <param name="IsComplete">Every other deal was tried or ruled out: none is smaller in the tiers of <see cref="DealValue"/>.</param>
public sealed record Dealt(IReadOnlyList<int> Owners, bool IsComplete);
