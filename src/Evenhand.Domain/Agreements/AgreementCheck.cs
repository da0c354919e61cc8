using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;

namespace Evenhand.Domain.Agreements;

/// <summary>
/// One adult's part of the hands-on work at home, held against what both agreed and never against half (M076). The part is a range too:
/// low end with the adult's own hours low and the others' high, and the other way round.
/// </summary>
public sealed record AgreementCheck(Adult Adult, decimal Record, decimal Low, decimal High, decimal? Agreed, decimal Tolerance)
{
    /// <summary>Difference that nobody minds where the agreement names none, as a part of the whole.</summary>
    public const decimal UsualTolerance = 0.05m;

    /// <summary>Null where nothing is agreed.</summary>
    public bool? AsAgreed => Agreed is { } agreed ? Math.Abs(Record - agreed) <= Tolerance : null;

    /// <summary>The range of the estimates reaches what was agreed, so that nobody can say it is not kept.</summary>
    public bool RangeReachesAgreement => Agreed is { } agreed && Low <= agreed + Tolerance && High >= agreed - Tolerance;

    /// <summary>One for each adult; empty where nobody has hands-on work at home.</summary>
    public static IReadOnlyList<AgreementCheck> Of(Household household, IReadOnlyList<SecondShift> shifts)
    {
        decimal Home(SecondShift shift) => shift.HandsOn.Value + shift.SharedHandsOn.Value;
        var all = shifts.Sum(Home);
        if (all == 0)
            return [];
        return
        [
            .. from shift in shifts
               let own = HoursRange.OfEstimate(Home(shift))
               let others = shifts.Where(other => other != shift).Sum(Home)
               let range = HoursRange.OfEstimate(others)
               select new AgreementCheck(
                   shift.Adult, Home(shift) / all, Part(own.Low, range.High), Part(own.High, range.Low),
                   FairShares.PartOfWhole(household, shift.Adult.Id), household.Fairness.Tolerance ?? UsualTolerance),
        ];
    }

    private static decimal Part(decimal own, decimal others) => own + others == 0 ? 0 : own / (own + others);
}
