using Evenhand.Domain.Hours;

namespace Evenhand.App.Check.Figures;

/// <summary>Paid hours, time away and presence.</summary>
internal static class HourFigures
{
    public static IEnumerable<Figure> Of(HouseholdFacts facts)
    {
        var household = facts.Household;
        var work = Inputs.Blocks(household, block => block.IsWork).ToList();
        var paid = FigureValue.ByPerson(household.Adults.Select(adult => (adult.Id, facts.Hours.PaidOf(adult)?.PaidMinutes / 60m)));
        if (!paid.IsEmpty)
        {
            yield return new("paid_hours", paid, "hours over the pattern", "union of the blocks of kind work, at home too, less their breaks; an adult with a working span has no figure", "M048, M066") { Inputs = work };
            yield return new("paid_plus_commute", FigureValue.ByPerson(household.Adults.Select(adult => (adult.Id, facts.Hours.PaidOf(adult)?.Minutes / 60m))), "hours over the pattern", "paid_hours plus both ways of every work block away from home", "M066") { Inputs = work };
        }

        if (OtherHours(facts) is { IsEmpty: false } other)
            yield return new("other_hours", other, "hours over the pattern", "union of the blocks of each kind that is not paid work: study, travel, own work; no spans", "M050, M066") { Inputs = [.. Inputs.Blocks(household, block => !block.IsWork)] };
        foreach (var figure in Presence(facts, facts.Presence))
            yield return figure;
    }

    private static FigureValue.Named OtherHours(HouseholdFacts facts) => FigureValue.ByName(
        from adult in facts.Household.Adults
        let kinds = adult.Blocks.Where(block => !block.IsWork && block.Span is null && block.Where != Where.Unable).GroupBy(block => block.Kind, StringComparer.Ordinal)
            .Select(blocks => (blocks.Key, FigureValue.Hours(IntervalSet.Of(facts.Base.Clock.Total, blocks.SelectMany(block => block.Times(facts.Base.Clock))).Minutes))).ToList()
        where kinds.Count > 0
        select (adult.Id.Value, (FigureValue)FigureValue.ByName(kinds)));

    /// <summary>Presence of the base pattern, or of a scenario.</summary>
    public static IEnumerable<Figure> Presence(HouseholdFacts facts, Presence presence)
    {
        var household = facts.Household;
        var blocks = Inputs.Blocks(household).ToList();
        Figure Count(string key, Func<Domain.People.Adult, int> count, string formula, string source, IEnumerable<FigureInput> inputs) =>
            new(key, FigureValue.ByPerson(household.Adults.Select(adult => (adult.Id, (decimal?)count(adult)))), "days of week 1", formula, source) { Inputs = [.. inputs, .. blocks] };

        for (var week = 1; week <= household.Weeks; week++)
        {
            var number = week;
            yield return new($"away_hours_week{week}", FigureValue.ByPerson(household.Adults.Select(adult => (adult.Id, (decimal?)presence.AwayMinutes(adult, number) / 60))), "hours", "union of time away from home in that week, ways included", "M051, M060") { Inputs = blocks };
        }

        yield return Count("dinners_at_home", presence.DinnersAtHome, "days of week 1 on which the adult is not away at dinner", "M030, M051", [Inputs.Dinner(household)]);
        yield return Count("solo_evenings", presence.SoloEvenings, "days of week 1 on which the adult is the only one at home at dinner", "M030, M053", [Inputs.Dinner(household)]);
        yield return new("nights_without_adult", FigureValue.Of(presence.NightsWithoutAdult()), "nights of the pattern", "nights in which all adults are away at 03:00", "M042") { Inputs = blocks };
        if (presence.JointAwakeMinutes() is { } joint)
            yield return new("joint_awake_home_minutes_weekdays", FigureValue.Of(joint), "minutes, Monday to Friday of week 1", "all adults at home and outside their sleep", "M061") { Inputs = [.. blocks, .. Inputs.Sleep(household)] };
        if (presence.HandoversPerWeek() is { } handovers)
            yield return new("handovers_per_week", FigureValue.Of(handovers), "times a week", "changes of the only adult at home around the pattern, divided by its weeks", "M061") { Inputs = blocks };
        var sleep = FigureValue.ByPerson(household.Adults.Select(adult => (adult.Id, presence.WeeknightSleepMinutes(adult) / 60m)));
        if (!sleep.IsEmpty)
            yield return new("sleep_hours_weeknight", sleep, "hours", "shortest night of Monday to Thursday: sleep less time away", "M061") { Inputs = [.. Inputs.Sleep(household), .. blocks] };
    }
}
