using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Bounds;

/// <summary>
/// When children need somebody, as far as it holds in every plan: a slot is needed for certain, until the drop-off is
/// done, or from the pick-up on. Slots whose need can take several forms ask for nothing here.
/// </summary>
internal sealed class CareDemand
{
    private const int Free = -1;
    private const int Contested = -2;
    private readonly PlanningProblem _problem;
    private readonly int[][] _home;
    private readonly bool[][] _awake;
    private readonly bool[][] _standing;
    private readonly int[][] _sources;

    public CareDemand(PlanningProblem problem)
    {
        _problem = problem;
        _home = [.. problem.Children.Select(_ => Enumerable.Repeat(Free, problem.Slots).ToArray())];
        _awake = [.. problem.Children.Select(_ => new bool[problem.Slots])];
        _standing = [.. problem.Children.Select(_ => new bool[problem.Slots])];
        _sources = [.. problem.Children.Select(_ => new int[problem.Slots])];
        EndedBy = [.. problem.Occurrences.Select(_ => new List<CareSpan>())];
        BegunBy = [.. problem.Occurrences.Select(_ => new List<CareSpan>())];
        for (var child = 0; child < problem.Children.Count; child++)
            if (problem.Children[child].Alone < problem.Grid)
                Note(child);
        for (var child = 0; child < _home.Length; child++)
            for (var slot = 0; slot < _home[child].Length; slot++)
                if (_home[child][slot] == Contested || _sources[child][slot] > 1)
                    _home[child][slot] = Free;
        Homes = [.. _home.SelectMany(home => home).Where(home => home >= 0).Distinct().Order()];
    }

    /// <summary>Leaves out slots in which somebody outside could look after the child, or end the need.</summary>
    public CareDemand(PlanningProblem problem, bool[] inPlay, Func<int, int, int, bool> isOthers)
        : this(problem)
    {
        for (var child = 0; child < Children; child++)
            for (var slot = 0; slot < Slots; slot++)
                if (_home[child][slot] >= 0 && isOthers(child, slot, _home[child][slot]))
                    _home[child][slot] = Free;
        for (var i = 0; i < inPlay.Length; i++)
            if (!inPlay[i])
                foreach (var (child, from, to) in EndedBy[i])
                    Array.Fill(_home[child], Free, from, Math.Max(0, to - from));
    }

    public int Children => _home.Length;
    public int Slots => _problem.Slots;
    public IReadOnlyList<int> Homes { get; }

    /// <summary>By drop-off: spans in which a need ends with the ride.</summary>
    public IReadOnlyList<List<CareSpan>> EndedBy { get; }

    /// <summary>By pick-up: spans in which a need begins with the ride.</summary>
    public IReadOnlyList<List<CareSpan>> BegunBy { get; }

    /// <summary>Where the child is needed to be looked after; negative when nothing is certain.</summary>
    public int HomeAt(int child, int slot) => _home[child][slot];

    public bool IsAwake(int child, int slot) => _awake[child][slot];

    /// <summary>Needed unless a drop-off ended it; otherwise only when a pick-up began it.</summary>
    public bool IsStanding(int child, int slot) => _standing[child][slot];

    private void Note(int child)
    {
        var needs = _problem.Children[child];
        foreach (var need in needs.Needs) Count(child, [new Interval(need.Start, need.End)]);
        foreach (var need in needs.Needs) Note(child, need.Start, need.End, need.Home, need.Level == CareLevel.Awake, true);
        foreach (var stay in needs.Stays)
        {
            var (drop, pick) = (_problem.Occurrences[stay.Drop], _problem.Occurrences[stay.Pick]);
            var delivered = drop.Windows.Max(window => window.High) + drop.Duration;
            var collected = pick.Windows.Min(window => window.Low);
            Count(child, [new Interval(stay.Low, Math.Max(delivered, stay.HomeIfUndropped ? stay.High : 0)), new Interval(collected, stay.High)]);
            var (from, until) = (collected, delivered);
            if (stay.HomeIfUndropped) until = Math.Min(stay.High, Math.Max(collected, delivered));
            if (stay.DropHome != stay.PickHome) until = Math.Min(until, collected);
            from = Math.Max(from, until);
            Note(child, stay.Low, until, stay.DropHome, true, true);
            EndedBy[stay.Drop].Add(new CareSpan(child, Slot(stay.Low), Slot(until)));
            var isClear = pick.Persons == 1 && (!stay.HomeIfUndropped || stay.DropHome == stay.PickHome);
            Note(child, from, stay.High, isClear ? stay.PickHome : Contested, true, false);
            if (isClear) BegunBy[stay.Pick].Add(new CareSpan(child, Slot(from), Slot(stay.High)));
        }
    }

    // Slots that a need or a school day could touch in any plan: what another touches too is not certain.
    private void Count(int child, ReadOnlySpan<Interval> touched)
    {
        for (var slot = 0; slot < _problem.Slots; slot++)
            foreach (var (start, end) in touched)
                if (Slot(start) <= slot && slot < Slot(end))
                {
                    _sources[child][slot]++;
                    break;
                }
    }

    private void Note(int child, int start, int end, int home, bool isAwake, bool isStanding)
    {
        for (var slot = Slot(start); slot < Slot(end); slot++)
        {
            _home[child][slot] = home;
            (_awake[child][slot], _standing[child][slot]) = (isAwake, isStanding);
        }
    }

    private readonly record struct Interval(int Start, int End);

    private int Slot(int minute) => Math.Clamp(minute, 0, _problem.Horizon) / _problem.Grid;
}
