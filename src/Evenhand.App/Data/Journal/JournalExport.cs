using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Evenhand.App.Data.Databases;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Schema;
using Microsoft.EntityFrameworkCore;

namespace Evenhand.App.Data.Journal;

/// <summary>
/// A household's journal as JSON: every entry with its hashes and the content as the very text that was hashed, so that
/// anyone can follow the chain without this program (see <c>docs/operating.md</c>).
/// </summary>
internal sealed class JournalExport(Database database)
{
    private static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="reader">Only the content of this member's own acts; null for everything.</param>
    /// <param name="ownOnly">Only the reader's own entries.</param>
    public async Task<string> Json(HouseholdId household, MemberId? reader, bool ownOnly, CancellationToken stop)
    {
        await using var connection = await database.Open(stop);
        await using var transaction = await database.BeginReading(connection, stop);
        await using var context = database.Context(connection, transaction, household);
        var head = await context.Set<HouseholdRow>().Select(row => row.JournalHead).SingleAsync(stop);
        var entries = await context.Set<JournalRow>().AsNoTracking().OrderBy(row => row.Seq).ToListAsync(stop);
        var contents = await context.Set<JournalContentRow>().AsNoTracking().ToDictionaryAsync(row => row.Seq, row => row.Body, stop);
        var list = new JsonArray([.. entries.Where(entry => !ownOnly || entry.By == reader)
            .Select(entry => Json(entry, reader is null || entry.By == reader ? contents.GetValueOrDefault(entry.Seq) : null))]);
        return new JsonObject { ["household"] = household.Value, ["head"] = head, ["entries"] = list }.ToJsonString(Pretty) + "\n";
    }

    private static JsonObject Json(JournalRow row, string? content) => new()
    {
        ["seq"] = row.Seq,
        ["at"] = StoredValues.InstantText.Format(row.At),
        ["by"] = row.By?.Value,
        ["act"] = row.Act,
        ["undoes"] = row.Undoes,
        ["prev_hash"] = row.PrevHash,
        ["content_hash"] = row.ContentHash,
        ["hash"] = row.Hash,
        ["content"] = content,
    };
}
