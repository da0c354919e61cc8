using Evenhand.App.Plans;
using Evenhand.Domain.Hours;
using Evenhand.Domain.Units;
using Evenhand.Planning.Compile;
using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;
using NodaTime;

namespace Evenhand.App.Why;

/// <summary>Why one occurrence is with this person at this time: the rule or tier that decided, and what everyone else would cost whom.</summary>
public sealed record Explanation
{
    public required PlanItem Item { get; init; }

    public required Standing Standing { get; init; }

    /// <summary>The standing rule that named its doers; null where none did.</summary>
    public required DoerRule? StandingRule { get; init; }

    /// <summary>Whose turn it was by a standing rule; null where none names a turn.</summary>
    public required PersonId? Turn { get; init; }

    /// <summary>What keeps the owner, or whoever's turn it was, from doing it; null when they do it.</summary>
    public required string? Kept { get; init; }

    /// <summary>When it may happen on its day; null when its day is another.</summary>
    public required (LocalDateTime From, LocalDateTime To)? Hours { get; init; }

    /// <summary>The rule in words.</summary>
    public required string Rule { get; init; }

    /// <summary>When it may start, and why not at another time.</summary>
    public required string Time { get; init; }

    public required IReadOnlyList<Alternative> Alternatives { get; init; }
}

/// <summary>How a week could differ in one item.</summary>
public enum Otherwise
{
    /// <summary>Someone else does it.</summary>
    Person,

    /// <summary>The same person does it at another time.</summary>
    Time,

    /// <summary>Nobody does it this time.</summary>
    Undone,
}

/// <summary>What it would mean if it were otherwise, by the evaluator that judges every plan.</summary>
/// <param name="Who">Who would do it; whoever does it now where it is another time or not done.</param>
/// <param name="Tier">The first tier in which the plan would differ: cover, money, load, thinking, likes, steadiness, evenings, cost; null when nothing differs or it cannot be.</param>
/// <param name="Minutes">Change of each adult's minutes on the clock.</param>
public sealed record Alternative(PersonId Who, bool Possible, string Words, string? Tier, IReadOnlyDictionary<PersonId, int> Minutes, long Points, decimal Price)
{
    /// <summary>What keeps them from it, when it cannot be.</summary>
    public string? State { get; init; }

    public Otherwise Kind { get; init; }

    /// <summary>The other start, where it is another time.</summary>
    public NodaTime.LocalDateTime? Start { get; init; }
}

public static class WhyItem
{
    /// <summary>Items that a user's words name: an id of the plan, or a responsibility with or without a day, or a part of a name.</summary>
    public static IReadOnlyList<PlanItem> Find(WeekPage page, string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var day = parts.Length > 1 ? Weekday.Parse(parts[^1]) : null;
        var name = day is null ? words : string.Join(' ', parts[..^1]);
        bool OnDay(PlanItem item) => day is null || (int)item.Start.DayOfWeek - 1 == day;
        var exact = page.Items.Where(item => item.Key == words || (item.Responsibility == name && OnDay(item))).ToList();
        return exact.Count > 0 ? exact : [.. page.Items.Where(item => item.Name.Contains(name, StringComparison.OrdinalIgnoreCase) && OnDay(item))];
    }

    public static Explanation Explain(PlannedWeek planned, PlanItem item)
    {
        var index = planned.Week.Occurrences.ToList().FindIndex(info => info.Key == item.Key);
        var info = planned.Week.Occurrences[index];
        var usual = info.Turn ?? item.Owner;
        return new()
        {
            Item = item,
            Standing = info.Standing,
            StandingRule = info.Rule,
            Turn = info.Turn,
            Kept = usual is { } named && !item.Who.Contains(named) ? new Reasons(planned).Busy(named, index) : null,
            Hours = Hours(planned, index, item),
            Rule = Rule(planned, item, index),
            Time = Time(planned, index, item),
            Alternatives = [.. Others(planned, index, item).Select(agent => Alternative(planned, index, agent)), .. Outsiders(planned, index, item), .. AtAnotherTime(planned, index, item), Undone(planned, index, item)],
        };
    }

    private static string Rule(PlannedWeek planned, PlanItem item, int index)
    {
        var household = planned.Week.Household;
        var info = planned.Week.Occurrences[index];
        return info.Standing switch
        {
            Standing.Owned when !item.Cover => $"Ownership: {item.Reason}. The planner never moves what is owned to even out loads; a hand-over does.",
            Standing.Owned => $"{Capital(item.Reason)}. Ownership stays with {PersonNames.Of(household, item.Owner!.Value)} and it returns by itself.",
            Standing.Rotates => $"Standing rule: {item.Reason}.",
            Standing.EachTheirOwn => "Each adult's own; nobody can do it for someone else.",
            Standing.Protected => "Protected time; nothing optional may take it.",
            Standing.Nobody => $"{Capital(item.Reason)}. It would hurt by evening, so it is placed as a proposal.",
            _ => Capital(item.Reason) + ".",
        };
    }

    private static string Time(PlannedWeek planned, int index, PlanItem item)
    {
        var occurrence = planned.Week.Problem.Occurrences[index];
        var windows = occurrence.Windows.Select(window =>
        {
            var from = planned.Week.LabelOf(window.Low);
            return $"{Weekday.Name(from.Day)} {WeekTime.Clock(from.Minute)}-{WeekTime.Clock((window.High + occurrence.Duration) % 1440)}";
        }).ToList();
        var more = windows.Count > 3 ? $" and {windows.Count - 3} more" : "";
        return $"It takes {occurrence.Duration} minutes and fits {string.Join(", ", windows.Take(3))}{more}; {item.Start:HH:mm} is free for {PersonNames.Of(planned.Week.Household, item.Who)}.";
    }

    private static (LocalDateTime From, LocalDateTime To)? Hours(PlannedWeek planned, int index, PlanItem item)
    {
        var occurrence = planned.Week.Problem.Occurrences[index];
        var monday = planned.Week.Request.Monday.AtMidnight();
        return occurrence.Windows.Select(window => (From: monday.PlusMinutes(window.Low), To: monday.PlusMinutes(window.High + occurrence.Duration)))
            .Where(window => window.From <= item.Start && item.End <= window.To).Select(window => ((LocalDateTime, LocalDateTime)?)window).FirstOrDefault();
    }

    private static IEnumerable<int> Others(PlannedWeek planned, int index, PlanItem item) =>
        Enumerable.Range(0, planned.Week.Agents.Count).Where(agent => !item.Who.Contains(planned.Week.Agents[agent].Id)
            && (planned.Week.Agents[agent].Role == AgentRole.Adult || planned.Week.Problem.Occurrences[index].Eligible.Contains(agent)));

    /// <summary>Carers, helpers and those who can be asked who may not do it.</summary>
    private static IEnumerable<Alternative> Outsiders(PlannedWeek planned, int index, PlanItem item) =>
        Refusals.Of(planned.Week, index).Where(refusal => !item.Who.Contains(refusal.Who)).Select(refusal => Refused(planned, refusal.Who, refusal.State));

    private static Alternative Refused(PlannedWeek planned, PersonId who, string state) =>
        new(who, false, $"{PersonNames.Of(planned.Week.Household, who)} is {state}", null, new Dictionary<PersonId, int>(), 0, 0) { State = state };

    private static Alternative Alternative(PlannedWeek planned, int index, int agent)
    {
        var week = planned.Week;
        var who = week.Agents[agent].Id;
        var opened = week.Problem with { Occurrences = [.. week.Problem.Occurrences.Select((occurrence, i) => i == index && !occurrence.Eligible.Contains(agent) ? occurrence with { Eligible = [.. occurrence.Eligible.Append(agent).Order()] } : occurrence)] };
        var found = Cheapest(planned, opened, index, agent);
        if (found is null)
            return Refused(planned, who, new Reasons(planned).Busy(who, index));
        return Compared(planned, found, who, Otherwise.Person, $"{PersonNames.Of(week.Household, who)} could");
    }

    private static Alternative Compared(PlannedWeek planned, FullEvaluation found, PersonId who, Otherwise kind, string beginning)
    {
        var week = planned.Week;
        var (tier, points) = Difference(planned.Evaluation.Vector, found.Vector);
        var minutes = week.Household.Adults.Select((adult, i) => (adult.Id, Minutes: (int)((found.Loads[i].Hundredths - planned.Evaluation.Loads[i].Hundredths) / 100)))
            .Where(pair => pair.Minutes != 0).ToDictionary(pair => pair.Id, pair => pair.Minutes);
        var price = (found.Vector.Cost - planned.Evaluation.Vector.Cost) / 100m;
        return new(who, true, Words(planned, beginning, kind, tier, points, minutes, price), tier, minutes, points, price) { Kind = kind };
    }

    /// <summary>The same plan with this person as doer, at whichever start costs least; null when none breaks no hard rule.</summary>
    private static FullEvaluation? Cheapest(PlannedWeek planned, PlanningProblem opened, int index, int agent)
    {
        FullEvaluation? cheapest = null;
        var occurrence = opened.Occurrences[index];
        var rest = planned.Plan.Assignments.Where(assignment => assignment.Occurrence != index).ToList();
        var others = planned.Plan.Assignments.First(assignment => assignment.Occurrence == index).Agents.Skip(1).Where(other => other != agent);
        foreach (var start in Starts(occurrence))
        {
            var plan = planned.Plan with { Assignments = [.. rest, new(index, [agent, .. others], start)] };
            var evaluation = FullEvaluation.Of(opened, plan, planned.Incumbent, planned.Now);
            if (evaluation.IsValid && (cheapest is null || evaluation.Vector < cheapest.Vector))
                cheapest = evaluation;
        }

        return cheapest;
    }

    /// <summary>The same doers at whichever other start costs least; nothing when no other start is possible.</summary>
    private static IEnumerable<Alternative> AtAnotherTime(PlannedWeek planned, int index, PlanItem item)
    {
        var now = planned.Plan.Assignments.First(assignment => assignment.Occurrence == index);
        var rest = planned.Plan.Assignments.Where(assignment => assignment.Occurrence != index).ToList();
        FullEvaluation? cheapest = null;
        var at = 0;
        foreach (var start in Starts(planned.Week.Problem.Occurrences[index]).Where(start => start != now.Start))
        {
            var evaluation = FullEvaluation.Of(planned.Week.Problem, planned.Plan with { Assignments = [.. rest, now with { Start = start }] }, planned.Incumbent, planned.Now);
            if (evaluation.IsValid && (cheapest is null || evaluation.Vector < cheapest.Vector))
                (cheapest, at) = (evaluation, start);
        }

        if (cheapest is null)
            yield break;
        var label = planned.Week.LabelOf(at);
        yield return Compared(planned, cheapest, item.Who[0], Otherwise.Time, $"At another time, {Weekday.Name(label.Day)} {WeekTime.Clock(label.Minute)}") with { Start = planned.Week.Request.Monday.AtMidnight().PlusMinutes(at) };
    }

    private static Alternative Undone(PlannedWeek planned, int index, PlanItem item)
    {
        var rest = planned.Plan.Assignments.Where(assignment => assignment.Occurrence != index).ToList();
        var after = planned.Week.Problem.Lags.Where(lag => lag.First == index).Select(lag => lag.Then).ToHashSet();
        var evaluation = FullEvaluation.Of(planned.Week.Problem, planned.Plan with { Assignments = [.. rest.Where(assignment => !after.Contains(assignment.Occurrence))] }, planned.Incumbent, planned.Now);
        return Compared(planned, evaluation, item.Who[0], Otherwise.Undone, "Not done this time");
    }

    private static IEnumerable<int> Starts(Occurrence occurrence)
    {
        var all = occurrence.Windows.SelectMany(window => Enumerable.Range(0, (window.High - window.Low) / occurrence.Step + 1).Select(i => window.Low + i * occurrence.Step)).ToList();
        var step = Math.Max(1, all.Count / 60);
        return all.Where((_, i) => i % step == 0);
    }

    private static (string? Tier, long Points) Difference(TierVector before, TierVector after)
    {
        if (before.Uncovered != after.Uncovered)
            return ("cover", after.Uncovered - before.Uncovered);
        if (before.Over != after.Over)
            return ("money", after.Over - before.Over);
        if (!before.Load.SequenceEqual(after.Load))
            return ("load", after.Load[0] - before.Load[0]);
        if (!before.Mental.SequenceEqual(after.Mental))
            return ("thinking", after.Mental[0] - before.Mental[0]);
        if (before.Dislikes != after.Dislikes)
            return ("likes", after.Dislikes - before.Dislikes);
        if (before.Stability != after.Stability)
            return ("steadiness", after.Stability - before.Stability);
        if (before.Evenings != after.Evenings)
            return ("evenings", after.Evenings - before.Evenings);
        return before.Cost != after.Cost ? ("cost", after.Cost - before.Cost) : (null, 0);
    }

    private static string Words(PlannedWeek planned, string beginning, Otherwise kind, string? tier, long points, IReadOnlyDictionary<PersonId, int> minutes, decimal price)
    {
        var household = planned.Week.Household;
        var moved = string.Join(", ", minutes.Select(pair => $"{PersonNames.Of(household, pair.Key)} {(pair.Value > 0 ? "+" : "-")}{Math.Abs(pair.Value)} minutes"));
        var cost = price != 0 ? $"; {price:+0.00;-0.00} {household.Currency}" : "";
        var rule = kind == Otherwise.Person ? ", and it is not theirs by rule" : "";
        var effect = tier switch
        {
            "cover" when points > 0 => $"a child would be without anyone, or something would stay undone ({points} points)",
            "cover" => $"more would be covered{rule}",
            "money" => "it would cost more than the budget",
            "load" when points > 0 => "the larger load would grow",
            "load" => $"the larger load would shrink{rule}",
            "likes" => points > 0 ? "minded more" : $"minded less{rule}",
            null => "nothing else would differ",
            _ => points > 0 ? $"more {tier}" : $"less {tier}{rule}",
        };
        return $"{beginning}: {effect}{(moved.Length > 0 ? " (" + moved + ")" : "")}{cost}";
    }

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
