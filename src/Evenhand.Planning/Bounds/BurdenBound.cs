using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;

namespace Evenhand.Planning.Bounds;

/// <summary>What prices prove about a household's weeks: what stays uncovered, and what groups of adults must carry.</summary>
internal sealed class BurdenBound
{
    private const int BitsEach = 3;
    private const long Hundredth = Prices.Minute / 100;
    private readonly PlanningProblem _problem;
    private readonly LooseOptions _options;
    private readonly IReadOnlyList<int> _adults;
    private readonly TierVector _reached;
    private readonly CrowdedHours _crowded;
    private readonly long _slack;

    /// <param name="least">Points that are left in every plan.</param>
    public BurdenBound(PlanningProblem problem, LooseOptions options, TierVector reached, CrowdedHours crowded, long least)
    {
        (_problem, _options, _reached, _crowded, _slack) = (problem, options, reached, crowded, Math.Max(0, reached.Uncovered - least));
        _adults = [.. Enumerable.Range(0, problem.Agents.Count).Where(agent => problem.Agents[agent].IsAdult)];
    }

    /// <summary>False for a household of a form the prices do not know.</summary>
    public bool Applies => _problem.ShiftStep % _problem.Grid == 0 && _adults.All(agent => AdultWeek.IsOrderly(_problem.Agents[agent]));

    /// <summary>Hundredths of a minute that the group carries at least in plans that leave no more uncovered and cost no more over budget.</summary>
    /// <param name="group">Bits of adults, by number among the adults.</param>
    /// <param name="relief">What occurrences are worth to carers at prices that are near already, in millionths of a minute.</param>
    public long Least(int group, Measures measures, long target, int steps, IReadOnlyList<(int Occurrence, long Price)> relief)
    {
        var members = _adults.Where((_, number) => (group >> number & 1) == 1).ToList();
        var others = new Outsiders(_problem, _options, [.. _adults.Except(members)]);
        bool[] inPlay = [.. Enumerable.Range(0, _problem.Occurrences.Count).Select(i => IsInPlay(i, members))];
        var demand = members.Count == _adults.Count ? new CareDemand(_problem) : new CareDemand(_problem, inPlay, others.CouldCover);
        var week = new PricedWeek(_problem, _options, demand, inPlay, members, measures, _slack > 0 ? _reached.Uncovered : 0, _crowded, _slack, _reached.Over);
        var prices = new Prices(_problem.Occurrences.Count, demand, members.Count);
        var sole = measures == Measures.Load ? Prices.Minute * _problem.Sigma * _problem.Grid / 100 : 0;
        var maySole = new bool[members.Count, demand.Children, demand.Slots];
        if (sole > 0) Alone.Find(_problem, _options, demand, members, maySole, prices, sole);
        for (var i = 0; i < _problem.Occurrences.Count; i++)
            if (week.IsInPlay(i))
                prices.Done[i] = measures.OfOccurrence(_problem.Occurrences[i]) * Prices.Minute;
        foreach (var (occurrence, price) in relief) prices.Done[occurrence] = price;
        if (_slack > 0)
        {
            var lone = new LoneDuties(_problem, _options, demand, members);
            lone.Price(prices, Prices.Minute);
            week.Remember(lone, BitsEach);
        }
        var least = new PriceAscent(week, prices, maySole, sole).Climb(target * Hundredth, steps);
        return least <= 0 ? 0 : (least + Hundredth - 1) / Hundredth;
    }

    private bool IsInPlay(int number, List<int> members) =>
        !_problem.Occurrences[number].IsVoid && _adults.All(agent => members.Contains(agent) || !_options.CanDo(number, agent));
}
