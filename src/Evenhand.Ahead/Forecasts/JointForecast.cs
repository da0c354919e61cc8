using Evenhand.Domain.People;
using Evenhand.Domain.Questions;
using Evenhand.Domain.Units;

namespace Evenhand.Ahead.Forecasts;

/// <summary>Both jobs and the home together, quarter by quarter, against what a week holds (M077). Hours a week.</summary>
public sealed class JointForecast
{
    private readonly IReadOnlyList<PersonId> adults;
    private readonly decimal capacity;

    private JointForecast(IReadOnlyList<PersonId> adults, decimal capacity, IReadOnlyList<ForecastQuarter> quarters)
    {
        this.adults = adults;
        this.capacity = capacity;
        Quarters = quarters;
    }

    public IReadOnlyList<ForecastQuarter> Quarters { get; }

    /// <summary>First quarter in which an adult's hours with an equal part of the home pass one adult's capacity.</summary>
    public ForecastQuarter? FirstEqualSplitFails => Quarters.FirstOrDefault(quarter => adults.Any(adult => WithEqualPart(quarter, adult) > capacity));

    /// <summary>First quarter in which all hours together pass everyone's capacity, so that no split fits.</summary>
    public ForecastQuarter? FirstAnySplitFails => Quarters.FirstOrDefault(quarter => Beyond(quarter) > 0);

    public static JointForecast? Of(Household household) =>
        household.Facts is { CapacityPerAdult: { } capacity, Forecast.Count: > 0 }
            ? new([.. household.Adults.Select(adult => adult.Id)], capacity, household.Facts.Forecast)
            : null;

    public decimal WithEqualPart(ForecastQuarter quarter, PersonId adult) => Work(quarter, adult) + quarter.Home / adults.Count;

    /// <summary>Hours a week beyond everyone's capacity; below zero when there is room.</summary>
    public decimal Beyond(ForecastQuarter quarter) => adults.Sum(adult => Work(quarter, adult)) + quarter.Home - capacity * adults.Count;

    private static decimal Work(ForecastQuarter quarter, PersonId adult) => quarter.Work.GetValueOrDefault(adult);
}
