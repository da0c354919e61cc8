using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Rules;

/// <summary>When and where a child needs somebody, slot by slot, given which drop-offs and pick-ups are done when.</summary>
public sealed class NeedTable
{
    private readonly PlanningProblem _problem;
    private readonly int[] _home;
    private readonly CareLevel[] _level;

    internal NeedTable(PlanFacts facts, int child)
    {
        _problem = facts.Problem;
        _home = new int[_problem.Slots];
        _level = new CareLevel[_problem.Slots];
        foreach (var need in _problem.Children[child].Needs) Paint(need.Start, need.End, need.Home, need.Level);
        foreach (var stay in _problem.Children[child].Stays) Paint(facts.Doing, stay);
    }

    public int HomeAt(int slot) => _home[slot];

    public CareLevel LevelAt(int slot) => _level[slot];

    private void Paint(Doing doing, Stay stay)
    {
        var (drop, pick) = (doing[stay.Drop], doing[stay.Pick]);
        if (stay.HomeIfUndropped && drop is null)
        {
            Paint(stay.Low, stay.High, stay.DropHome, CareLevel.Awake);
            return;
        }
        var dropping = _problem.Occurrences[stay.Drop];
        var picking = _problem.Occurrences[stay.Pick];
        var delivered = (drop?.Start ?? dropping.Windows.Max(window => window.High)) + dropping.Duration;
        var collected = pick?.Start ?? picking.Windows.Min(window => window.Low);
        Paint(stay.Low, delivered, stay.DropHome, CareLevel.Awake);
        Paint(collected, stay.High, stay.PickHome, CareLevel.Awake);
    }

    private void Paint(int start, int end, int home, CareLevel level)
    {
        var last = Math.Min(_problem.Horizon, end) / _problem.Grid;
        for (var slot = Math.Max(0, start) / _problem.Grid; slot < last; slot++)
        {
            _home[slot] = home;
            _level[slot] = level;
        }
    }
}
