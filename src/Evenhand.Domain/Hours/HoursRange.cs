using static System.FormattableString;

namespace Evenhand.Domain.Hours;

/// <summary>
/// Hours that rest on estimates, as a range in half hours (M066): a fifth either way, the low end rounded down and the high end up.
/// No household has measured its minutes, so a figure with decimals would claim what nobody knows.
/// </summary>
public readonly record struct HoursRange(decimal Value, decimal Low, decimal High)
{
    public const decimal Uncertainty = 0.2m;

    public static HoursRange Exactly(decimal hours) => new(hours, hours, hours);

    public static HoursRange OfEstimate(decimal hours) =>
        new(hours, Math.Floor(hours * (1 - Uncertainty) * 2) / 2, Math.Ceiling(hours * (1 + Uncertainty) * 2) / 2);

    public static HoursRange operator +(HoursRange left, HoursRange right) => new(left.Value + right.Value, left.Low + right.Low, left.High + right.High);

    /// <summary>For example <c>27-40.5</c>; one number where nothing is estimated.</summary>
    public override string ToString() => Low == High ? Invariant($"{HalfHours(Low):0.#}") : Invariant($"{HalfHours(Low):0.#}-{HalfHours(High):0.#}");

    private static decimal HalfHours(decimal hours) => Math.Round(hours * 2, MidpointRounding.AwayFromZero) / 2;
}
