namespace Evenhand.Planning.Bounds;

/// <summary>A window an occurrence fits, its starts in slots from the window's own, and the way it costs in any case.</summary>
internal sealed class ReliefOption(ReliefWindow window, List<int> starts)
{
    public ReliefWindow Window => window;
    public List<int> Starts => starts;

    /// <summary>Slots on the way before the start and after the end that no other occurrence of the shift can take.</summary>
    public int Before { get; set; }
    public int After { get; set; }
}
