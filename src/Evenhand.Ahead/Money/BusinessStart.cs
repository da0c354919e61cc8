using Evenhand.Domain.Questions;

namespace Evenhand.Ahead.Money;

/// <summary>Starting a business instead of a salary (M090), in money a year: income lost = sum over the listed years of (salary given up - income of the practice).</summary>
public sealed class BusinessStart
{
    private BusinessStart(decimal salary, IReadOnlyList<decimal> income, decimal? savings)
    {
        ShortByYear = [.. income.Select(year => salary - year)];
        Savings = savings;
    }

    /// <summary>Salary less income, year by year; below zero where the practice earns more.</summary>
    public IReadOnlyList<decimal> ShortByYear { get; }

    public decimal? Savings { get; }

    public decimal IncomeLost => ShortByYear.Sum();

    /// <summary>First year, from 1, by whose end the sum of what is short reaches the savings; null if none or without savings.</summary>
    public int? RunwayUsedUpYear
    {
        get
        {
            var sum = 0m;
            for (var year = 0; year < ShortByYear.Count; year++)
                if ((sum += ShortByYear[year]) >= Savings)
                    return year + 1;
            return null;
        }
    }

    public static BusinessStart? Of(MoneyFacts money) =>
        money["salary_given_up"] is { } salary && money.PracticeIncomeByYear.Count > 0 ? new(salary, money.PracticeIncomeByYear, money["runway_savings"]) : null;
}
