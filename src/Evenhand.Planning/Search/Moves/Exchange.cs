namespace Evenhand.Planning.Search.Moves;

/// <summary>Two occurrences change doers.</summary>
internal sealed class Exchange(PlanEditor editor) : Move
{
    public override bool Try()
    {
        var (state, random) = (editor.State, editor.Random);
        var one = random.Below(state.Instance.Count);
        if (!state.IsDone(one) || editor.Fixed.Occurrence[one] || state.Second[one] >= 0) return false;
        var other = random.Below(state.Instance.Count);
        if (!CanTake(one, other)) return false;
        var (giver, taker) = (state.First[one], state.First[other]);
        var (oneStart, otherStart) = (state.Start[one], state.Start[other]);
        state.Remove(one);
        state.Remove(other);
        return Put(one, taker, oneStart) && Put(other, giver, otherStart);
    }

    private bool CanTake(int one, int other)
    {
        var state = editor.State;
        if (one == other || !state.IsDone(other) || editor.Fixed.Occurrence[other] || state.Second[other] >= 0) return false;
        if (state.First[one] == state.First[other]) return false;
        return state.Table.StartsOf(one, state.First[other]).Length > 0 && state.Table.StartsOf(other, state.First[one]).Length > 0;
    }

    private bool Put(int occurrence, int agent, int start)
    {
        if (editor.Insert(occurrence, agent, -1, start, mayChangeShift: true)) return true;
        var starts = editor.State.Table.StartsOf(occurrence, agent);
        for (var tries = 0; tries < 3; tries++)
            if (editor.Insert(occurrence, agent, -1, starts[editor.Random.Below(starts.Length)], mayChangeShift: true))
                return true;
        return false;
    }
}
