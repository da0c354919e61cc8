using Evenhand.Domain.People;
using Evenhand.Domain.Units;

namespace Evenhand.Ahead.Money;

/// <summary>
/// What would have to be true for one adult to stay home, in money a year (M080, M085). The adult is the only one whose job carries
/// the family's insurance; where none or several do, the one with the highest net pay. Insurance has to be bought when it goes with the job.
/// </summary>
public sealed class StayHome
{
    private readonly Household household;
    private readonly decimal spending;

    private StayHome(Household household, Adult adult, decimal spending)
    {
        this.household = household;
        this.spending = spending;
        Adult = adult;
    }

    public Adult Adult { get; }

    public IReadOnlyList<Adult> Others => [.. household.Adults.Where(other => other.Id != Adult.Id)];

    /// <summary>True when the family's insurance goes with this adult's job and with no other.</summary>
    public bool TakesInsuranceAlong => Adult.Pay.FamilyInsurance && Others.All(other => !other.Pay.FamilyInsurance);

    public decimal InsuranceToBuy => TakesInsuranceAlong ? household.Facts.Money["bought_insurance"] ?? 0 : 0;

    public decimal OthersNet => Others.Sum(other => other.Pay.Net ?? 0);

    /// <summary>Spending without day care + insurance to buy - what the others earn net. Below zero: it is enough.</summary>
    public decimal Shortfall => spending + InsuranceToBuy - OthersNet;

    /// <summary>Net pay that one other adult would need, if their job carried the family's insurance at the same premium, and if insurance were bought; what further adults earn goes off.</summary>
    public IReadOnlyList<(PersonId Adult, decimal? WithInsurance, decimal? WithoutInsurance)> NeededNet() =>
    [
        .. from other in Others
           let rest = spending - (OthersNet - (other.Pay.Net ?? 0))
           select (other.Id, Adult.Pay.EmployeePremium is { } premium ? rest + premium : (decimal?)null, household.Facts.Money["bought_insurance"] is { } bought ? rest + bought : (decimal?)null),
    ];

    /// <summary>Spending with three days of day care - net pay of a four-day week and of the others; null where the file gives no four-day week.</summary>
    public decimal? FourDayShortfall() =>
        household.Facts.Money["four_day_week_net"] is { } net && household.Facts.Money["day_care_3_days"] is { } dayCare
            ? spending + dayCare - (net + OthersNet)
            : null;

    public static StayHome? Of(Household household)
    {
        if (household.Facts.Money["spending_without_day_care"] is not { } spending || WhoseJob(household) is not { } adult)
            return null;
        return new(household, adult, spending);
    }

    private static Adult? WhoseJob(Household household)
    {
        var earners = household.Adults.Where(adult => adult.Pay.Net is not null).ToList();
        var insured = earners.Where(adult => adult.Pay.FamilyInsurance).ToList();
        return insured.Count == 1 ? insured[0] : earners.MaxBy(adult => adult.Pay.Net);
    }
}
