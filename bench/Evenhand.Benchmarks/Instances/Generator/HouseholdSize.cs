namespace Evenhand.Benchmarks.Instances.Generator;

/// <summary>How many people and chores a generated household has; XL is L over four weeks unless weeks are given.</summary>
internal enum HouseholdSize
{
    S,
    M,
    L,
    XL,
}
