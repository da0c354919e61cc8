using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Bounds;

/// <summary>Slots in which a child needs somebody however drop-offs and pick-ups are planned, and every form the need may take.</summary>
internal sealed class CertainNeeds
{
    private readonly PlanningProblem _problem;
    private readonly bool[] _certain;
    private readonly List<(int Home, CareLevel Level)>?[] _forms;

    public CertainNeeds(PlanningProblem problem, int child)
    {
        _problem = problem;
        _certain = new bool[problem.Slots];
        _forms = new List<(int Home, CareLevel Level)>?[problem.Slots];
        foreach (var need in problem.Children[child].Needs)
            Note(need.Start, need.End, need.Home, need.Level, need.End);
        foreach (var stay in problem.Children[child].Stays) Note(stay);
    }

    public bool IsCertain(int slot) => _certain[slot];

    public IReadOnlyList<(int Home, CareLevel Level)> At(int slot) => _forms[slot] ?? [];

    private void Note(Stay stay)
    {
        var (drop, pick) = (_problem.Occurrences[stay.Drop], _problem.Occurrences[stay.Pick]);
        var firstDelivery = drop.Windows.Min(window => window.Low) + drop.Duration;
        var lastDelivery = Math.Max(drop.Windows.Max(window => window.High) + drop.Duration, stay.HomeIfUndropped ? stay.High : 0);
        Note(stay.Low, lastDelivery, stay.DropHome, CareLevel.Awake, Math.Min(firstDelivery, stay.HomeIfUndropped ? stay.High : firstDelivery));
        var lastCollection = Math.Max(pick.Windows.Max(window => window.High), stay.HomeIfUndropped ? stay.Low : 0);
        var firstCollection = pick.Windows.Min(window => window.Low);
        Note(firstCollection, stay.High, stay.PickHome, CareLevel.Awake, firstCollection);
        if (!stay.HomeIfUndropped || stay.DropHome == stay.PickHome) Note(lastCollection, stay.High, stay.PickHome, CareLevel.Awake, stay.High);
    }

    private void Note(int start, int end, int home, CareLevel level, int certainUntil)
    {
        var (grid, last) = (_problem.Grid, Math.Min(_problem.Horizon, end) / _problem.Grid);
        for (var slot = Math.Max(0, start) / grid; slot < last; slot++)
        {
            (_forms[slot] ??= []).Add((home, level));
            if (slot * grid < certainUntil) _certain[slot] = true;
        }
    }
}
