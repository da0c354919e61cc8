using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Rules;

/// <summary>Who has whom when; what nobody covers; who is alone with an awake child.</summary>
public sealed class Supervision
{
    private readonly PlanningProblem _problem;
    private readonly ulong[][] _coverers;
    private readonly NeedTable[] _needs;
    private readonly bool[][] _solo;

    internal Supervision(PlanFacts facts)
    {
        _problem = facts.Problem;
        _needs = [.. Enumerable.Range(0, _problem.Children.Count).Select(child => new NeedTable(facts, child))];
        _coverers = [.. _needs.Select(_ => new ulong[_problem.Slots])];
        _solo = [.. _problem.Agents.Select(_ => new bool[_problem.Slots])];
        for (var child = 0; child < _needs.Length; child++) Fill(facts.Presence, child);
        UnsupervisedMinutes = Enumerable.Range(0, _needs.Length).Sum(UnsupervisedOf);
    }

    /// <summary>Minutes over all children, without those a child may be alone.</summary>
    public int UnsupervisedMinutes { get; }

    public int SoloMinutesOf(int agent) => _solo[agent].Count(solo => solo) * _problem.Grid;

    /// <summary>Minutes that count as unsupervised for one child.</summary>
    public int UnsupervisedOf(int child) =>
        UncoveredOf(child).Select(gap => gap.End - gap.Start).Where(minutes => minutes > _problem.Children[child].Alone).Sum();

    /// <summary>Stretches in which nobody has the child, those it may be alone included.</summary>
    public IReadOnlyList<(int Start, int End)> UncoveredOf(int child)
    {
        var gaps = new List<(int Start, int End)>();
        foreach (var span in CoverageOf(child))
        {
            if (span.IsCovered) continue;
            if (gaps.Count > 0 && gaps[^1].End == span.Start) gaps[^1] = (gaps[^1].Start, span.End);
            else gaps.Add((span.Start, span.End));
        }
        return gaps;
    }

    /// <summary>The child's time of need in stretches of the same home, level and people.</summary>
    public IReadOnlyList<CoverageSpan> CoverageOf(int child)
    {
        var spans = new List<CoverageSpan>();
        var (needs, grid) = (_needs[child], _problem.Grid);
        for (var slot = 0; slot < _problem.Slots;)
        {
            var next = slot + 1;
            while (next < _problem.Slots && IsAlike(child, slot, next)) next++;
            if (needs.LevelAt(slot) != CareLevel.None)
                spans.Add(new CoverageSpan(slot * grid, next * grid, needs.HomeAt(slot), needs.LevelAt(slot), Members(_coverers[child][slot])));
            slot = next;
        }
        return spans;
    }

    private bool IsAlike(int child, int slot, int other) =>
        _needs[child].LevelAt(slot) == _needs[child].LevelAt(other)
        && _needs[child].HomeAt(slot) == _needs[child].HomeAt(other)
        && _coverers[child][slot] == _coverers[child][other];

    private void Fill(Presence presence, int child)
    {
        var needs = _needs[child];
        for (var slot = 0; slot < _problem.Slots; slot++)
        {
            var level = needs.LevelAt(slot);
            if (level == CareLevel.None) continue;
            var covering = new List<int>();
            for (var agent = 0; agent < _problem.Agents.Count; agent++)
                if (presence.Covers(agent, child, slot, needs.HomeAt(slot), level))
                    covering.Add(agent);
            foreach (var agent in covering) _coverers[child][slot] |= 1UL << agent;
            if (level == CareLevel.Awake && covering is [var only] && _problem.Agents[only].IsAdult && !presence.IsBusy(only, slot))
                _solo[only][slot] = true;
        }
    }

    private List<int> Members(ulong set) =>
        [.. Enumerable.Range(0, _problem.Agents.Count).Where(agent => (set >> agent & 1) == 1)];
}
