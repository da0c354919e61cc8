using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Fairness;

/// <summary>
/// The least that the larger part can be when what all adults may do is cut into as many parts as adults, the calendar
/// left aside (maximin share for chores). Minutes, for equal shares.
/// </summary>
/// <param name="Minutes">The largest part of the most even cut found.</param>
/// <param name="IsExact">No cut is more even: every sum was looked at. Otherwise the cut is by largest first.</param>
/// <param name="Largest">The largest part in the plan.</param>
public sealed record MaximinShare(long Minutes, bool IsExact, long Largest)
{
    private const int MostForTwo = 100_000;
    private const int MostCells = 4_000_000;

    /// <summary>Everybody's part is within it.</summary>
    public bool Holds => Largest <= Minutes;

    /// <summary>Null where shares differ or fewer than two adults share anything.</summary>
    public static MaximinShare? Of(PlanningProblem problem, WeekPlan plan)
    {
        var adults = Enumerable.Range(0, problem.Agents.Count).Where(agent => problem.Agents[agent].IsAdult).ToList();
        if (adults.Count is < 2 or > 4 || adults.Select(adult => problem.Agents[adult].Share).Distinct().Count() > 1) return null;
        var pool = plan.Assignments.Where(assignment => assignment.Agents.Count == 1 && adults.Contains(assignment.Agents[0]) && adults.All(problem.Occurrences[assignment.Occurrence].Eligible.Contains)).ToList();
        var loads = pool.Select(assignment => problem.Occurrences[assignment.Occurrence].Load).Where(load => load > 0).OrderDescending().ToList();
        if (loads.Count == 0) return null;
        var largest = adults.Max(adult => pool.Where(assignment => assignment.Agents[0] == adult).Sum(assignment => (long)problem.Occurrences[assignment.Occurrence].Load));
        var unit = loads.Aggregate(0, Divisor);
        var units = loads.ConvertAll(load => load / unit);
        var (parts, total) = (adults.Count, units.Sum());
        return parts == 2 && total <= MostForTwo ? new(unit * OfTwo(units, total), true, largest)
            : parts == 3 && (long)(total + 1) * (total + 1) <= MostCells ? new(unit * OfThree(units, total), true, largest)
            : LargestFirst(units, parts) is var cut && cut == Math.Max(units[0], (total + parts - 1) / parts) ? new(unit * cut, true, largest) : new(unit * cut, false, largest);
    }

    private static long OfTwo(List<int> units, int total)
    {
        var reached = new bool[total + 1];
        reached[0] = true;
        foreach (var load in units)
            for (var sum = total; sum >= load; sum--)
                reached[sum] |= reached[sum - load];
        return Enumerable.Range((total + 1) / 2, total / 2 + 1).First(sum => reached[sum]);
    }

    private static long OfThree(List<int> units, int total)
    {
        var reached = new bool[total + 1, total + 1];
        reached[0, 0] = true;
        var so = 0;
        foreach (var load in units)
        {
            for (var one = so; one >= 0; one--)
                for (var two = so - one; two >= 0; two--)
                    if (reached[one, two])
                        reached[one + load, two] = reached[one, two + load] = true;
            so += load;
        }
        var least = (long)total;
        for (var one = 0; one <= total; one++)
            for (var two = 0; one + two <= total; two++)
                if (reached[one, two])
                    least = Math.Min(least, Math.Max(Math.Max(one, two), total - one - two));
        return least;
    }

    private static long LargestFirst(List<int> units, int parts)
    {
        var sums = new long[parts];
        foreach (var load in units) sums[Array.IndexOf(sums, sums.Min())] += load;
        return sums.Max();
    }

    private static int Divisor(int one, int other) => other == 0 ? one : Divisor(other, one % other);
}
