using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Bounds;

/// <summary>
/// What only one adult can do and slots in which only one agent could be with a child. At prices of their points the
/// relaxation finds mornings that are too full for one: what then stays uncovered stays so in every plan.
/// </summary>
internal sealed class LoneDuties
{
    private readonly PlanningProblem _problem;
    private readonly List<(int Child, int Slot)> _slots = [];
    private readonly List<int>[] _duties;

    public LoneDuties(PlanningProblem problem, LooseOptions options, CareDemand demand, IReadOnlyList<int> adults)
    {
        _problem = problem;
        _duties = [.. adults.Select(_ => new List<int>())];
        for (var i = 0; i < problem.Occurrences.Count; i++)
        {
            if (problem.Occurrences[i].IsVoid || problem.Occurrences[i].Priority == 0 || options.MayBeNotDue(i)) continue;
            var able = Enumerable.Range(0, problem.Agents.Count).Where(agent => options.CanDo(i, agent)).ToList();
            var adult = able.Count == 1 ? adults.ToList().IndexOf(able[0]) : -1;
            if (adult >= 0) _duties[adult].Add(i);
        }
        var reach = new Reach(problem, options);
        for (var child = 0; child < demand.Children; child++)
            for (var slot = 0; slot < demand.Slots; slot++)
                if (demand.HomeAt(child, slot) >= 0 && reach.CountAt(child, slot, demand.HomeAt(child, slot), demand.IsAwake(child, slot)) <= 1)
                    _slots.Add((child, slot));
        for (var number = 0; number < adults.Count; number++)
            _duties[number] = [.. _duties[number].OrderBy(i => Span(options, i, adults[number])).Where(i => Span(options, i, adults[number]) >= problem.Occurrences[i].Duration)];
        All = [.. Enumerable.Range(0, problem.Occurrences.Count).Where(i => !problem.Occurrences[i].IsVoid && problem.Occurrences[i].Priority > 0 && !options.MayBeNotDue(i)
            && (options.IsImpossible(i) || Enumerable.Range(0, problem.Agents.Count).Count(agent => options.CanDo(i, agent)) == 1))];
    }

    /// <summary>Occurrences with one doer or none.</summary>
    public IReadOnlyList<int> All { get; }

    /// <summary>Those of an adult that could be passed twice, the most urgent first.</summary>
    public IReadOnlyList<int> Of(int adult) => _duties[adult];

    public void Price(Prices prices, long point)
    {
        foreach (var i in All) prices.Done[i] += point * _problem.Occurrences[i].Priority;
        foreach (var (child, slot) in _slots) prices.Care[child][slot] += point * Rules.Tiers.Uncovered.PointsPerMinute * _problem.Grid;
        prices.Point += point;
    }

    private static int Span(LooseOptions options, int occurrence, int agent) =>
        options.StartsOf(occurrence, agent) is { Count: > 0 } starts ? starts.Max() - starts.Min() : 0;
}
