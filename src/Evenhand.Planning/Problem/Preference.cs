namespace Evenhand.Planning.Problem;

/// <summary>Who did it last week, and when.</summary>
public sealed record Preference(int Agent, int Start);
