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

    public Said Of(Assignment assignment)
    {
        var info = week.Occurrences[assignment.Occurrence];
        var doer = week.Agents[assignment.Agents[0]].Id;
        return info.Standing switch
        {
            Standing.Protected => new("reason.protected", [Person(doer)], $"{Name(doer)}'s own time, protected"),
            Standing.EachTheirOwn => new("reason.each", [], "each adult's own"),
            Standing.Work => new("reason.work", [], "paid work"),
            Standing.Nobody when info.Rule is { Kind: DoerRuleKind.Called } called => Rule(called),
            Standing.Nobody => info.Responsibility is null ? Rule(info.Rule!) : new("reason.nobody", [Person(doer)], $"nobody owns it yet; {Name(doer)} is free then"),
            Standing.Rotates when info.Rule is { } rule => IsPassedOver(assignment) ? PassedOver(assignment) : new("reason.shared", [SaidValue.Of(rule)], $"shared, {rule.English}"),
            _ when info.Owner is { } owner && owner != doer => info.Rule is { } rule ? Rule(rule) : Cover(owner, assignment.Occurrence),
            _ => new("reason.owned", [Person(doer)], $"{Name(doer)} owns it"),
        };
    }

    public Said WhyUndone(int index)
    {
        var info = week.Occurrences[index];
        var occurrence = week.Problem.Occurrences[index];
        if (occurrence.Eligible.Count == 0)
            return info.IsRide ? new("undone.no_driver", [], "no one who may and can drive") : new("undone.no_one", [], "no one who can");
        var people = occurrence.Eligible.Select(agent => week.Agents[agent]).Where(agent => agent.Role == AgentRole.Adult).Select(agent => (agent.Id, State: Busy(agent.Id, index))).ToList();
        return new("undone.busy", [.. people.SelectMany(person => new[] { Person(person.Id), new SaidValue(SaidKind.State, person.State) })], string.Join("; ", people.Select(person => $"{Name(person.Id)} is {person.State}")));
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

    private Said PassedOver(Assignment assignment)
    {
        var (turn, state) = (TurnOf(assignment.Occurrence), Busy(TurnOf(assignment.Occurrence), assignment.Occurrence));
        return new("reason.passed", [Person(turn), new(SaidKind.State, state)], $"cover: the turn was {Name(turn)}'s, who is {state}");
    }

    private Said Cover(PersonId owner, int occurrence)
    {
        var state = Busy(owner, occurrence);
        return new("reason.cover", [Person(owner), new(SaidKind.State, state)], $"cover: {Name(owner)} owns it and is {state}");
    }

    private static Said Rule(DoerRule rule) => new("reason.rule", [SaidValue.Of(rule)], rule.English);

    private static SaidValue Person(PersonId id) => new(SaidKind.Person, id.Value);

    private bool IsPassedOver(Assignment assignment) => planned.Turns.ContainsKey(assignment.Occurrence) && TurnOf(assignment.Occurrence) != week.Agents[assignment.Agents[0]].Id;

    private PersonId TurnOf(int index) => planned.Turns.TryGetValue(index, out var turn) ? turn : week.Agents[week.Problem.Occurrences[index].Eligible[0]].Id;

    private string Name(PersonId id) => PersonNames.Of(household, id);
}
