using Evenhand.Domain.People;
using Evenhand.Domain.Questions;

namespace Evenhand.Ahead.Money;

/// <summary>
/// Gross pay a year at which a second earner's work pays for its costs (M082): (price of care of every child at its whole-year age, t
/// years on, plus work costs) / (1 - tax on the second earner). Nothing in it depends on who the second earner is. A rule against paid
/// care is another matter than this sum (M083).
/// </summary>
public static class BreakEven
{
    private const int LastAge = 25;

    /// <summary>Years from now, from 0 to the first in which no child's care costs anything; null where prices or tax are missing.</summary>
    public static IReadOnlyList<(int Year, decimal Gross)>? ByYear(Household household)
    {
        var money = household.Facts.Money;
        if (money.CareCostByAge.Count == 0 || money["tax_on_second_earner"] is not { } tax || tax >= 1)
            return null;
        var costs = money["work_costs_of_second_earner"] ?? 0;
        return [.. Enumerable.Range(0, LastYear(household) + 1).Select(year => (year, (CareCost(household, year) + costs) / (1 - tax)))];
    }

    /// <summary>Price a year of the care of all children together, t years on.</summary>
    public static decimal CareCost(Household household, int year) =>
        household.Children.Sum(child => PriceAt(household.Facts.Money, (int)Math.Floor(child.Age) + year));

    private static int LastYear(Household household)
    {
        for (var year = 0; year <= LastAge; year++)
            if (CareCost(household, year) == 0 || household.Children.All(child => (int)Math.Floor(child.Age) + year >= LastStep(household.Facts.Money)))
                return year;
        return LastAge;
    }

    /// <summary>Age from which prices no longer change.</summary>
    private static int LastStep(MoneyFacts money) => money.CareCostByAge.Max(price => price.ToAge is { } to ? to + 1 : price.FromAge);

    private static decimal PriceAt(MoneyFacts money, int age) =>
        money.CareCostByAge.FirstOrDefault(price => price.FromAge <= age && (price.ToAge ?? int.MaxValue) >= age)?.PerYear ?? 0;
}
