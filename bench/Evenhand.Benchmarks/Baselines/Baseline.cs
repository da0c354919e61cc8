using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;

namespace Evenhand.Benchmarks.Baselines;

/// <summary>What an ordinary way of sharing out makes of a week, after what cannot be done was taken out.</summary>
internal sealed record Baseline(string Name, WeekPlan Plan, FullEvaluation Evaluation);
