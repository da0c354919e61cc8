using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Evenhand.App.Data.Journal;

/// <summary>Finds, for rows that changed after an act, the act that changed each last.</summary>
internal static class LaterChanges
{
    public static async Task<IReadOnlyList<ChangedSince>> Of(StoreContext context, long seq, IReadOnlyList<(RowChange Change, IEntityType Type, IRow? Current)> rows, CancellationToken stop)
    {
        var missing = rows.ToDictionary(row => (row.Change.Table, Key: RowImage.Key(row.Type, row.Change.Either)), _ => (long?)null);
        var later = context.Set<JournalContentRow>().AsNoTracking().Where(row => row.Seq > seq).OrderBy(row => row.Seq).AsAsyncEnumerable();
        await foreach (var body in later.WithCancellation(stop))
            foreach (var change in JournalContent.Read(body.Body).Rows)
                if ((change.Table, RowImage.Key(UndoAct.TypeOf(context, change.Table), change.Either)) is var key && missing.ContainsKey(key))
                    missing[key] = body.Seq;
        var seqs = missing.Values.OfType<long>().Distinct().ToList();
        var acts = await context.Set<JournalRow>().AsNoTracking().Where(row => seqs.Contains(row.Seq)).ToDictionaryAsync(row => row.Seq, stop);
        return [.. missing.Select(row => new ChangedSince(row.Key.Table, row.Key.Key, row.Value is { } by && acts.TryGetValue(by, out var act) ? Act(act) : null))];
    }

    private static Act Act(JournalRow row) => new(row.Seq, row.At, row.By, row.Act, new Dictionary<string, string>(StringComparer.Ordinal), row.Undoes, CanBeUndone: false);
}
