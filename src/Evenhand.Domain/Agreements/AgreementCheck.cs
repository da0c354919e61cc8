using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;

namespace Evenhand.Domain.Agreements;

/// <summary>
/// One adult's part of the whole, held against what both agreed and never against half (M076), by the household's kind of fairness
/// (M133): thinking; the clock where shares of time are agreed; else hands-on work at home. The part is a range too: low end with the
/// adult's own hours low and the others' high, and the other way round.
/// </summary>
public sealed record AgreementCheck(Adult Adult, decimal Record, decimal Low, decimal High, decimal? Agreed, decimal Tolerance)
{
    /// <summary>Difference that nobody minds where the agreement names none, as a part of the whole.</summary>
    public const decimal UsualTolerance = 0.05m;

    /// <summary>Null where nothing is agreed.</summary>
    public bool? AsAgreed => Agreed is { } agreed ? Math.Abs(Record - agreed) <= Tolerance : null;

    /// <summary>The range of the estimates reaches what was agreed, so that nobody can say it is not kept.</summary>
    public bool RangeReachesAgreement => Agreed is { } agreed && Low <= agreed + Tolerance && High >= agreed - Tolerance;

    /// <summary>What the parts are parts of, in words.</summary>
    public static string Measure(Household household) => household.Fairness switch
    {
        { Kind: FairnessKind.Thinking } => "thinking",
        { Kind: FairnessKind.Time, Shares.Count: > 0 } => "hours on the clock",
        _ => "hands-on work at home",
    };

    /// <summary>One for each adult; empty where there is nothing to divide or an adult's paid hours are not known.</summary>
    public static IReadOnlyList<AgreementCheck> Of(Household household, IReadOnlyList<SecondShift> shifts)
    {
        var measure = Measure(household);
        HoursRange? Hours(SecondShift shift) => measure switch
        {
            "thinking" => HoursRange.OfEstimate(shift.Thinking.Value + shift.SharedThinking.Value),
            "hours on the clock" => shift.Clock,
            _ => HoursRange.OfEstimate(shift.HandsOn.Value + shift.SharedHandsOn.Value),
        };
        var hours = shifts.Select(Hours).OfType<HoursRange>().ToList();
        var all = hours.Sum(range => range.Value);
        if (hours.Count < shifts.Count || all == 0)
            return [];
        return
        [
            .. shifts.Select((shift, index) => new AgreementCheck(
                shift.Adult, hours[index].Value / all,
                Part(hours[index].Low, hours.Sum(range => range.High) - hours[index].High),
                Part(hours[index].High, hours.Sum(range => range.Low) - hours[index].Low),
                FairShares.PartOfWhole(household, shift.Adult.Id), household.Fairness.Tolerance ?? UsualTolerance)),
        ];
    }

    private static decimal Part(decimal own, decimal others) => own + others == 0 ? 0 : own / (own + others);
}
