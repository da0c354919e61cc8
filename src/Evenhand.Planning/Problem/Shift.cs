namespace Evenhand.Planning.Problem;

/// <summary>A carer's or helper's visit inside one of their windows.</summary>
public sealed record Shift(int Agent, int Window, int Start, int End);
