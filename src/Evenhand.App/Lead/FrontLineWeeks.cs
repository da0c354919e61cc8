using Evenhand.App.Weeks;
using Evenhand.Domain.Lead;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;

namespace Evenhand.App.Lead;

/// <summary>How many items of the front line each adult did in a week, as the plan with its corrections says; nothing else is counted and nothing kept.</summary>
public static class FrontLineWeeks
{
    public static IReadOnlyDictionary<PersonId, int> Of(IReadOnlyList<Adult> adults, LivedWeek week) => adults.ToDictionary(
        adult => adult.Id,
        adult => week.Items.Count(item => !item.LetGo && item.Who.Contains(adult.Id) && (FrontLine.All.Contains(item.Plan.Responsibility) || item.IsRide)));
}
