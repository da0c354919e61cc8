using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.Engines.Model;

/// <summary>
/// The horizon cut where anything that an option, a shift, a block or a need touches begins or ends: within a piece nothing
/// changes, so one row for a piece says as much as one for each of its slots.
/// </summary>
internal sealed class Timeline
{
    private readonly int[] _pieceOfSlot;
    private readonly int _grid;

    public Timeline(PlanningProblem problem, IReadOnlyList<Option> options, IReadOnlyList<ShiftOption> shifts)
    {
        _grid = problem.Grid;
        var cuts = new SortedSet<int> { 0, problem.Horizon };
        void Cut(int minute) => cuts.Add(Math.Clamp(minute, 0, problem.Horizon));
        foreach (var place in options.SelectMany(option => option.Placements))
            foreach (var minute in (int[])[place.Start, place.End, place.AwayFrom, place.AwayTo]) Cut(minute);
        foreach (var shift in shifts) { Cut(shift.Start); Cut(shift.End); }
        foreach (var agent in problem.Agents)
            foreach (var block in agent.Blocks)
            {
                Cut(block.Start);
                Cut(block.End);
                Cut(block.Start - problem.Travel[agent.Home, block.Place]);
                Cut(block.End + problem.Travel[block.Place, agent.Home]);
            }
        foreach (var child in problem.Children)
        {
            foreach (var need in child.Needs) { Cut(need.Start); Cut(need.End); }
            foreach (var stay in child.Stays) { Cut(stay.Low); Cut(stay.High); CutRides(problem, stay, Cut); }
        }
        for (var day = 0; day < problem.Weeks * 7; day++)
        {
            Cut(day * PlanningProblem.MinutesPerDay + problem.EveningFrom);
            Cut(day * PlanningProblem.MinutesPerDay + problem.EveningTo);
        }
        Starts = [.. cuts.SkipLast(1)];
        Ends = [.. cuts.Skip(1)];
        _pieceOfSlot = new int[problem.Slots + 1];
        for (var p = 0; p < Starts.Count; p++)
            for (var slot = Starts[p] / _grid; slot < Ends[p] / _grid; slot++) _pieceOfSlot[slot] = p;
        _pieceOfSlot[problem.Slots] = Starts.Count;
    }

    public int Count => Starts.Count;
    public IReadOnlyList<int> Starts { get; }
    public IReadOnlyList<int> Ends { get; }

    public int SlotsOf(int piece) => (Ends[piece] - Starts[piece]) / _grid;

    /// <summary>Pieces of an interval whose ends are cuts; what lies outside the horizon is left out.</summary>
    public IEnumerable<int> Pieces(int start, int end)
    {
        var (first, last) = (Math.Max(start, 0) / _grid, Math.Min(end / _grid, _pieceOfSlot.Length - 1));
        if (first >= last) yield break;
        for (var piece = _pieceOfSlot[first]; piece < _pieceOfSlot[last]; piece++) yield return piece;
    }

    private static void CutRides(PlanningProblem problem, Stay stay, Action<int> cut)
    {
        var (drop, pick) = (problem.Occurrences[stay.Drop], problem.Occurrences[stay.Pick]);
        cut(drop.Windows.Max(window => window.High) + drop.Duration);
        cut(pick.Windows.Min(window => window.Low));
    }
}
