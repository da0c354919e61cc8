namespace Evenhand.Planning.Problem;

/// <summary>First and last minute at which an occurrence may start.</summary>
public sealed record StartWindow(int Low, int High);
