namespace Evenhand.Benchmarks.Engines.Model;

/// <summary>A way to do an occurrence: by whom and when.</summary>
internal sealed record Option(int Occurrence, int Start, IReadOnlyList<Placement> Placements);
