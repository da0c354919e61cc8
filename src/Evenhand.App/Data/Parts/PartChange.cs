using Evenhand.App.Data.Reading;
using Evenhand.App.Data.Rows;
using Evenhand.Domain.People;
using NodaTime;

namespace Evenhand.App.Data.Parts;

/// <summary>A part with another value, or with none.</summary>
/// <param name="Body">The value as JSON; null to remove the part.</param>
public sealed record PartChange(string Path, string? Body)
{
    /// <summary>The household as it would be on a date; null with what is wrong when it would be none. Nothing is written.</summary>
    public static (Household? Household, IReadOnlyList<PartProblem> Problems) Preview(HouseholdSnapshot household, IReadOnlyList<PartChange> changes, LocalDate on)
    {
        var rows = household.PartsOn(on).Where(row => changes.All(change => change.Path != row.Path)).ToList();
        foreach (var change in changes.Where(change => change.Body is not null))
        {
            var there = household.Part(change.Path, on);
            rows.Add(new PartRow { HouseholdId = household.Id, Path = change.Path, FromDate = on, Body = change.Body!, Ord = there?.Ord ?? long.MaxValue });
        }

        var composed = Composition.Of(rows);
        return (composed.File?.Household, composed.Problems);
    }

    /// <summary>Carries the changes out, from a date on.</summary>
    public static void Apply(PartsEdit parts, IReadOnlyList<PartChange> changes, LocalDate from)
    {
        foreach (var change in changes)
        {
            if (change.Body is { } body)
                parts.Set(change.Path, body, from);
            else
                parts.Remove(change.Path, from);
        }
    }
}
