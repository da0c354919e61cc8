using Evenhand.Domain.People;

namespace Evenhand.Ahead.Money;

/// <summary>
/// One adult earns and the other is at home, by one formula for whoever earns (M080, M081). Money a year. Net after premium:
/// gross x (1 - average tax) - family premium. Short: spending - net after premium. Left: savings - years at home x short.
/// </summary>
public sealed record SingleEarner(Adult Earner, decimal NetAfterPremium, decimal? Shortfall, decimal? SavingsLeft)
{
    /// <summary>One version for every adult whose gross pay is given; empty where the average tax is missing.</summary>
    public static IReadOnlyList<SingleEarner> Versions(Household household)
    {
        var money = household.Facts.Money;
        if (money["tax_average"] is not { } tax)
            return [];
        return
        [
            .. from adult in household.Adults
               where adult.Pay.Gross is not null
               let net = adult.Pay.Gross!.Value * (1 - tax) - (adult.Pay.InsurancePremiumFamily ?? 0)
               let shortfall = money["spending_net"] - net
               select new SingleEarner(adult, net, shortfall, money["savings"] - money["years_at_home"] * shortfall),
        ];
    }
}
