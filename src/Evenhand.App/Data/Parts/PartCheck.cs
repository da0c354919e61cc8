using Evenhand.App.Data.Journal;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.App.Data.Parts;

/// <summary>
/// Reads the household as it will be on every date at which something changes within the days that an edit touches. What is
/// wrong, and was not wrong before, refuses the edit.
/// </summary>
internal static class PartCheck
{
    private const int MostDates = 100;

    public static async Task Run(HouseholdEdit edit, IReadOnlyList<RowChange> changes, CancellationToken stop)
    {
        if (edit.LoadedParts is { Problems.Count: > 0 } wrong)
            throw new RefusedException(wrong.Problems);
        var touched = changes.Where(change => change.Table == "part").SelectMany(Spans).ToList();
        if (touched.Count == 0)
            return;
        if (edit.LoadedParts is null)
            await edit.Context.Set<PartRow>().LoadAsync(stop);
        var entries = edit.Context.ChangeTracker.Entries<PartRow>().ToList();
        var after = entries.Where(entry => entry.State is not EntityState.Deleted).Select(entry => entry.Entity).ToList();
        List<PartRow>? before = null;
        var problems = new List<PartProblem>();
        foreach (var date in Dates(after, touched))
        {
            var found = Composition.Of(after.Where(row => row.HoldsOn(date))).Problems;
            if (found.Count == 0)
                continue;
            before ??= [.. entries.Where(entry => entry.State is not EntityState.Added).Select(Original)];
            problems.AddRange(found.Except(Composition.Of(before.Where(row => row.HoldsOn(date))).Problems));
        }

        if (problems.Count > 0)
            throw new RefusedException([.. problems.Distinct()]);
    }

    private static IEnumerable<(LocalDate From, LocalDate? Until)> Spans(RowChange change)
    {
        foreach (var image in new[] { change.Before, change.After })
            if (image is not null)
                yield return (Date((string?)image["from_date"])!.Value, Date((string?)image["until_date"]));
    }

    /// <summary>First days of stretches in which the same parts hold, as far as the edit touches them.</summary>
    private static IEnumerable<LocalDate> Dates(List<PartRow> rows, List<(LocalDate From, LocalDate? Until)> touched) =>
        rows.Select(row => row.FromDate)
            .Concat(rows.Where(row => row.UntilDate is not null).Select(row => row.UntilDate!.Value.PlusDays(1)))
            .Concat(touched.Select(span => span.From))
            .Where(date => touched.Exists(span => span.From <= date && (span.Until is not { } until || date <= until)))
            .Distinct().Order().Take(MostDates);

    private static PartRow Original(EntityEntry<PartRow> entry) => new()
    {
        Path = entry.Entity.Path,
        FromDate = entry.Entity.FromDate,
        UntilDate = entry.OriginalValues.GetValue<LocalDate?>(nameof(PartRow.UntilDate)),
        Ord = entry.OriginalValues.GetValue<long>(nameof(PartRow.Ord)),
        Body = entry.OriginalValues.GetValue<string>(nameof(PartRow.Body)),
    };

    private static LocalDate? Date(string? text) => text is null ? null : LocalDatePattern.Iso.Parse(text).Value;
}
