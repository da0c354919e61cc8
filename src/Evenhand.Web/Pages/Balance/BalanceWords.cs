using System.Globalization;
using Evenhand.Domain.Agreements;
using Evenhand.Domain.Hours;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Household;

namespace Evenhand.Web.Pages.Balance;

/// <summary>Figures of the balance in words: ranges, and never closer than anyone knows.</summary>
internal static class BalanceWords
{
    /// <summary>In steps of five percent.</summary>
    public static string Parts(decimal low, decimal high) => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(low * 20) * 5:0}–{Math.Min(100, Math.Ceiling(high * 20) * 5):0} %");

    public static string Percent(decimal part) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(part * 100):0} %");

    public static string HalfHours(this Desk desk, decimal minutes) => desk.Figure(HoursRange.Exactly(minutes / 60));

    public static string Kind(this Desk desk, Fairness fairness) => fairness is { Kind: FairnessKind.Turns, TurnOf: { } turn }
        ? desk.T["balance.kind.turn_of", desk.Look(turn).Name]
        : desk.T["balance.kind." + FairShares.Name(fairness.Kind).Replace('-', '_')];

    /// <summary>Whether it is as agreed; says nothing about a person.</summary>
    public static string Beside(this Desk desk, IReadOnlyList<AgreementCheck> checks)
    {
        if (checks.All(check => check.AsAgreed ?? true))
            return desk.T["balance.as_agreed"];
        return desk.T[checks.All(check => check.Agreed is null || check.RangeReachesAgreement) ? "balance.range_reaches" : "balance.further", Percent(checks[0].Tolerance)];
    }
}
