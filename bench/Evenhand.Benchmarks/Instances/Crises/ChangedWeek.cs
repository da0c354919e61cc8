using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.Instances.Crises;

/// <summary>A problem after something happened, and the plan people knew, by its numbers.</summary>
internal sealed record ChangedWeek(PlanningProblem Problem, WeekPlan Known, int Now);
