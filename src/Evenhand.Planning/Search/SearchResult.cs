using Evenhand.Planning.Bounds;
using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;

namespace Evenhand.Planning.Search;

/// <param name="Moves">Moves tried.</param>
/// <param name="NotHeld">Occurrences that were to be held but break a hard rule where they were.</param>
public sealed record SearchResult(WeekPlan Plan, TierVector Vector, long Moves, TierBounds Bounds, IReadOnlyList<int> NotHeld);
