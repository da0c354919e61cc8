namespace Evenhand.Planning.Search.Moves;

/// <summary>Somebody else does it, at the same time or at another; undone occurrences are given to somebody.</summary>
internal sealed class HandOver(PlanEditor editor, int mostEjected) : Move
{
    public override bool Try()
    {
        var (state, random) = (editor.State, editor.Random);
        var occurrence = random.Below(state.Instance.Count);
        if (state.Table.Able[occurrence].Length == 0) return false;
        var (first, second) = editor.RandomPeople(occurrence);
        if (state.IsDone(occurrence) && state.IsBy(occurrence, first) && (second < 0 || state.IsBy(occurrence, second))) return false;
        var start = state.Start[occurrence];
        if (start < 0 || !state.Table.IsAllowed(occurrence, first, start) || random.Below(3) == 0)
        {
            var starts = state.Table.StartsOf(occurrence, first);
            start = starts[random.Below(starts.Length)];
        }
        return editor.Force(occurrence, first, second, start, mostEjected);
    }
}
