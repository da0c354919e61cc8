using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.Engines.Model;

/// <summary>
/// What children need, piece by piece: fixed needs (of two that overlap the later one counts), and for stays what depends on
/// when the drop-off ends and the pick-up begins. A child's leave to be alone for a while is not in the model: such minutes
/// count as uncovered there, and as they are in the plan that is read back.
/// </summary>
internal sealed class NeedsByPiece(PlanningProblem problem, IReadOnlyList<Option> options, Timeline time, Coverings coverings)
{
    private static readonly NeedTerm Always = new(1, [], []);
    private readonly ILookup<int, int> _byOccurrence = Enumerable.Range(0, options.Count).ToLookup(o => options[o].Occurrence);

    private readonly record struct Want(int Home, CareLevel Level, string Key, NeedTerm Need);

    public IEnumerable<NeedGroup> Groups()
    {
        var wants = problem.Children.Select(WantsOf).ToList();
        for (var piece = 0; piece < time.Count; piece++)
        {
            var ways = problem.Children.Select((_, child) => WaysOf(piece, child)).ToList();
            var here = from child in Enumerable.Range(0, problem.Children.Count) from want in wants[child][piece] select (child, want);
            foreach (var group in here.GroupBy(x => (x.want.Home, x.want.Level, x.want.Key, Ways: string.Join(' ', ways[x.child]))))
            {
                var (child, want) = group.First();
                yield return new NeedGroup(piece, want.Home, want.Level, want.Need, group.Count(), ways[child]);
            }
        }
    }

    private List<int> WaysOf(int piece, int child) =>
        [.. Enumerable.Range(0, problem.Agents.Count).SelectMany(a => coverings.AtHome[a][piece].Concat(coverings.Away[a][piece]))
            .Where(o => problem.Occurrences[options[o].Occurrence].Takes.Contains(child)).Distinct().Order()];

    private List<Want>[] WantsOf(ChildNeeds child)
    {
        var wants = Enumerable.Range(0, time.Count).Select(_ => new List<Want>()).ToArray();
        foreach (var need in child.Needs)
            foreach (var piece in time.Pieces(need.Start, need.End))
                wants[piece] = [new Want(need.Home, need.Level, "", Always)];
        var byStay = new HashSet<int>();
        foreach (var stay in child.Stays)
            foreach (var (piece, want) in WantsOf(stay))
            {
                if (byStay.Add(piece)) wants[piece].Clear();
                wants[piece].Add(want);
            }
        return wants;
    }

    private IEnumerable<(int Piece, Want Want)> WantsOf(Stay stay)
    {
        var (drop, pick) = (problem.Occurrences[stay.Drop], problem.Occurrences[stay.Pick]);
        var latestDrop = drop.Windows.Max(window => window.High) + drop.Duration;
        var earliestPick = pick.Windows.Min(window => window.Low);
        foreach (var piece in time.Pieces(stay.Low, stay.HomeIfUndropped ? stay.High : latestDrop))
        {
            int[] dropped = [.. _byOccurrence[stay.Drop].Where(o => options[o].Start + drop.Duration <= time.Starts[piece])];
            yield return (piece, new Want(stay.DropHome, CareLevel.Awake, $"d{stay.Drop}", new NeedTerm(1, [], dropped)));
        }
        int[] done = stay.HomeIfUndropped ? [.. _byOccurrence[stay.Drop]] : [];
        foreach (var piece in time.Pieces(earliestPick, stay.High))
        {
            int[] notYet = [.. _byOccurrence[stay.Pick].Where(o => options[o].Start >= time.Ends[piece])];
            yield return (piece, new Want(stay.PickHome, CareLevel.Awake, $"p{stay.Pick}", new NeedTerm(stay.HomeIfUndropped ? 0 : 1, done, notYet)));
        }
    }
}
