using Evenhand.Domain.People;
using NodaTime;

namespace Evenhand.App.CameUp;

/// <summary>The minimum day: the few things that matter, in one step; everything else steps back without being late (M065).</summary>
public static class MinimumDay
{
    public static bool IsOn(Household household, LocalDate date) => household.Ownership.MinimumDayOn.Contains(date);

    /// <summary>The household with the switch of one date set.</summary>
    public static Household With(Household household, LocalDate date, bool on) => household with
    {
        Ownership = household.Ownership with { MinimumDayOn = [.. household.Ownership.MinimumDayOn.Where(other => other != date), .. on ? [date] : Array.Empty<LocalDate>()] },
    };
}
