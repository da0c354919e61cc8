using System.Numerics;

namespace Evenhand.Planning.Search.Board;

/// <summary>
/// Counts the slots that nobody covers. Of a child who may be alone for a while, only stretches longer than that count, so
/// its whole row is counted anew.
/// </summary>
internal sealed class OpenCount(Instance instance, WordRecords records, int open)
{
    private readonly int[] _alone = [.. instance.Problem.Children.Select(child => child.Alone / instance.Grid)];
    private readonly int[] _slots = new int[instance.Children];
    private readonly int[] _saved = new int[instance.Children];
    private readonly ulong[] _before = new ulong[instance.Children];
    private readonly bool[] _isStale = new bool[instance.Children];
    private int _savedTotal;
    private bool _anyStale;

    public int Total { get; private set; }

    public void Begin()
    {
        _savedTotal = Total;
        _slots.AsSpan().CopyTo(_saved);
    }

    public void Rollback()
    {
        Total = _savedTotal;
        _saved.AsSpan().CopyTo(_slots);
    }

    /// <summary>Before a word is made anew.</summary>
    public void Leave(ReadOnlySpan<ulong> record) => record.Slice(open, _before.Length).CopyTo(_before);

    public void Enter(ReadOnlySpan<ulong> record)
    {
        for (var child = 0; child < _before.Length; child++)
        {
            var now = record[open + child];
            if (now == _before[child]) continue;
            if (_alone[child] > 0) _isStale[child] = _anyStale = true;
            else Add(child, BitOperations.PopCount(now) - BitOperations.PopCount(_before[child]));
        }
    }

    public void Recount()
    {
        if (!_anyStale) return;
        _anyStale = false;
        for (var child = 0; child < _isStale.Length; child++)
        {
            if (!_isStale[child]) continue;
            _isStale[child] = false;
            Add(child, CountBeyondAlone(child) - _slots[child]);
        }
    }

    private void Add(int child, int slots)
    {
        _slots[child] += slots;
        Total += slots;
    }

    private int CountBeyondAlone(int child)
    {
        var (total, run, may) = (0, 0, _alone[child]);
        for (var word = 0; word < instance.Words; word++)
        {
            var rest = records.At(word, open + child);
            for (var left = 64; left > 0;)
            {
                var closed = Math.Min(left, BitOperations.TrailingZeroCount(rest));
                if (closed > 0)
                {
                    total += run > may ? run : 0;
                    run = 0;
                }
                left -= closed;
                if (left == 0) break;
                rest >>= closed;
                var opened = Math.Min(left, BitOperations.TrailingZeroCount(~rest));
                run += opened;
                left -= opened;
                rest = opened == 64 ? 0 : rest >> opened;
            }
        }
        return total + (run > may ? run : 0);
    }
}
