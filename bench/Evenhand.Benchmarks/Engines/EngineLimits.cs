namespace Evenhand.Benchmarks.Engines;

/// <summary>Limits of an engine, in processor time.</summary>
/// <param name="PerStep">Seconds for each step.</param>
/// <param name="InAll">Seconds for all steps of an instance.</param>
internal sealed record EngineLimits(double PerStep, double InAll);
