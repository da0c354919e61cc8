namespace Evenhand.Planning.Problem;

/// <summary>Time of an adult that is spoken for: paid work, commute, class, sleep.</summary>
/// <param name="Open">Location-free occurrences may be done inside (on the train, at lunch).</param>
/// <param name="Load">Minutes that count in the adult's total.</param>
/// <param name="Inattentive">False when the adult covers children meanwhile.</param>
public sealed record Block(int Start, int End, int Place, bool Open = false, int Load = 0, string Kind = "", bool Inattentive = true);
