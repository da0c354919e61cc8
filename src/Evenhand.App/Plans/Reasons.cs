using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using Evenhand.Planning.Compile;
using Evenhand.Planning.Problem;

namespace Evenhand.App.Plans;

/// <summary>One short sentence for each occurrence: the rule that named its doer, or why someone covers.</summary>
internal sealed class Reasons(PlannedWeek planned)
{
    private readonly CompiledWeek week = planned.Week;
    private readonly Household household = planned.Week.Household;

    public string Of(Assignment assignment)
    {
        var info = week.Occurrences[assignment.Occurrence];
        var doer = week.Agents[assignment.Agents[0]].Id;
        return info.Standing switch
        {
            Standing.Protected => $"{Name(doer)}'s own time, protected",
            Standing.EachTheirOwn => "each adult's own",
            Standing.Work => "paid work",
            Standing.Nobody => info.Responsibility is null ? info.Rule : $"nobody owns it yet; {Name(doer)} is free then",
            Standing.Rotates when info.Rule.Length > 0 => IsPassedOver(assignment) ? $"cover: the turn was {Name(TurnOf(assignment.Occurrence))}'s, who is {Busy(TurnOf(assignment.Occurrence), assignment.Occurrence)}" : $"shared, {info.Rule}",
            _ when info.Owner is { } owner && owner != doer => info.Rule.Length > 0 ? info.Rule : $"cover: {Name(owner)} owns it and is {Busy(owner, assignment.Occurrence)}",
            _ => $"{Name(doer)} owns it",
        };
    }

    public string WhyUndone(int index)
    {
        var info = week.Occurrences[index];
        var occurrence = week.Problem.Occurrences[index];
        if (occurrence.Eligible.Count == 0)
            return info.IsRide ? "no one who may and can drive" : "no one who can";
        var words = occurrence.Eligible.Select(agent => week.Agents[agent]).Where(agent => agent.Role == AgentRole.Adult)
            .Select(agent => $"{Name(agent.Id)} is {Busy(agent.Id, index)}");
        return string.Join("; ", words);
    }

    /// <summary>Why this person cannot do it in its window: the state that leaves no room, or the day being full.</summary>
    public string Busy(PersonId person, int index)
    {
        var adult = household.Adults.ToList().FindIndex(adult => adult.Id == person);
        if (adult < 0)
            return "not there";
        var occurrence = week.Problem.Occurrences[index];
        var window = occurrence.Windows[0];
        return week.BusyAt(adult, new Interval(window.Low, window.High + occurrence.Duration)) switch
        {
            null => "taken up by something else",
            var state when occurrence.Windows.Count == 1 => state,
            _ => "taken up then",
        };
    }

    private bool IsPassedOver(Assignment assignment) => planned.Turns.ContainsKey(assignment.Occurrence) && TurnOf(assignment.Occurrence) != week.Agents[assignment.Agents[0]].Id;

    private PersonId TurnOf(int index) => planned.Turns.TryGetValue(index, out var turn) ? turn : week.Agents[week.Problem.Occurrences[index].Eligible[0]].Id;

    private string Name(PersonId id) => PersonNames.Of(household, id);
}
