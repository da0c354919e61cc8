using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.Engines.Model;

/// <summary>For each agent and piece of time, which options touch it and how.</summary>
internal sealed class Coverings
{
    private readonly Dictionary<(int Agent, int Piece, int Home), List<int>> _shifts = [];

    public Coverings(PlanningProblem problem, IReadOnlyList<Option> options, IReadOnlyList<ShiftOption> shifts, Timeline time)
    {
        List<int>[][] Table() => [.. problem.Agents.Select(_ => Enumerable.Range(0, time.Count).Select(_ => new List<int>()).ToArray())];
        (AtHome, Away, Embedded, Doing) = (Table(), Table(), Table(), Table());
        for (var o = 0; o < options.Count; o++)
            foreach (var place in options[o].Placements)
            {
                var kind = place.IsEmbedded ? Embedded : place.IsAway ? Away : AtHome;
                foreach (var piece in time.Pieces(place.AwayFrom, place.AwayTo)) kind[place.Agent][piece].Add(o);
                foreach (var piece in time.Pieces(place.Start, place.End)) Doing[place.Agent][piece].Add(o);
            }
        for (var y = 0; y < shifts.Count; y++)
            foreach (var piece in time.Pieces(shifts[y].Start, shifts[y].End))
            {
                var key = (shifts[y].Agent, piece, shifts[y].Home);
                if (!_shifts.TryGetValue(key, out var list)) _shifts[key] = list = [];
                list.Add(y);
            }
    }

    /// <summary>Done at the home of the agent or of the carer's window, without its ways, as it has none.</summary>
    public List<int>[][] AtHome { get; }

    /// <summary>Away from home, ways included.</summary>
    public List<int>[][] Away { get; }
    public List<int>[][] Embedded { get; }

    /// <summary>Being done, ways not included.</summary>
    public List<int>[][] Doing { get; }

    /// <summary>Shifts of a carer at a home in a piece of time.</summary>
    public IReadOnlyList<int> ShiftsAt(int agent, int piece, int home) => _shifts.TryGetValue((agent, piece, home), out var list) ? list : [];

    public IEnumerable<(int Agent, int Piece, int Home)> ShiftPieces => _shifts.Keys;
}
