namespace Evenhand.Planning.Rules;

/// <summary>A hard rule that a plan breaks.</summary>
/// <param name="Rule">H1 to H8.</param>
public sealed record Violation(string Rule, string Words)
{
    /// <summary>Whom it concerns; null where it concerns no one in particular.</summary>
    public int? Agent { get; init; }

    /// <summary>The two things between which it goes wrong; null for the rules that are not about two.</summary>
    public (PlacedItem Before, PlacedItem After)? Between { get; init; }

    public override string ToString() => $"{Rule} {Words}";
}
