using Evenhand.App.Plans;
using Evenhand.Planning.Compile;
using Evenhand.Planning.Search;

namespace Evenhand.App.Weeks;

/// <summary>A week's plan as the household knows it: what its pages show, and what a repair starts from.</summary>
public sealed record KeptWeek(WeekPage Page, KnownPlan Known)
{
    public static KeptWeek Of(PlannedWeek planned) => new(WeekReading.Read(planned), KnownPlan.Of(planned));

    /// <summary>Plans a week from nothing. The same request gives the same week.</summary>
    public static KeptWeek Plan(PlanRequest request, CancellationToken stop = default) => Of(PlanWeek.Run(request, new PlanOptions(), stop));
}
