using Evenhand.Ahead.Money;
using Evenhand.Domain.Hours;
using static System.FormattableString;

namespace Evenhand.App.Check.Figures;

/// <summary>Money and what hangs on it. Amounts a year in the household's currency.</summary>
internal static class MoneyFigures
{
    public static IEnumerable<Figure> Of(HouseholdFacts facts) =>
        [.. BreakEvens(facts), .. Thresholds(facts), .. StayingHome(facts), .. Promotions(facts), .. OneEarner(facts), .. Business(facts)];

    private static IEnumerable<Figure> BreakEvens(HouseholdFacts facts)
    {
        if (BreakEven.ByYear(facts.Household) is not { } years)
            yield break;
        yield return new("breakeven_gross_by_year", FigureValue.ByName(years.Select(year => (Invariant($"{year.Year}"), FigureValue.Of(year.Gross)))), Money(facts), "(price of care of every child at its whole-year age, t years on, + work costs) / (1 - tax on the second earner)", "M082")
        {
            Inputs =
            [
                .. facts.Household.Facts.Money.CareCostByAge.Select(price => new FigureInput("money.care_cost_by_age", Invariant($"{price.FromAge}{(price.ToAge is { } to ? $"-{to}" : "+")}: {price.PerYear}"))),
                .. Inputs.Ages(facts.Household),
                .. Inputs.Money(facts.Household, "work_costs_of_second_earner", "tax_on_second_earner"),
            ],
        };
    }

    private static IEnumerable<Figure> Thresholds(HouseholdFacts facts)
    {
        if (StopThreshold.Of(facts.Household) is not { } threshold)
            yield break;
        yield return new("stop_threshold", Some([("own_words", threshold.OwnWords), ("with_insurance", threshold.WithInsurance), ("without_insurance", threshold.WithoutInsurance)]), Money(facts), "own_words: the earner's gross pay; else (spending + insurance bought, if any) / (1 - average tax)", "M080, M084")
        {
            Inputs =
            [
                .. facts.Household.Adults.Where(adult => adult.Pay.Gross is not null).Select(adult => new FigureInput($"adults.{adult.Id}.gross", Invariant($"{adult.Pay.Gross}"))),
                .. Inputs.Money(facts.Household, "spending_net", "average_tax_single_earner", "cost_of_buying_family_insurance"),
            ],
        };
    }

    private static IEnumerable<Figure> StayingHome(HouseholdFacts facts)
    {
        if (facts.StayHome is not { } home)
            yield break;
        var inputs = new List<FigureInput> { new("who would stay", home.Adult.Id.Value) };
        inputs.AddRange(facts.Household.Adults.Where(adult => adult.Pay.Net is not null).Select(adult => new FigureInput($"adults.{adult.Id}.net", Invariant($"{adult.Pay.Net}"))));
        inputs.AddRange(Inputs.Money(facts.Household, "spending_without_day_care", "bought_insurance", "four_day_week_net", "day_care_3_days"));
        yield return new("stay_home_shortfall", FigureValue.Of(home.Shortfall), Money(facts), "spending without day care + insurance to buy, where it goes with the job - net pay of the others", "M080, M085") { Inputs = inputs };
        yield return new("needed_net", FigureValue.ByName(home.NeededNet().Select(other => (other.Adult.Value, (FigureValue)Some([("with_insurance", other.WithInsurance), ("without_insurance", other.WithoutInsurance)])))), Money(facts), "spending without day care + the same premium, or + bought insurance", "M085") { Inputs = inputs };
        if (home.FourDayShortfall() is { } fourDays)
            yield return new("four_day_shortfall", FigureValue.Of(fourDays), Money(facts), "spending without day care + three days of day care - (net pay of a four-day week + net pay of the others)", "M080") { Inputs = inputs };
    }

    private static IEnumerable<Figure> Promotions(HouseholdFacts facts)
    {
        if (facts.StayHome is not { } home || new Promotion(facts.Household, home.Adult) is not { } promotion || promotion.MinutesLostPerWeek() is not { } lost)
            yield break;
        yield return new("promotion_weekday_child_hours_lost", FigureValue.Hours(lost), "hours a week, Monday to Friday", "evening from the later of coming home and the latest closing of care to lights out, now less with the longer day", "M086")
        {
            Inputs =
            [
                new(facts.Household.Facts.Money["promotion_hours_a_day"] is null ? "default" : "money.promotion_hours_a_day", Invariant($"{promotion.HoursADay} paid hours a day")),
                new("lights out", WeekTime.Clock(promotion.LightsOut)),
                new("care closes", WeekTime.Clock(promotion.CareCloses)),
                .. Inputs.Blocks(facts.Household, block => block.IsWork).Where(input => input.From.StartsWith($"adults.{home.Adult.Id}.", StringComparison.Ordinal)),
            ],
        };
    }

    private static IEnumerable<Figure> OneEarner(HouseholdFacts facts)
    {
        var versions = SingleEarner.Versions(facts.Household);
        if (versions.Count == 0)
            yield break;
        var inputs = new List<FigureInput>();
        foreach (var adult in versions.Select(version => version.Earner))
            inputs.Add(new($"adults.{adult.Id}", Invariant($"gross {adult.Pay.Gross}, insurance_premium_family {adult.Pay.InsurancePremiumFamily ?? 0}")));
        inputs.AddRange(Inputs.Money(facts.Household, "tax_average", "spending_net", "savings", "years_at_home"));
        Figure ByEarner(string key, Func<SingleEarner, decimal?> amount, string formula) =>
            new(key, Some(versions.Select(version => ($"{version.Earner.Id}_earns", amount(version)))), Money(facts), formula, "M080, M081") { Inputs = inputs };
        yield return ByEarner("net_after_premium", version => version.NetAfterPremium, "gross x (1 - average tax) - family premium");
        if (versions[0].Shortfall is not null)
            yield return ByEarner("shortfall_per_year", version => version.Shortfall, "spending - net_after_premium");
        if (versions[0].SavingsLeft is not null)
            yield return ByEarner("savings_left", version => version.SavingsLeft, "savings - years at home x shortfall_per_year");
    }

    private static IEnumerable<Figure> Business(HouseholdFacts facts)
    {
        if (BusinessStart.Of(facts.Household.Facts.Money) is not { } start)
            yield break;
        var inputs = Inputs.Money(facts.Household, "salary_given_up", "runway_savings")
            .Concat(facts.Household.Facts.Money.PracticeIncomeByYear.Select((income, year) => new FigureInput($"money.practice_income_by_year[{year}]", Invariant($"{income}")))).ToList();
        yield return new("income_lost", FigureValue.Of(start.IncomeLost), $"{facts.Household.Currency} over the listed years", "sum over the listed years of salary given up - income", "M090") { Inputs = inputs };
        if (start.RunwayUsedUpYear is { } year)
            yield return new("runway_used_up_year", FigureValue.Of(year), "year, from 1", "first year by whose end the sum of what is short reaches the savings", "M090") { Inputs = inputs };
    }

    private static FigureValue.Named Some(IEnumerable<(string Name, decimal? Amount)> amounts) =>
        FigureValue.ByName(amounts.Where(amount => amount.Amount is not null).Select(amount => (amount.Name, FigureValue.Of(amount.Amount!.Value))));

    private static string Money(HouseholdFacts facts) => $"{facts.Household.Currency} a year";
}
