namespace Evenhand.Planning.Rules;

/// <summary>A rule that no plan may break.</summary>
public interface IHardRule
{
    /// <summary>H1 to H8.</summary>
    string Code { get; }

    /// <summary>What it asks for, in one line.</summary>
    string Name { get; }

    IEnumerable<Violation> Check(PlanFacts facts);
}
