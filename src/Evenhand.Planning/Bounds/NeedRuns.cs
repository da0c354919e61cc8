namespace Evenhand.Planning.Bounds;

/// <summary>
/// Slots of a child's need in runs that are alike. While prices are rough, a run has one price: slots of their own answer each
/// other's noise for long before they say anything.
/// </summary>
/// <param name="needs">By child, then by slot.</param>
internal sealed class NeedRuns(CareDemand demand, (int Child, int Slot)[] needs, bool[,,] mayBeSole)
{
    /// <summary>For the first need of every run the number of the first need after it.</summary>
    /// <param name="longest">Most slots in a run.</param>
    public int[] Ends(int longest)
    {
        var ends = new int[needs.Length];
        for (var first = 0; first < needs.Length;)
        {
            var end = first + 1;
            while (end < needs.Length && end - first < longest && Continues(first, end)) end++;
            ends[first] = end;
            first = end;
        }
        return ends;
    }

    private bool Continues(int first, int number)
    {
        var ((child, slot), (other, later)) = (needs[first], needs[number]);
        if (child != other || later - slot != number - first || demand.HomeAt(child, slot) != demand.HomeAt(child, later)) return false;
        if (demand.IsAwake(child, slot) != demand.IsAwake(child, later) || demand.IsStanding(child, slot) != demand.IsStanding(child, later)) return false;
        for (var adult = 0; adult < mayBeSole.GetLength(0); adult++)
            if (mayBeSole[adult, child, slot] != mayBeSole[adult, child, later])
                return false;
        return true;
    }
}
