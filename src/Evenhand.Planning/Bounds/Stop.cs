namespace Evenhand.Planning.Bounds;

/// <summary>
/// Something an agent's way through the week may lead past: an occurrence at one start, or a block it must lead past.
/// Times in slots.
/// </summary>
internal sealed class Stop(int occurrence, int start, int end, int from, int to)
{
    public const int Block = -1;

    public int Occurrence => occurrence;
    public int Start => start;
    public int End => end;
    public int From => from;
    public int To => to;

    /// <summary>What passing is worth at the prices of the day.</summary>
    public long Worth { get; set; }

    /// <summary>Of a block: what is done inside it, chosen anew with every price.</summary>
    public List<Stop> Inside { get; } = [];

    public bool IsBlock => occurrence == Block;
}
