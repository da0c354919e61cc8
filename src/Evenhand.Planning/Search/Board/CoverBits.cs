namespace Evenhand.Planning.Search.Board;

/// <summary>Writes what follows from needs and whereabouts: the slots nobody covers, and those somebody covers alone.</summary>
internal sealed class CoverBits(Instance instance, BoardLayout layout)
{
    public void Write(Span<ulong> record)
    {
        record.Slice(layout.Only, layout.Agents).Clear();
        for (var child = 0; child < layout.Children; child++) record[layout.Open + child] = Cover(record, child);
        foreach (var adult in instance.Adults) WriteSolo(record, adult);
    }

    public void WriteSolo(Span<ulong> record, int adult) =>
        record[layout.Solo + adult] = record[layout.Only + adult] & ~record[layout.Busy + adult];

    // One or more coverers and two or more are counted bit by bit; what is in the first only is covered alone.
    private ulong Cover(Span<ulong> record, int child)
    {
        var homes = layout.Homes;
        var asleep = record.Slice(layout.Asleep + child * homes, homes);
        var awake = record.Slice(layout.Awake + child * homes, homes);
        ulong need = 0, needAwake = 0;
        for (var home = 0; home < homes; home++)
        {
            need |= asleep[home] | awake[home];
            needAwake |= awake[home];
        }
        if (need == 0) return 0;
        ulong one = 0, two = 0;
        for (var agent = 0; agent < layout.Agents; agent++)
        {
            var has = CoveredBy(record, agent, child, asleep, awake) & need;
            two |= one & has;
            one |= has;
        }
        var alone = one & ~two & needAwake;
        if (alone == 0) return need & ~one;
        foreach (var adult in instance.Adults)
            record[layout.Only + adult] |= alone & CoveredBy(record, adult, child, asleep, awake);
        return need & ~one;
    }

    private ulong CoveredBy(Span<ulong> record, int agent, int child, Span<ulong> asleep, Span<ulong> awake)
    {
        var has = record[layout.Along + agent * layout.Children + child];
        var present = record.Slice(agent * layout.Homes, asleep.Length);
        var attentive = record.Slice(layout.Attention + agent * layout.Homes, asleep.Length);
        for (var home = 0; home < asleep.Length; home++) has |= (awake[home] & attentive[home]) | (asleep[home] & present[home]);
        return has;
    }
}
