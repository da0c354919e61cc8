namespace Evenhand.Planning.Search.Moves;

/// <summary>Same people, another start: near by or anywhere.</summary>
internal sealed class Retime(PlanEditor editor, int mostEjected) : Move
{
    private const int Near = 6;

    public override bool Try()
    {
        var (state, random) = (editor.State, editor.Random);
        var occurrence = random.Below(state.Instance.Count);
        if (!state.IsDone(occurrence) || editor.Fixed.Occurrence[occurrence]) return false;
        var starts = state.Table.StartsOf(occurrence, state.First[occurrence]);
        if (starts.Length < 2) return false;
        var start = starts[Pick(starts, state.Start[occurrence])];
        return editor.Force(occurrence, state.First[occurrence], state.Second[occurrence], start, mostEjected);
    }

    private int Pick(int[] starts, int current)
    {
        var random = editor.Random;
        if (starts.Length <= Near || random.Below(2) == 0) return random.Below(starts.Length);
        var at = Array.BinarySearch(starts, current);
        if (at < 0) at = ~at;
        return Math.Clamp(at + random.Below(2 * Near + 1) - Near, 0, starts.Length - 1);
    }
}
