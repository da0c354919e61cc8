namespace Evenhand.Planning.Problem;

/// <summary><paramref name="Then"/> needs <paramref name="First"/> done, and starts so many minutes after its end.</summary>
public sealed record Lag(int First, int Then, int Minimum, int Maximum);
