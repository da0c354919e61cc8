namespace Evenhand.Planning.Problem;

/// <summary>Time in which a carer or helper can come to a home; holds at most one shift.</summary>
public sealed record CarerWindow(int Start, int End, int Home);
