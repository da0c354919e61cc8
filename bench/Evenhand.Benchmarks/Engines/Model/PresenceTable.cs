using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.Engines.Model;

/// <summary>Makes, once each, the presences that needs ask for: who can be at a home in a piece of time, and what excludes it.</summary>
internal sealed class PresenceTable(PlanningProblem problem, IReadOnlyList<Option> options, Timeline time, Coverings coverings, Exclusions exclusions)
{
    private readonly Dictionary<(int, int, int, CareLevel), int> _known = [];
    private readonly List<Presence> _all = [];
    private readonly CareLevel[][] _free = [.. problem.Agents.Select(agent => FreeTime(problem, agent, time))];

    public IReadOnlyList<Presence> All => _all;

    /// <summary>Whoever can be at that home then, as (agent, presence).</summary>
    public IEnumerable<(int Agent, int Presence)> At(int piece, int home, CareLevel level)
    {
        for (var agent = 0; agent < problem.Agents.Count; agent++)
        {
            var isAdult = problem.Agents[agent].IsAdult;
            if (isAdult ? problem.Agents[agent].Home != home || _free[agent][piece] < level : coverings.ShiftsAt(agent, piece, home).Count == 0) continue;
            var key = (agent, piece, home, level);
            if (!_known.TryGetValue(key, out var number))
            {
                _known[key] = number = _all.Count;
                _all.Add(Make(agent, piece, level, isAdult ? null : coverings.ShiftsAt(agent, piece, home)));
            }
            yield return (agent, number);
        }
    }

    private Presence Make(int agent, int piece, CareLevel level, IReadOnlyList<int>? shifts)
    {
        List<int> busy = level == CareLevel.Asleep ? [] : [.. coverings.AtHome[agent][piece].Where(o => problem.Occurrences[options[o].Occurrence].Inattentive)];
        var away = exclusions.AwayCliques[agent][piece];
        IReadOnlyList<IReadOnlyList<int>> blockers = away.Count == 0 ? [busy] : [.. away.Select(clique => (IReadOnlyList<int>)[.. busy, .. clique])];
        return new Presence(agent, piece, [.. blockers.Where(blocker => blocker.Count > 0 || shifts is not null)], shifts);
    }

    // What an adult's blocks leave: awake and attentive at home, at home only, or neither.
    private static CareLevel[] FreeTime(PlanningProblem problem, Agent agent, Timeline time)
    {
        var free = new CareLevel[time.Count];
        if (!agent.IsAdult) return free;
        Array.Fill(free, CareLevel.Awake);
        foreach (var block in agent.Blocks.Where(block => block.Inattentive))
            foreach (var piece in time.Pieces(block.Start, block.End)) free[piece] = CareLevel.Asleep;
        foreach (var block in agent.Blocks.Where(block => block.Place != agent.Home))
            foreach (var piece in time.Pieces(block.Start - problem.Travel[agent.Home, block.Place], block.End + problem.Travel[block.Place, agent.Home])) free[piece] = CareLevel.None;
        return free;
    }
}
