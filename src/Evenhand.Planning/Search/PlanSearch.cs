using Evenhand.Planning.Bounds;
using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Search;

/// <summary>Finds a week: covered first, then within budget, then fair, then as people like it.</summary>
public static class PlanSearch
{
    public static SearchResult Solve(PlanningProblem problem, SearchOptions options, CancellationToken stop = default)
    {
        var instance = new Instance(problem);
        var parts = new FixedParts(instance, options.Incumbent is null ? null : options.Now);
        var reference = options.Incumbent is null ? null : new Reference(instance, options.Incumbent);
        var table = new StartTable(instance, parts.Earliest);
        var state = new WeekState(instance, table, reference);
        var editor = new PlanEditor(state, parts, new Randomness(options.Seed), reference);
        var notHeld = new StartingPlan(editor, options).Load();
        var score = new Score(state, reference is not null);
        var energy = new Energy(state, score) { Weights = reference is null ? Weights.Explore : Weights.Repair };
        var best = new Best(state, score, options.Progress);
        bool Stop() => stop.IsCancellationRequested || options.Stop?.Invoke() == true;
        new Construction(editor, energy).Run(Stop);
        best.Offer(0);
        var annealing = new Annealing(editor, energy, best, options.Paranoid ? new Paranoia(state, score, options) : null, options.Moves, Stop);
        if (reference is null) PlanRounds.Run(annealing);
        else RepairRounds.Run(annealing);
        var vector = score.ToVector(best.Plan.Vector);
        return new SearchResult(best.Plan.ToPlan(), vector, annealing.Moves, LowerBounds.Of(problem, vector), notHeld);
    }
}
