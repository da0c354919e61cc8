using Evenhand.Domain.Hours;
using Evenhand.Domain.Units;
using Evenhand.Domain.Village;
using Evenhand.Planning.Compile;
using Evenhand.Planning.Problem;
using NodaTime;
using Interval = Evenhand.Domain.Hours.Interval;

namespace Evenhand.App.Plans;

/// <summary>Visits of people on request as proposals: who, when, for whom, which rides, the exact price, and what is missing before they may.</summary>
internal sealed class AskReading(PlannedWeek planned)
{
    private readonly CompiledWeek week = planned.Week;

    /// <summary>From near to far, then by time.</summary>
    public IReadOnlyList<Ask> Asks() =>
    [
        .. planned.Plan.Shifts.Where(shift => week.Agents[shift.Agent].Role == AgentRole.OnRequest)
            .Select(shift => (shift, request: week.Household.OnRequest.First(request => request.Id == week.Agents[shift.Agent].Id)))
            .OrderBy(pair => pair.shift.Start).ThenBy(pair => pair.request.Ring)
            .Select(pair => Read(pair.shift, pair.request)),
    ];

    private Ask Read(Shift shift, OnRequest request)
    {
        var rides = planned.Plan.Assignments.Where(assignment => assignment.Agents.Contains(shift.Agent)).Where(assignment => assignment.Start >= shift.Start && assignment.Start < shift.End).ToList();
        var children = Children(shift);
        var exact = Exact(shift, children, rides.Count > 0);
        var minutes = Math.Max(exact.Length, (int)(request.MinimumHours * 60));
        return new(
            request.Id,
            request.DisplayName,
            request.Ring.ToString().ToLowerInvariant(),
            At(exact.Start),
            At(exact.End),
            children,
            [.. rides.Select(assignment => week.Occurrences[assignment.Occurrence].Name)],
            week.Problem.Places[week.Problem.Agents[shift.Agent].Windows[shift.Window].Home],
            decimal.Round(request.CostHour * minutes / 60, 2),
            week.Household.Currency,
            Authority(request, children, rides.Count > 0),
            "not asked",
            children.Count > 0 ? $"nobody else is with {PersonNames.Of(week.Household, children)}" : "nobody else can do it then");
    }

    private List<PersonId> Children(Shift shift) =>
    [
        .. Enumerable.Range(0, week.Household.Children.Count)
            .Where(child => planned.Evaluation.CoverageOf(child).Any(span => span.Start < shift.End && span.End > shift.Start && span.Coverers.Contains(shift.Agent) && span.Coverers.All(agent => week.Agents[agent].Role == AgentRole.OnRequest)))
            .Select(child => week.Household.Children[child].Id),
    ];

    /// <summary>The visit in exact minutes: as long as the uncovered stretch it serves, not the grid around it.</summary>
    private Interval Exact(Shift shift, List<PersonId> children, bool rides)
    {
        if (rides)
            return new(shift.Start, shift.End);
        var served = WeekPresence.Gaps(week).Where(gap => children.Contains(gap.Child) && gap.Time.Overlaps(new(shift.Start, shift.End))).Select(gap => gap.Time).ToList();
        if (served.Count == 0)
            return new(shift.Start, shift.End);
        var start = served.Min(gap => gap.Start);
        var end = served.Max(gap => gap.End);
        return new(Math.Abs(start - shift.Start) < 5 ? start : shift.Start, Math.Abs(end - shift.End) < 5 ? end : shift.End);
    }

    private string Authority(OnRequest request, List<PersonId> children, bool rides)
    {
        if (!rides)
            return "none needed";
        var missing = children.Where(child => !request.Authorised.Contains(child)).ToList();
        return missing.Count == 0 ? "may collect" : $"form to sign first for {PersonNames.Of(week.Household, missing)}";
    }

    private LocalDateTime At(int minute) => week.Request.Monday.AtMidnight().PlusMinutes(minute);
}
