namespace Evenhand.Planning.Bounds;

/// <summary>An occurrence carers could take, and the windows it would fit.</summary>
internal sealed class ReliefItem(long value, int persons, int minutes, List<ReliefWindow> windows, List<(int There, int Back)> outward)
{
    /// <summary>Of one person's part.</summary>
    public long Value => value;
    public List<ReliefWindow> Windows => windows;

    /// <summary>Minutes it takes of the window's shift, ways tilted as the window says.</summary>
    public long WeightIn(ReliefWindow window, int tilt) => Weight(windows.IndexOf(window), tilt);

    /// <summary>What it is worth above the cheapest window that could hold it.</summary>
    public long Surplus(long unit)
    {
        var cheapest = long.MaxValue;
        for (var k = 0; k < windows.Count; k++)
            cheapest = Math.Min(cheapest, windows[k].Price * Weight(k, windows[k].Tilt));
        return persons * Math.Max(0, value * unit - cheapest);
    }

    private long Weight(int option, int tilt) => minutes + (tilt < 0 ? -outward[option].There : tilt > 0 ? outward[option].Back : 0);
}
