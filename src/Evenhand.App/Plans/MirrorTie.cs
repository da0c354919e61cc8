using Evenhand.Planning.Compile;
using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;
using NodaTime;

namespace Evenhand.App.Plans;

/// <summary>
/// Where two adults could exchange all that either may do and the week stayed as good in every tier, nothing in the week says who does
/// which. Then the one whose career does not rank first by agreement carries the larger part; without such an agreement it alternates, week by week. Pay,
/// hours and the order of the file decide nothing (M020).
/// </summary>
internal static class MirrorTie
{
    private static readonly LocalDate AMonday = new(1970, 1, 5);

    public static WeekPlan Of(CompiledWeek week, WeekPlan plan)
    {
        var adults = Enumerable.Range(0, week.Problem.Agents.Count).Where(agent => week.Problem.Agents[agent].IsAdult).ToList();
        foreach (var (one, other) in from one in adults from other in adults where one < other select (one, other))
        {
            var mirrored = Exchanged(week.Problem, plan, one, other);
            if (!IsSettled(week, plan, one, other) && IsAsGood(week.Problem, plan, mirrored))
                plan = mirrored;
        }

        return plan;
    }

    /// <summary>The larger part, or on a tie what comes first, is with the one who is to carry it.</summary>
    private static bool IsSettled(CompiledWeek week, WeekPlan plan, int one, int other)
    {
        var either = plan.Assignments.Where(assignment => IsByOneOfEither(week.Problem, assignment, one, other)).ToList();
        var byOne = either.FindAll(assignment => assignment.Agents.Contains(one));
        var byOther = either.FindAll(assignment => assignment.Agents.Contains(other));
        if (byOne.Count + byOther.Count == 0)
            return true;
        var more = LoadOf(week.Problem, byOne) - LoadOf(week.Problem, byOther);
        if (more == 0)
            more = byOther.Count == 0 || (byOne.Count > 0 && First(byOne).CompareTo(First(byOther)) < 0) ? 1 : -1;
        return more > 0 == (Carrier(week, one, other) == one);
    }

    private static int Carrier(CompiledWeek week, int one, int other)
    {
        if (week.Household.Fairness.CareerFirst is { } first)
        {
            if (first == week.Agents[one].Id)
                return other;
            if (first == week.Agents[other].Id)
                return one;
        }

        return Period.DaysBetween(AMonday, week.Request.Monday) / 7 % 2 == 0 ? one : other;
    }

    private static long LoadOf(PlanningProblem problem, List<Assignment> assignments) => assignments.Sum(assignment => (long)problem.Occurrences[assignment.Occurrence].Load);

    private static (int Start, int Occurrence) First(List<Assignment> assignments) => assignments.Min(assignment => (assignment.Start, assignment.Occurrence));

    private static bool IsByOneOfEither(PlanningProblem problem, Assignment assignment, int one, int other) =>
        problem.Occurrences[assignment.Occurrence].Eligible is var eligible && eligible.Contains(one) && eligible.Contains(other)
        && assignment.Agents.Contains(one) != assignment.Agents.Contains(other);

    private static WeekPlan Exchanged(PlanningProblem problem, WeekPlan plan, int one, int other) => plan with
    {
        Assignments = [.. plan.Assignments.Select(assignment => !IsByOneOfEither(problem, assignment, one, other) ? assignment : new Assignment(assignment.Occurrence,
            [.. assignment.Agents.Select(agent => agent == one ? other : agent == other ? one : agent)], assignment.Start))],
    };

    private static bool IsAsGood(PlanningProblem problem, WeekPlan plan, WeekPlan mirrored)
    {
        var evaluation = FullEvaluation.Of(problem, mirrored);
        return evaluation.IsValid && evaluation.Vector.Equals(FullEvaluation.Of(problem, plan).Vector);
    }
}
