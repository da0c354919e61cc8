using Evenhand.App.Plans;
using Evenhand.Planning.Compile;
using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;
using Evenhand.Planning.Search;

namespace Evenhand.App.Ways;

/// <summary>
/// When a week does not fit: several smallest sets of things that could give (M046). Each set is checked by planning the week
/// again with its members, and again without each one of them.
/// </summary>
public sealed class FindWays
{
    private const int MostSets = 6;

    private readonly PlannedWeek planned;
    private readonly PlanOptions options;
    private readonly IReadOnlyList<Trouble> troubles;
    private readonly CancellationToken stop;

    private FindWays(PlannedWeek planned, PlanOptions options, CancellationToken stop)
    {
        this.planned = planned;
        this.options = options;
        this.stop = stop;
        troubles = Troubles.Of(planned);
    }

    /// <param name="progress">Told of each set that is looked at.</param>
    public static WaysAnswer Run(PlanRequest request, PlanOptions options, Action<int>? progress = null, CancellationToken stop = default)
    {
        var asItStands = PlanWeek.Run(request, options with { WithAsks = false }, stop);
        return new FindWays(asItStands, options, stop).Answer(progress);
    }

    private WaysAnswer Answer(Action<int>? progress)
    {
        if (troubles.Count == 0)
            return new(true, [], []);
        var all = new Options(planned, troubles).All();
        var sets = new List<Way>();
        foreach (var preference in Preferences())
        {
            progress?.Invoke(sets.Count);
            if (sets.Count == MostSets || stop.IsCancellationRequested)
                break;
            if (Smallest(all, preference) is not { } set || sets.Exists(known => Holds(set, known)))
                continue;
            sets.RemoveAll(known => Holds(known, set));
            sets.Add(set);
        }

        return new(false, [.. troubles.Select(trouble => trouble.Words)], sets);
    }

    /// <summary>Orders in which to keep what could give: the first acts stay in the set, the last are taken out first.</summary>
    private static IEnumerable<Func<Option, int>> Preferences()
    {
        yield return option => option.Member.Act == Act.Ask ? option.For.Count == 1 ? 0 : 1 : 2;
        yield return option => option.Member.Act == Act.Move ? 0 : option.Member.Act == Act.Drop ? 1 : 2;
        yield return option => option.Member.Act == Act.Buy ? 0 : option.Member.Act == Act.Lower ? 1 : 2;
        yield return option => -option.For.Count;
        yield return option => option.Member.Act == Act.Drop ? 0 : option.Member.Act == Act.Ask ? 1 : 2;
        yield return option => option.Member.Act == Act.Ask && option.Member.What.StartsWith("a relative", StringComparison.Ordinal) ? 0 : option.Member.Act == Act.Lower ? 1 : 2;
    }

    /// <summary>One option for each trouble by the preference, less whatever turns out not to be needed; null when even that does not fit.</summary>
    private Way? Smallest(IReadOnlyList<Option> all, Func<Option, int> preference)
    {
        var chosen = new List<Option>();
        foreach (var trouble in troubles)
        {
            if (chosen.Exists(option => option.For.Contains(trouble)))
                continue;
            if (all.Where(option => option.For.Contains(trouble)).OrderBy(preference).FirstOrDefault() is not { } option)
                return null;
            chosen.Add(option);
        }

        if (!MakeRoom(chosen, preference))
            return null;
        for (var i = chosen.Count - 1; i >= 0 && chosen.Count > 1; i--)
        {
            var without = chosen.Where((_, index) => index != i).ToList();
            if (Fits(without))
                chosen = without;
        }

        return new([.. chosen.Select(option => option.Member)]) { Suffices = without => Fits([.. chosen.Where((_, index) => index != without)]) };
    }

    /// <summary>What the chosen things crowd out in their turn gives as well; false when children stay without anyone.</summary>
    private bool MakeRoom(List<Option> chosen, Func<Option, int> preference)
    {
        for (var round = 0; round < 3; round++)
        {
            var left = Left(chosen);
            if (left is null)
                return false;
            if (left.Count == 0)
                return true;
            var crowded = new Options(planned, [Troubles.Crowded(planned.Week, left)]).All().OrderBy(preference);
            chosen.Add(crowded.First(option => option.Member.Act != Act.Lower || !IsLowered(chosen, left)));
        }

        return false;
    }

    /// <summary>What is short already and still finds no place gives in another way.</summary>
    private static bool IsLowered(List<Option> chosen, IReadOnlyList<int> left) =>
        chosen.Exists(option => option.Member.Act == Act.Lower && option.For.Any(trouble => trouble.Occurrences.Intersect(left).Any()));

    private bool Fits(IReadOnlyList<Option> chosen) => Left(chosen) is { Count: 0 };

    /// <summary>What still finds no place with these members; null when children are without anyone.</summary>
    private IReadOnlyList<int>? Left(IReadOnlyList<Option> chosen)
    {
        var problem = chosen.Aggregate(planned.Week.Problem, (relaxed, option) => option.Change(relaxed));
        var start = new WeekPlan
        {
            Assignments = [.. planned.Plan.Assignments.Where(assignment => !problem.Occurrences[assignment.Occurrence].IsVoid)],
            Shifts = planned.Plan.Shifts,
        };
        var evaluation = Evaluate(problem, start);
        if (!evaluation.IsValid || evaluation.Vector.Uncovered > 0)
            evaluation = Evaluate(problem, PlanSearch.Solve(problem, new SearchOptions { Moves = 30_000 + problem.Occurrences.Count * 200L, Seed = options.Seed, Start = start, Incumbent = planned.Incumbent, Now = planned.Now }, stop).Plan);
        return evaluation.UnsupervisedMinutes > 0 ? null : evaluation.Undone;
    }

    private FullEvaluation Evaluate(PlanningProblem problem, WeekPlan plan) => FullEvaluation.Of(problem, plan, planned.Incumbent, planned.Now);

    /// <summary>All of the other's members and perhaps more: then it is not a smallest one.</summary>
    private static bool Holds(Way one, Way other) => other.Members.All(one.Members.Contains);
}
