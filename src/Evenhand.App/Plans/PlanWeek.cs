using Evenhand.Domain.Units;
using Evenhand.Planning.Bounds;
using Evenhand.Planning.Compile;
using Evenhand.Planning.Fairness;
using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;
using Evenhand.Planning.Search;

namespace Evenhand.App.Plans;

/// <summary>
/// Plans a household's week: owners first; covers only for what stayed undone or uncovered, with the rest held; a scenario as a
/// repair of the base plan with the fewest changes. The same request gives the same plan on every machine.
/// </summary>
public sealed class PlanWeek
{
    private readonly PlanOptions options;
    private readonly CancellationToken stop;

    private PlanWeek(PlanOptions options, CancellationToken stop)
    {
        this.options = options;
        this.stop = stop;
    }

    public static PlannedWeek Run(PlanRequest request, PlanOptions options, CancellationToken stop = default) =>
        new PlanWeek(options, stop).Run(request);

    /// <summary>
    /// Repairs a plan that people know: what began before <paramref name="now"/> stays as it was, and after it as little changes as
    /// can be. Asks of the old plan that nobody answered are asked anew.
    /// </summary>
    /// <param name="before">The household as the plan was made for it.</param>
    /// <param name="after">The household with what came up.</param>
    /// <param name="now">Minutes from Monday 00:00, rounded down to the grid of five.</param>
    public static PlannedWeek Repair(PlanRequest before, PlanRequest after, KnownPlan known, int now, PlanOptions options, CancellationToken stop = default)
    {
        var (week, plan) = known.In(WeekCompiler.Compile(before));
        return new PlanWeek(options, stop).Repair(week, plan, known.In(WeekCompiler.Compile(after)).Week, now / 5 * 5);
    }

    /// <summary>A plan that people know, in its problem again and unchanged; what is asked of others and not agreed is left out.</summary>
    public static PlannedWeek Read(PlanRequest request, KnownPlan known)
    {
        var (week, plan) = known.In(WeekCompiler.Compile(request));
        return Finish(week, plan, null, null, ProofEffort.Quick);
    }

    private PlannedWeek Run(PlanRequest request)
    {
        var (week, plan) = Solve(WeekCompiler.Compile(request), null, null);
        plan = MirrorTie.Of(week, UsualTimes.Of(week, plan, null, null));
        if (request.Scenario is null or { WordsOnly: true })
            return Finish(week, plan, null, null, options.Proof);
        return Repair(week, plan, WeekCompiler.Compile(request, request.Scenario), null);
    }

    private PlannedWeek Repair(CompiledWeek week, WeekPlan plan, CompiledWeek after, int? knownAt)
    {
        var changed = Changes.Align(week, after);
        var now = knownAt ?? Changes.KnownAt(week, changed);
        var incumbent = WithoutAsks(week, plan);
        changed = Changes.KeepPast(changed, week, incumbent, now);
        var (repaired, newPlan) = Solve(changed, incumbent, now);
        var known = Extend(incumbent, repaired);
        return Finish(repaired, UsualTimes.Of(repaired, newPlan, known, now), known, now, options.Proof);
    }

    private (CompiledWeek Week, WeekPlan Plan) Solve(CompiledWeek week, WeekPlan? incumbent, int? now)
    {
        var plan = Search(week, incumbent, now, null);
        var evaluation = FullEvaluation.Of(week.Problem, plan, incumbent, now);
        for (var round = 0; round < 2 && evaluation.Undone.Any(index => week.Problem.Occurrences[index].Eligible.Count < 2); round++)
        {
            week = Covers.OpenToAdults(week, [.. evaluation.Undone]);
            plan = HeldThenFree(week, incumbent, now, plan);
            evaluation = FullEvaluation.Of(week.Problem, plan, incumbent, now);
        }

        if (!options.WithAsks || (evaluation.Undone.Count == 0 && evaluation.UnsupervisedMinutes == 0))
            return (week, plan);
        week = Covers.OpenToAsks(week, evaluation);
        var start = plan;
        if (now is { } moment)
            week = Leave.Open(week, evaluation, ref start, moment);
        var known = incumbent is null ? null : Extend(incumbent, week);
        return (week, ShortestVisits.Of(week, LeaveLast.Of(week, HeldThenFree(week, known, now, start), known, now), known, now));
    }

    /// <summary>Places what was opened with the rest held; where that leaves something out, the rest may make room.</summary>
    private WeekPlan HeldThenFree(CompiledWeek week, WeekPlan? incumbent, int? now, WeekPlan start)
    {
        var held = Search(week, incumbent, now, start);
        var before = FullEvaluation.Of(week.Problem, held, incumbent, now);
        if (before.Vector.Uncovered == 0)
            return held;
        var free = Search(week, incumbent, now, held, hold: false);
        return FullEvaluation.Of(week.Problem, free, incumbent, now).Vector.Uncovered < before.Vector.Uncovered ? free : held;
    }

    private WeekPlan Search(CompiledWeek week, WeekPlan? incumbent, int? now, WeekPlan? start, bool hold = true)
    {
        var result = PlanSearch.Solve(week.Problem, new SearchOptions
        {
            Moves = options.Moves ?? 150_000 + week.Problem.Occurrences.Count * 1_500L,
            Seed = options.Seed,
            Incumbent = incumbent,
            Now = now,
            Held = start is null || !hold ? null : [.. start.Assignments.Where(assignment => week.Occurrences[assignment.Occurrence].Standing != Standing.Work)],
            Start = start,
            Stop = options.Stop,
            Progress = options.Progress,
        }, stop);
        return result.Plan;
    }

    /// <summary>What people know of the old plan: asks are asked anew.</summary>
    private static WeekPlan WithoutAsks(CompiledWeek week, WeekPlan plan) => new()
    {
        Assignments = [.. plan.Assignments.Where(assignment => assignment.Agents.All(agent => week.Agents[agent].Role != AgentRole.OnRequest))],
        Shifts = [.. plan.Shifts.Where(shift => week.Agents[shift.Agent].Role != AgentRole.OnRequest)],
    };

    /// <summary>Work that may become leave is done in the old plan.</summary>
    private static WeekPlan Extend(WeekPlan incumbent, CompiledWeek week)
    {
        var known = incumbent.Assignments.Select(assignment => assignment.Occurrence).ToHashSet();
        var work = Enumerable.Range(0, week.Occurrences.Count).Where(index => week.Occurrences[index].Standing == Standing.Work && !known.Contains(index))
            .Select(index => new Assignment(index, week.Problem.Occurrences[index].Eligible[0], week.Problem.Occurrences[index].Windows[0].Low));
        return incumbent with { Assignments = [.. incumbent.Assignments, .. work] };
    }

    private static PlannedWeek Finish(CompiledWeek week, WeekPlan plan, WeekPlan? incumbent, int? now, ProofEffort proof) => new()
    {
        Week = week,
        Plan = plan,
        Incumbent = incumbent,
        Now = now,
        Evaluation = FullEvaluation.Of(week.Problem, plan, incumbent, now),
        Certificate = FairnessCertificate.Of(week.Problem, plan, incumbent, now, proof),
    };
}

/// <param name="Moves">Budget of each search; null for one that fits the week's size.</param>
/// <param name="Stop">Asked now and then: true ends the search with the plan so far (a person's limit in seconds).</param>
public sealed record PlanOptions(ulong Seed = 1, long? Moves = null, Func<bool>? Stop = null, Action<SearchProgress>? Progress = null)
{
    /// <summary>False leaves out everything that would have to be asked for: helpers on request and leave.</summary>
    public bool WithAsks { get; init; } = true;

    /// <summary>How much work the proof of fairness is worth.</summary>
    public ProofEffort Proof { get; init; } = ProofEffort.Thorough;
}

/// <summary>A week as solved, before it is put in the household's words.</summary>
public sealed record PlannedWeek
{
    public required CompiledWeek Week { get; init; }

    public required WeekPlan Plan { get; init; }

    /// <summary>The plan before a scenario, with the minute at which the change was known.</summary>
    public WeekPlan? Incumbent { get; init; }

    public int? Now { get; init; }

    public required FullEvaluation Evaluation { get; init; }

    public required FairnessCertificate Certificate { get; init; }

    /// <summary>Whose turn each shared occurrence was, before any cover.</summary>
    public IReadOnlyDictionary<int, PersonId> Turns => Week.Turns;
}
