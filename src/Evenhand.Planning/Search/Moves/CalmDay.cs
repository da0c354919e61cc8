using System.Numerics;
using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Search.Moves;

/// <summary>
/// Where something is undone or a child has nobody, what is done that day is moved or given to others: in a long week full of
/// covered days, a move anywhere else would be lost.
/// </summary>
internal sealed class CalmDay(PlanEditor editor) : Move
{
    private const int MostEjected = 3;
    private readonly int[][] _byDay = ByDay(editor.State);

    public override bool Try()
    {
        var (state, random) = (editor.State, editor.Random);
        var undone = random.Below(2) == 0 ? RandomUndone() : -1;
        if (undone >= 0 && random.Below(2) == 0) return Give(undone);
        var slot = undone >= 0 ? state.Table.StartsOf(undone, state.Table.Able[undone][0])[0] : RandomOpenSlot();
        if (slot < 0) return false;
        var day = _byDay[slot * state.Instance.Grid / PlanningProblem.MinutesPerDay];
        if (day.Length == 0) return false;
        var occurrence = day[random.Below(day.Length)];
        return random.Below(2) == 0 && state.IsDone(occurrence) ? Shift(occurrence) : Give(occurrence);
    }

    private bool Give(int occurrence)
    {
        var (first, second) = editor.RandomPeople(occurrence);
        var starts = editor.State.Table.StartsOf(occurrence, first);
        return editor.Force(occurrence, first, second, starts[editor.Random.Below(starts.Length)], MostEjected);
    }

    private bool Shift(int occurrence)
    {
        var state = editor.State;
        var starts = state.Table.StartsOf(occurrence, state.First[occurrence]);
        return starts.Length > 1
            && editor.Force(occurrence, state.First[occurrence], state.Second[occurrence], starts[editor.Random.Below(starts.Length)], MostEjected);
    }

    private int RandomUndone()
    {
        var state = editor.State;
        if (state.Dues.Undone == 0) return -1;
        var from = editor.Random.Below(state.Instance.Count);
        for (var k = 0; k < state.Instance.Count; k++)
        {
            var occurrence = from + k < state.Instance.Count ? from + k : from + k - state.Instance.Count;
            if (!state.IsDone(occurrence) && state.Instance.Penalty[occurrence] > 0 && state.Table.Able[occurrence].Length > 0) return occurrence;
        }
        return -1;
    }

    private int RandomOpenSlot()
    {
        var (instance, board) = (editor.State.Instance, editor.State.Board);
        if (board.OpenTotal == 0) return -1;
        var from = editor.Random.Below(instance.Words);
        for (var k = 0; k < instance.Words; k++)
        {
            var word = from + k < instance.Words ? from + k : from + k - instance.Words;
            for (var child = 0; child < instance.Children; child++)
                if (board.OpenWord(child, word) is not 0 and var open)
                    return (word << 6) + BitOperations.TrailingZeroCount(open);
        }
        return -1;
    }

    private static int[][] ByDay(WeekState state)
    {
        var (instance, days) = (state.Instance, state.Instance.Problem.Weeks * 7);
        var byDay = new List<int>[days];
        for (var day = 0; day < days; day++) byDay[day] = [];
        for (var i = 0; i < instance.Count; i++)
            foreach (var day in state.Table.Able[i].SelectMany(agent => state.Table.StartsOf(i, agent)).Select(start => start * instance.Grid / PlanningProblem.MinutesPerDay).Distinct())
                byDay[day].Add(i);
        return [.. byDay.Select(list => list.ToArray())];
    }
}
