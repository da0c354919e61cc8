namespace Evenhand.Planning.Search.Moves;

/// <summary>
/// Some occurrences of two agents are divided between them anew: of all ways to divide them, the one that weighs least.
/// Sums of loads meet the steps of the quantum only in few combinations, which single moves rarely pass through.
/// </summary>
internal sealed class Redistribute(PlanEditor editor, Energy energy) : Move
{
    private const int Most = 10;
    private const int TriesPerItem = 4;
    private readonly int[] _items = new int[Most];
    private readonly int[] _starts = new int[Most];

    public override bool Try()
    {
        var (instance, random) = (editor.State.Instance, editor.Random);
        if (instance.Adults.Length == 0 || instance.Agents < 2) return false;
        var one = instance.Adults[random.Below(instance.Adults.Length)];
        var other = instance.Adults.Length > 1 ? instance.Adults[random.Below(instance.Adults.Length)] : random.Below(instance.Agents);
        if (one == other) return false;
        var count = Gather(one, other, 3 + random.Below(Most - 2));
        if (count < 2) return false;
        var best = Cheapest(one, other, count);
        return best != 0 && Carry(one, other, count, best);
    }

    private int Gather(int one, int other, int wanted)
    {
        var (state, random) = (editor.State, editor.Random);
        var count = 0;
        for (var tries = wanted * TriesPerItem; tries > 0 && count < wanted; tries--)
        {
            var occurrence = random.Below(state.Instance.Count);
            var doer = state.First[occurrence];
            if ((doer != one && doer != other) || state.Second[occurrence] >= 0 || editor.Fixed.Occurrence[occurrence]) continue;
            if (state.Table.StartsOf(occurrence, doer == one ? other : one).Length == 0 || Array.IndexOf(_items, occurrence, 0, count) >= 0) continue;
            _items[count++] = occurrence;
        }
        return count;
    }

    // A bit for every occurrence that changes hands; by Gray code, one changes at a time.
    private int Cheapest(int one, int other, int count)
    {
        var (mask, best, least) = (0, 0, long.MaxValue);
        energy.Suppose(one, other);
        for (var k = 1; k < 1 << count; k++)
        {
            var item = System.Numerics.BitOperations.TrailingZeroCount(k);
            mask ^= 1 << item;
            var occurrence = _items[item];
            var isBack = (mask >> item & 1) == 0;
            energy.SupposeGiven(occurrence, isBack == (editor.State.First[occurrence] == one));
            var weight = energy.Supposed();
            if (weight < least) (best, least) = (mask, weight);
        }
        return best;
    }

    private bool Carry(int one, int other, int count, int mask)
    {
        var state = editor.State;
        for (var k = 0; k < count; k++)
        {
            if ((mask >> k & 1) == 0) continue;
            _starts[k] = state.Start[_items[k]];
            // Given to: kept in the sign of the start until the occurrence is placed again.
            if (state.First[_items[k]] == one) _starts[k] = ~_starts[k];
            state.Remove(_items[k]);
        }
        for (var k = 0; k < count; k++)
        {
            if ((mask >> k & 1) == 0) continue;
            var taker = _starts[k] < 0 ? other : one;
            if (!Put(_items[k], taker, _starts[k] < 0 ? ~_starts[k] : _starts[k])) return false;
        }
        return true;
    }

    private bool Put(int occurrence, int agent, int start)
    {
        if (editor.Insert(occurrence, agent, -1, start, mayChangeShift: true)) return true;
        var starts = editor.State.Table.StartsOf(occurrence, agent);
        for (var tries = 0; tries < TriesPerItem; tries++)
            if (editor.Insert(occurrence, agent, -1, starts[editor.Random.Below(starts.Length)], mayChangeShift: true))
                return true;
        return false;
    }
}
