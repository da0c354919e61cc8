namespace Evenhand.Planning.Search;

/// <summary>A first complete plan: the least flexible occurrences first, each where it hurts least.</summary>
internal sealed class Construction(PlanEditor editor, Energy energy)
{
    private const int MostStarts = 24;
    private readonly WeekState _state = editor.State;

    public void Run(Func<bool> stop)
    {
        foreach (var occurrence in InOrder())
        {
            if (stop()) return;
            if (!_state.IsDone(occurrence)) PlaceWell(occurrence);
        }
    }

    private List<int> InOrder()
    {
        var (instance, table) = (_state.Instance, _state.Table);
        var order = Enumerable.Range(0, instance.Count).Where(i => table.Able[i].Length > 0)
            .OrderBy(i => Depth(i)).ThenBy(i => (long)table.Able[i].Sum(agent => table.StartsOf(i, agent).Length) * 1000 / (1 + instance.Penalty[i])).ThenBy(i => i);
        return [.. order];
    }

    // Occurrences that follow others come after them; a ring of lags ends the count.
    private int Depth(int occurrence)
    {
        var depth = 0;
        for (var at = occurrence; _state.Instance.LagsAsThen[at].Length > 0 && depth < 8; depth++)
            at = _state.Instance.Lags[_state.Instance.LagsAsThen[at][0]].First;
        return depth;
    }

    private void PlaceWell(int occurrence)
    {
        var before = energy.Now();
        _state.Begin();
        var (best, first, second, at) = (before, -1, -1, -1);
        foreach (var (one, other) in Pairs(occurrence))
        {
            var starts = _state.Table.StartsOf(occurrence, one);
            var stride = Math.Max(1, starts.Length / MostStarts);
            for (var k = editor.Random.Below(stride); k < starts.Length; k += stride)
            {
                if (editor.Insert(occurrence, one, other, starts[k], mayChangeShift: true))
                {
                    var now = energy.Now();
                    if (now < best) (best, first, second, at) = (now, one, other, starts[k]);
                }
                _state.Rollback();
            }
        }
        if (at >= 0) editor.Insert(occurrence, first, second, at, mayChangeShift: true);
        _state.Board.Refresh();
        _state.Begin();
    }

    private IEnumerable<(int First, int Second)> Pairs(int occurrence)
    {
        var able = _state.Table.Able[occurrence];
        for (var a = 0; a < able.Length; a++)
        {
            if (_state.Instance.Persons[occurrence] == 1)
            {
                yield return (able[a], -1);
                continue;
            }
            for (var b = a + 1; b < able.Length; b++) yield return (able[a], able[b]);
        }
    }
}
