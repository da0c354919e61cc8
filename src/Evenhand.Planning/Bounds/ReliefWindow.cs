namespace Evenhand.Planning.Bounds;

/// <summary>A window of a carer or helper with the price per minute the bound gives it.</summary>
internal sealed class ReliefWindow(int agent, int number, int week, int minutes, int rate, int home)
{
    public int Agent => agent;
    public int Number => number;
    public int Week => week;
    public int Minutes => minutes;
    public int Rate => rate;
    public int Home => home;
    public IReadOnlyList<ReliefItem> Items { get; set; } = [];
    public long Price { get; set; }

    /// <summary>
    /// -1, 0 or 1: whether ways count when occurrences lead nearer home, not at all, or when they lead away from it. A
    /// shift begins and ends at home, so what leads away on balance is walked back in the gaps.
    /// </summary>
    public int Tilt { get; set; }
}
