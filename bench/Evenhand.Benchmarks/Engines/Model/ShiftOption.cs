namespace Evenhand.Benchmarks.Engines.Model;

/// <param name="Cost">Cents.</param>
internal sealed record ShiftOption(int Agent, int Window, int Start, int End, int Home, int Week, long Cost);
