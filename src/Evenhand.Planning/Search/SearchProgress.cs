using Evenhand.Planning.Rules;

namespace Evenhand.Planning.Search;

/// <summary>How far a search has come; reported whenever a better plan is found.</summary>
public sealed record SearchProgress(long Moves, TierVector Vector);
