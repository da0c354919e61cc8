using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;

namespace Evenhand.Planning.Bounds;

/// <summary>What prices prove about a household's weeks: what stays uncovered, and what groups of adults must carry.</summary>
internal sealed class BurdenBound
{
    private const int BitsOnce = 6;
    private const int BitsEach = 3;
    private const long Hundredth = Prices.Minute / 100;
    private readonly PlanningProblem _problem;
    private readonly LooseOptions _options;
    private readonly IReadOnlyList<int> _adults;
    private readonly TierVector _reached;

    public BurdenBound(PlanningProblem problem, LooseOptions options, TierVector reached)
    {
        (_problem, _options, _reached) = (problem, options, reached);
        _adults = [.. Enumerable.Range(0, problem.Agents.Count).Where(agent => problem.Agents[agent].IsAdult)];
    }

    /// <summary>False for a household of a form the prices do not know.</summary>
    public bool Applies => _problem.ShiftStep % _problem.Grid == 0 && _adults.All(agent => AdultWeek.IsOrderly(_problem.Agents[agent]));

    /// <summary>Points that no plan within the money reached can fall below.</summary>
    public long LeastUncovered()
    {
        if (_reached.Uncovered == 0) return 0;
        var demand = new CareDemand(_problem);
        var lone = new LoneDuties(_problem, _options, demand, _adults);
        var week = new PricedWeek(_problem, _options, demand, _adults, Measures.Nothing, 0, _reached.Uncovered, _reached.Over);
        week.Remember(lone, BitsOnce);
        var prices = new Prices(_problem.Occurrences.Count, demand, _adults.Count);
        lone.Price(prices, Prices.Minute);
        return (Math.Max(0, week.Least(prices)) + Prices.Minute - 1) / Prices.Minute;
    }

    /// <summary>Hundredths of a minute that the group carries at least in plans that leave no more uncovered and cost no more over budget.</summary>
    /// <param name="group">Bits of adults, by number among the adults.</param>
    public long Least(int group, Measures measures, long target, int steps)
    {
        var members = _adults.Where((_, number) => (group >> number & 1) == 1).ToList();
        var others = new Outsiders(_problem, _options, [.. _adults.Except(members)]);
        var demand = members.Count == _adults.Count ? new CareDemand(_problem) : new CareDemand(_problem, others.CouldCover);
        var week = new PricedWeek(_problem, _options, demand, members, measures, _reached.Uncovered, _reached.Uncovered, _reached.Over);
        var prices = new Prices(_problem.Occurrences.Count, demand, members.Count);
        var sole = measures == Measures.Load ? Prices.Minute * _problem.Sigma * _problem.Grid / 100 : 0;
        var maySole = new bool[members.Count, demand.Children, demand.Slots];
        if (sole > 0) Alone.Find(_problem, _options, demand, members, maySole, prices, sole);
        for (var i = 0; i < _problem.Occurrences.Count; i++)
            if (week.IsInPlay(i))
                prices.Done[i] = measures.OfOccurrence(_problem.Occurrences[i]) * Prices.Minute * 2 / 3;
        if (_reached.Uncovered > 0)
        {
            var lone = new LoneDuties(_problem, _options, demand, members);
            lone.Price(prices, Prices.Minute);
            week.Remember(lone, BitsEach);
        }
        var least = new PriceAscent(week, prices, maySole, sole).Climb(target * Hundredth, steps);
        return least <= 0 ? 0 : (least + Hundredth - 1) / Hundredth;
    }
}
