using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.Engines.Model;

/// <summary>
/// Which options of one person exclude each other, as cliques: for each piece of time everything at home in it, with a clique
/// of what is away in it, ways included. Ways count fully between home and away; two things away may follow each other
/// directly, so that they are split into cliques of pairs that really exclude each other, until every such pair is in one.
/// </summary>
internal sealed class Exclusions(PlanningProblem problem, IReadOnlyList<Option> options, Timeline time, Coverings coverings)
{
    private readonly HashSet<long> _covered = [];

    /// <summary>Cliques of what is away, by agent and piece; each option away is in at least one.</summary>
    public IReadOnlyList<IReadOnlyList<int>>[][] AwayCliques { get; } = [.. problem.Agents.Select(_ => new IReadOnlyList<IReadOnlyList<int>>[time.Count])];

    public IEnumerable<AtMostOne> Rows()
    {
        for (var agent = 0; agent < problem.Agents.Count; agent++)
        {
            _covered.Clear();
            var rows = new List<(HashSet<int> Set, AtMostOne Row)>();
            for (var piece = 0; piece < time.Count; piece++)
            {
                AwayCliques[agent][piece] = CliquesOf(agent, coverings.Away[agent][piece]);
                foreach (var row in RowsOf(agent, piece)) rows.Add((row.Options.ToHashSet(), row));
            }
            for (var k = 0; k < rows.Count; k++)
                if (!IsWithinNeighbour(rows, k))
                    yield return rows[k].Row;
        }
    }

    private IEnumerable<AtMostOne> RowsOf(int agent, int piece)
    {
        if (coverings.Embedded[agent][piece].Count > 1) yield return new AtMostOne(coverings.Embedded[agent][piece], null);
        var home = coverings.AtHome[agent][piece];
        var cliques = AwayCliques[agent][piece];
        foreach (var clique in cliques.Count == 0 ? [[]] : cliques)
        {
            List<int> all = [.. home, .. clique];
            if (problem.Agents[agent].IsAdult)
            {
                if (all.Count > 1) yield return new AtMostOne(all, null);
                continue;
            }
            foreach (var byHome in all.GroupBy(o => PlacementOf(o, agent).Home))
                yield return new AtMostOne([.. byHome], coverings.ShiftsAt(agent, piece, byHome.Key));
        }
    }

    // A row within its neighbour in time says nothing new; for carers the shifts differ, so that only equal ones go.
    private static bool IsWithinNeighbour(List<(HashSet<int> Set, AtMostOne Row)> rows, int k)
    {
        for (var other = Math.Max(0, k - 4); other < Math.Min(rows.Count, k + 5); other++)
        {
            if (other == k || !rows[k].Set.IsSubsetOf(rows[other].Set)) continue;
            if (rows[k].Row.Shifts is { } shifts && (rows[other].Row.Shifts is not { } theirs || !theirs.All(shifts.Contains))) continue;
            if (rows[k].Set.Count < rows[other].Set.Count || other < k) return true;
        }
        return false;
    }

    private List<IReadOnlyList<int>> CliquesOf(int agent, List<int> away)
    {
        var cliques = new List<List<int>>();
        foreach (var o in away)
        {
            var room = cliques.Find(clique => clique.TrueForAll(other => Exclude(agent, o, other)));
            if (room is null) cliques.Add(room = []);
            room.Add(o);
        }
        var count = cliques.Count;
        for (var i = 0; i < count; i++) Note(cliques[i]);
        for (var i = 0; i < count; i++)
            for (var j = i + 1; j < count; j++)
                foreach (var one in cliques[i])
                    foreach (var other in cliques[j])
                        if (!_covered.Contains(Pair(one, other)) && Exclude(agent, one, other))
                        {
                            List<int> clique = [one, other];
                            clique.AddRange(away.Where(o => o != one && o != other && Grows(agent, clique, o)).ToList());
                            clique = Pruned(agent, clique);
                            Note(clique);
                            cliques.Add(clique);
                        }
        return [.. cliques];
    }

    private bool Grows(int agent, List<int> clique, int option) => clique.TrueForAll(other => Exclude(agent, option, other));

    // What was added at once may exclude the first two and not each other.
    private List<int> Pruned(int agent, List<int> clique)
    {
        var kept = new List<int>();
        foreach (var o in clique)
            if (kept.TrueForAll(other => Exclude(agent, o, other))) kept.Add(o);
        return kept;
    }

    private void Note(List<int> clique)
    {
        for (var i = 0; i < clique.Count; i++)
            for (var j = i + 1; j < clique.Count; j++) _covered.Add(Pair(clique[i], clique[j]));
    }

    private bool Exclude(int agent, int one, int other)
    {
        if (options[one].Occurrence == options[other].Occurrence) return true;
        return PlacementOf(one, agent).Excludes(PlacementOf(other, agent), problem.Travel);
    }

    private Placement PlacementOf(int option, int agent) => options[option].Placements.First(place => place.Agent == agent);

    private static long Pair(int one, int other) => ((long)Math.Min(one, other) << 32) | (uint)Math.Max(one, other);
}
