using System.Collections.Concurrent;
using Evenhand.App.Catalogues;
using Evenhand.App.Data.Rows;
using Evenhand.App.Plans;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using Evenhand.Planning.Compile;
using NodaTime;

namespace Evenhand.App.Weeks;

/// <summary>A week of a household with what was said about it.</summary>
/// <param name="State">Null while nobody has looked at it in earnest: it is not stored.</param>
/// <param name="Family">The household as the week is planned for it.</param>
/// <param name="Revision">Of the household, when it was read.</param>
/// <param name="On">The date as of which the household was read.</param>
public sealed record BookedWeek(KeptWeek Week, WeekState? State, IReadOnlyList<Mark> Marks, IReadOnlyList<WeekEntry> Entries, Household Family, long Revision, LocalDate On)
{
    private readonly ConcurrentDictionary<(PersonId? Reader, string Taken), LivedWeek> read = new();
    private readonly Lazy<PlannedWeek> planned = new(() => PlanWeek.Read(new PlanRequest(Family, CatalogueFile.Shipped, Week.Page.Monday, Week.Page.Weeks), Week.Known));

    public LocalDate Monday => Week.Page.Monday;

    /// <summary>The week for everyone's eyes: without what is private to anyone.</summary>
    public LivedWeek Shared { get; } = LivedWeek.Of(Week.Page, Marks, [.. Entries.Where(entry => entry.PrivateTo is null)]);

    /// <summary>The week as one person may read it; what is private to others is only a time that is taken.</summary>
    /// <param name="taken">The words for that, in the reader's language.</param>
    public LivedWeek For(PersonId? reader, string taken) => Entries.Count == 0 ? Shared
        : read.GetOrAdd((reader, taken), key => LivedWeek.Of(Week.Page, Marks, [.. Entries.Select(entry => entry.SeenBy(key.Reader, key.Taken))]));

    /// <summary>The problem of the week and its plan in it, for what a change would cost and why it is so.</summary>
    public PlannedWeek Planned => planned.Value;
}
