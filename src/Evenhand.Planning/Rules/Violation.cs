namespace Evenhand.Planning.Rules;

/// <summary>A hard rule that a plan breaks.</summary>
/// <param name="Rule">H1 to H8.</param>
public sealed record Violation(string Rule, string Words)
{
    public override string ToString() => $"{Rule} {Words}";
}
