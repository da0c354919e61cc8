using Evenhand.Domain.People;

namespace Evenhand.Ahead.Money;

/// <summary>
/// Pay of the other adult at which the earner could stop, gross a year, three ways and none preferred (M080, M084): equal to the
/// earner's own; enough for the budget when the new job carries the family's insurance; enough when insurance is bought.
/// Enough = (spending + insurance bought, if any) / (1 - average tax).
/// </summary>
public sealed record StopThreshold(decimal? OwnWords, decimal WithInsurance, decimal? WithoutInsurance)
{
    public static StopThreshold? Of(Household household)
    {
        var money = household.Facts.Money;
        if (money["spending_net"] is not { } spending || money["average_tax_single_earner"] is not { } tax || tax >= 1)
            return null;
        return new(
            Earner(household)?.Pay.Gross,
            spending / (1 - tax),
            money["cost_of_buying_family_insurance"] is { } insurance ? (spending + insurance) / (1 - tax) : null);
    }

    /// <summary>Whose pay the file names: with family insurance if anyone has it, else the highest.</summary>
    private static Adult? Earner(Household household) => household.Adults
        .Where(adult => adult.Pay.Gross is not null)
        .OrderByDescending(adult => adult.Pay.FamilyInsurance)
        .ThenByDescending(adult => adult.Pay.Gross)
        .FirstOrDefault();
}
