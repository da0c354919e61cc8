using Evenhand.App.Data.Journal;
using Evenhand.App.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Evenhand.App.Data.Writing;

/// <summary>Goes through what an edit changed: raises versions, and takes the images that the journal keeps.</summary>
internal static class RowChanges
{
    /// <param name="Changes">For the journal.</param>
    /// <param name="RaisesRevision">Something changed that readers of the household see.</param>
    public sealed record Taken(IReadOnlyList<RowChange> Changes, bool RaisesRevision);

    public static Taken Take(ChangeTracker tracker, long revision)
    {
        tracker.DetectChanges();
        var changes = new List<RowChange>();
        var raises = false;
        foreach (var entry in tracker.Entries())
        {
            LeaveBookkeeping(entry);
            if (entry.State is EntityState.Unchanged or EntityState.Detached)
                continue;
            var row = (IRow)entry.Entity;
            var ofHousehold = row is IHouseholdRow and not (SeenRow or IdempotencyRow) or HouseholdRow;
            if (entry.State is not EntityState.Deleted)
            {
                row.Version = ofHousehold ? revision : row.Version + 1;
                entry.DetectChanges();
            }

            raises |= ofHousehold;
            if (ofHousehold && row is not CalendarInboxRow && !IsProposal(entry))
                changes.Add(new(entry.Metadata.GetTableName()!,
                    entry.State is EntityState.Added ? null : RowImage.Of(entry.Metadata, entry.OriginalValues),
                    entry.State is EntityState.Deleted ? null : RowImage.Of(entry.Metadata, entry.CurrentValues)));
        }

        return new(changes, raises);
    }

    /// <summary>Revision and head are the writer's alone, whatever an edit did to them.</summary>
    private static void LeaveBookkeeping(EntityEntry entry)
    {
        if (entry is not { Entity: HouseholdRow, State: EntityState.Modified })
            return;
        foreach (var name in new[] { nameof(HouseholdRow.Revision), nameof(HouseholdRow.JournalHead) })
        {
            entry.Property(name).CurrentValue = entry.Property(name).OriginalValue;
            entry.Property(name).IsModified = false;
        }
    }

    /// <summary>A proposal that comes, or takes the place of a proposal: computed, not done by anyone.</summary>
    private static bool IsProposal(EntityEntry entry) =>
        entry.Entity is WeekRow
        && (entry.State is EntityState.Deleted || entry.CurrentValues[nameof(WeekRow.State)] is WeekState.Proposal)
        && (entry.State is EntityState.Added || entry.OriginalValues[nameof(WeekRow.State)] is WeekState.Proposal);
}
