using Evenhand.Ahead.Turns;
using NodaTime.Text;
using static System.FormattableString;

namespace Evenhand.App.Check.Figures;

/// <summary>Years, turns and the joint forecast.</summary>
internal static class AheadFigures
{
    public static IEnumerable<Figure> Of(HouseholdFacts facts) => [.. Youngest(facts), .. Turns(facts), .. Forecast(facts)];

    private static IEnumerable<Figure> Youngest(HouseholdFacts facts)
    {
        if (facts.Youngest is not { } youngest)
            yield break;
        yield return new("youngest_in_school_in_years", FigureValue.Of(youngest.YearsUntilSchool), "years", "5 - age of the youngest, not below 0", "M089") { Inputs = [.. Inputs.Ages(facts.Household)] };
        if (youngest.Leaves() is not { } leaves)
            yield break;
        var inputs = Dates(facts).Prepend(new($"children.{youngest.Child.Id}.grade", Invariant($"{youngest.Child.Grade}"))).ToList();
        yield return new("youngest_leaves", FigureValue.Of(LocalDatePattern.Iso.Format(leaves)), "date", "end of the school year in which the youngest finishes grade 12, then the next college_move_in_month_day", "M089") { Inputs = inputs };
        if (youngest.MonthsUntilLeaving() is { } months)
            yield return new("months_until_leaving", FigureValue.Of(months), "months", "completed months from today to youngest_leaves", "M089") { Inputs = inputs };
    }

    private static IEnumerable<Figure> Turns(HouseholdFacts facts)
    {
        if (YoungestChild.MonthsOfTurns(facts.Household.Facts.Dates) is not { } months)
            yield break;
        yield return new("months_of_turns", new FigureValue.Items([.. months.Select(month => FigureValue.Of(month))]), "months", "completed months from first_turn_from to swap, and from swap to today", "M088, M089") { Inputs = [.. Dates(facts)] };
    }

    private static IEnumerable<Figure> Forecast(HouseholdFacts facts)
    {
        if (facts.Forecast is not { } forecast)
            yield break;
        var inputs = forecast.Quarters
            .Select(quarter => new FigureInput($"forecast {quarter.Quarter}", string.Join(", ", quarter.Work.Select(work => Invariant($"{work.Key} {work.Value}"))) + Invariant($", home {quarter.Home}")))
            .Prepend(new("capacity.per_adult", Invariant($"{facts.Household.Facts.CapacityPerAdult}"))).ToList();
        if (forecast.FirstEqualSplitFails is { } equal)
            yield return new("first_quarter_equal_split_fails", FigureValue.Of(equal.Quarter), "quarter", "first in which an adult's hours plus an equal part of home exceed capacity", "M077") { Inputs = inputs };
        if (forecast.FirstAnySplitFails is not { } any)
            yield break;
        yield return new("first_quarter_any_split_fails", FigureValue.Of(any.Quarter), "quarter", "first in which all hours and home exceed everyone's capacity", "M077") { Inputs = inputs };
        yield return new("shortfall_hours_that_quarter", FigureValue.Of(forecast.Beyond(any)), "hours a week", "all hours and home - everyone's capacity in first_quarter_any_split_fails", "M077") { Inputs = inputs };
    }

    private static IEnumerable<FigureInput> Dates(HouseholdFacts facts)
    {
        var dates = facts.Household.Facts.Dates;
        if (dates is null)
            yield break;
        if (dates.FirstTurnFrom is { } from)
            yield return new("dates.first_turn_from", LocalDatePattern.Iso.Format(from));
        if (dates.Swap is { } swap)
            yield return new("dates.swap", LocalDatePattern.Iso.Format(swap));
        if (dates.Today is { } today)
            yield return new("dates.today", LocalDatePattern.Iso.Format(today));
        foreach (var end in dates.GradeEnds)
            yield return new($"dates.{end.Child}_finishes_grade_{end.Grade}", LocalDatePattern.Iso.Format(end.Date));
        if (dates.CollegeMoveIn is { } move)
            yield return new("dates.college_move_in_month_day", move.ToString());
    }
}
