using Evenhand.App.Plans;
using Evenhand.Planning.Compile;

namespace Evenhand.App.Weeks;

/// <summary>A week's plan as the household knows it: what its pages show, and what a repair starts from.</summary>
public sealed record KeptWeek(WeekPage Page, KnownPlan Known)
{
    /// <summary>Mark of the household as it was planned for, or as it was when somebody said that the plan stays; empty where that is not known.</summary>
    public string MadeOf { get; init; } = "";

    /// <param name="request">What it was planned for.</param>
    public static KeptWeek Of(PlannedWeek planned, PlanRequest request) => new(WeekReading.Read(planned), KnownPlan.Of(planned)) { MadeOf = ProblemMark.Of(request) };

    /// <summary>Plans a week from nothing. The same request gives the same week.</summary>
    public static KeptWeek Plan(PlanRequest request, CancellationToken stop = default) => Of(PlanWeek.Run(request, new PlanOptions(), stop), request);
}
