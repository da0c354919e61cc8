using System.Numerics;

namespace Evenhand.Planning.Search.Moves;

/// <summary>Where a child has nobody: a carer comes, or an adult is freed of what keeps them away.</summary>
internal sealed class CloseGap(PlanEditor editor) : Move
{
    private const int MostEjected = 3;

    public override bool Try()
    {
        var state = editor.State;
        if (state.Board.OpenTotal == 0) return false;
        var (child, slot) = RandomGap();
        if (child < 0) return false;
        var agent = editor.Random.Below(state.Instance.Agents);
        return state.Instance.IsAdult[agent] ? Free(agent, slot) : Come(agent, child, slot);
    }

    private (int Child, int Slot) RandomGap()
    {
        var (instance, board) = (editor.State.Instance, editor.State.Board);
        var child = editor.Random.Below(instance.Children);
        var from = editor.Random.Below(instance.Words);
        for (var k = 0; k < instance.Words; k++)
        {
            var word = (from + k) % instance.Words;
            var open = board.OpenWord(child, word);
            if (open == 0) continue;
            for (var skip = editor.Random.Below(BitOperations.PopCount(open)); skip > 0; skip--) open &= open - 1;
            return (child, (word << 6) + BitOperations.TrailingZeroCount(open));
        }
        return (-1, -1);
    }

    private bool Come(int agent, int child, int slot)
    {
        var (windows, home) = (editor.State.Instance.Windows, editor.State.Board.PlaceOfNeed(child, slot));
        for (var k = windows.FirstOf[agent]; k < windows.FirstOf[agent + 1]; k++)
            if (windows.Start[k] <= slot && slot < windows.End[k] && windows.Home[k] == home)
                return editor.Shifts.Widen(k, Math.Max(windows.Start[k], slot - editor.Random.Below(4)), Math.Min(windows.End[k], slot + 1 + editor.Random.Below(8)));
        return false;
    }

    private bool Free(int agent, int slot)
    {
        var (state, instance) = (editor.State, editor.State.Instance);
        var any = false;
        for (var count = 0; count < MostEjected; count++)
        {
            var inTheWay = InTheWay(agent, slot);
            if (inTheWay < 0) return any;
            if (!editor.Eject(inTheWay)) return false;
            any = true;
        }
        return any;
    }

    private int InTheWay(int agent, int slot)
    {
        var (state, instance) = (editor.State, editor.State.Instance);
        var line = state.Lines.Of(agent);
        for (var k = state.Lines.CountBefore(agent, slot - instance.LongestReach); k < line.Length; k++)
        {
            var start = state.Start[line[k]];
            if (start - instance.LongestWay > slot) break;
            if (editor.Fixed.Occurrence[line[k]]) continue;
            var stretch = state.StretchOf(line[k], agent);
            if (stretch.IsEmbedded || (!stretch.IsAway && !instance.Inattentive[line[k]])) continue;
            if (stretch.From <= slot && slot < stretch.To) return line[k];
        }
        return -1;
    }
}
