using System.Globalization;
using Evenhand.Domain.People;

namespace Evenhand.Domain.Responsibilities;

/// <summary>Routine visits a year (M048): the catalogue's cadence of taking a child, for each child in its age range, and of the adults' own check-ups.</summary>
public static class Appointments
{
    public static readonly IReadOnlyList<string> Rows = ["health.take", "health.adults"];

    private const int WeeksPerYear = 52;

    public static decimal PerYear(Household household, OwnershipView ownership) =>
        Rows.Select(id => ownership.Find(new(id))).OfType<Owned>().Sum(owned => TimesPerYear(household, owned.Row) * owned.Units);

    /// <summary>The number in a cadence such as <c>5x/year</c>; a household's own estimate of times a week replaces it.</summary>
    public static decimal TimesPerYear(Household household, Responsibility row)
    {
        if (household.Estimates.FirstOrDefault(estimate => estimate.Id == row.Id)?.TimesAWeek is { } own)
            return own * WeeksPerYear;
        return row.Cadence.EndsWith("x/year", StringComparison.Ordinal) && decimal.TryParse(row.Cadence[..^6], NumberStyles.Number, CultureInfo.InvariantCulture, out var times)
            ? times
            : row.OccurrencesPerWeek * WeeksPerYear;
    }
}
