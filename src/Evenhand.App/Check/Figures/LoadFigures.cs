using Evenhand.Domain.Responsibilities;
using static System.FormattableString;

namespace Evenhand.App.Check.Figures;

/// <summary>The work of the home on the clock and beside it, and the fewest hand-overs that halve the gap.</summary>
internal static class LoadFigures
{
    public static IEnumerable<Figure> Of(HouseholdFacts facts)
    {
        var (household, hours) = (facts.Household, facts.Hours);
        var rows = facts.Ownership.Applicable.Where(owned => owned.State is not (OwnershipState.NotDoing or OwnershipState.Nobody)).Select(Inputs.Row).ToList();
        yield return new("home_hours", FigureValue.ByName(HomeHours(facts)), "hours a week", "occurrences x minutes x (1 + extra_unit_factor x (units - 1)) of the rows each owns: hands-on without rows that can overlap, watching those that can, thinking scaled alike; rows not counted in load give nothing", "M066, M069")
        {
            Inputs = rows,
        };
        var clock = FigureValue.ByPerson(household.Adults.Select(adult => (adult.Id, hours.ClockMinutes(adult) / 60)));
        if (!clock.IsEmpty)
        {
            yield return new("clock_hours_total", clock, "hours a week", "paid, commuting and own hands-on hours, and an equal part of the hands-on hours that rotate or are each their own", "M066, M067")
            {
                Inputs =
                [
                    .. household.Adults.Where(adult => hours.PaidOf(adult) is not null).Select(adult => new FigureInput($"paid_plus_commute {adult.Id}", Invariant($"{hours.PaidOf(adult)!.Minutes / 60m / household.Weeks:0.####} h a week"))),
                    .. household.Adults.Select(adult => new FigureInput($"home_hours {adult.Id}", Invariant($"{hours.OwnOf(adult.Id).HandsOn / 60:0.####} h hands-on"))),
                    new("rotates", Invariant($"{hours.Rotating.HandsOn / 60:0.####} h hands-on")),
                    new("each_their_own", Invariant($"{hours.EachTheirOwn.HandsOn / 60:0.####} h hands-on")),
                ],
            };
        }

        if (hours.ClockGap() is { } clockGap)
            yield return new("gap_clock_hours", FigureValue.Hours(clockGap), "hours a week", "largest less smallest clock_hours_total", "M066") { Inputs = [new("clock_hours_total", "of every adult")] };
        if (hours.ThinkingGap() is { } thinkingGap)
            yield return new("gap_thinking_hours", FigureValue.Hours(thinkingGap), "hours a week", "largest less smallest thinking hours of what each owns", "M069") { Inputs = [new("home_hours", "thinking of every adult")] };
        foreach (var figure in Transfers(facts))
            yield return figure;
        yield return new("naive_hands_on_hours", FigureValue.ByPerson(household.Adults.Select(adult => (adult.Id, (decimal?)hours.OwnOf(adult.Id).HandsOn / 60))), "hours a week", "hands-on hours of what each owns, as the catalogue estimates them; implausible names the adults for whom it cannot be so", "M012, M066")
        {
            Inputs = rows,
        };
    }

    private static IEnumerable<Figure> Transfers(HouseholdFacts facts)
    {
        if (facts.Question is not { } question || facts.Transfers is not { Set: { } set })
            yield break;
        var inputs = new List<FigureInput>
        {
            new("gap_clock_hours", Invariant($"{question.ClockGap / 60:0.####} from {question.From.Id} to {question.To.Id}")),
            new("gap_thinking_hours", Invariant($"{question.ThinkingGap / 60:0.####}")),
        };
        inputs.AddRange(question.Candidates.Select(Inputs.Row));
        const string formula = "smallest number of unbound rows of the one with more, possible for the other in the hours at home, after whose transfer both gaps are at most half, in absolute value; exact search";
        yield return new("fewest_whole_transfers_that_halve_both_gaps", FigureValue.Of(set.Count), "responsibilities", formula, "M008, M066") { Inputs = inputs };
        yield return new("one_such_set", FigureValue.Of(set.Select(owned => owned.Row.Id.Value)), "responsibilities", formula, "M008, M066") { Inputs = inputs };
        var (clock, thinking) = question.GapsAfter(set);
        yield return new("gaps_after_that_set", FigureValue.ByName([("clock", FigureValue.Hours(clock)), ("thinking", FigureValue.Hours(thinking))]), "hours a week", "gap less twice what the set moves, in absolute value", "M066") { Inputs = [.. set.Select(Inputs.Row)] };
    }

    private static IEnumerable<(string, FigureValue)> HomeHours(HouseholdFacts facts)
    {
        foreach (var adult in facts.Household.Adults)
            yield return (adult.Id.Value, Load(facts.Hours.OwnOf(adult.Id)));
        if (facts.Counts.Count(OwnershipState.Rotates) > 0)
            yield return ("rotates", Load(facts.Hours.Rotating));
    }

    private static FigureValue Load(WeeklyLoad load) => FigureValue.ByName(
        [("hands_on", FigureValue.Hours(load.HandsOn)), ("thinking", FigureValue.Hours(load.Thinking)), ("watching", FigureValue.Hours(load.Watching))]);
}
