using System.Data.Common;
using Evenhand.App.Data.Databases;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Schema;
using NodaTime;

namespace Evenhand.App.Data.Journal;

/// <summary>
/// Follows the chain of hashes of every household from its first entry to its head. It reads the columns as they are stored,
/// so that a byte that changes nothing else is found as well.
/// </summary>
internal sealed class JournalCheck(DbConnection connection, DbTransaction? transaction)
{
    private const int MostFaults = 50;

    private const string Entries = """
        SELECT j.household_id, j.seq, j.at, j."by", j.act, j.undoes, j.prev_hash, j.content_hash, j.hash, c.body
        FROM journal j LEFT JOIN journal_content c ON c.household_id = j.household_id AND c.seq = j.seq
        ORDER BY j.household_id, j.seq
        """;

    private readonly List<JournalFault> faults = [];
    private readonly HashSet<long> missing = [];
    private readonly HashSet<long> erased = [];

    /// <summary>What is wrong, the first of it, and how many entries were read.</summary>
    public async Task<(IReadOnlyList<JournalFault> Faults, long Entries)> Run(CancellationToken stop)
    {
        var sql = new SqlText(connection, transaction);
        var heads = (await sql.Rows("SELECT id, journal_head FROM household", stop)).ToDictionary(row => (string)row[0]!, row => (string)row[1]!, StringComparer.Ordinal);
        var ends = new HashSet<string>(StringComparer.Ordinal);
        long entries = 0;
        await using (var command = sql.Command(Entries))
        await using (var reader = await command.ExecuteReaderAsync(stop))
        {
            string? household = null;
            var head = "";
            while (await reader.ReadAsync(stop))
            {
                entries++;
                if (reader.GetString(0) is var next && next != household)
                {
                    End(household, head, heads);
                    (household, head) = (next, "");
                    ends.Add(next);
                }

                head = Follow(reader, household, head);
            }

            End(household, head, heads);
        }

        foreach (var id in heads.Keys.Except(ends, StringComparer.Ordinal))
            Fault(id, null, "The household has no journal.");
        foreach (var row in await sql.Rows("SELECT c.household_id, c.seq FROM journal_content c LEFT JOIN journal j ON j.household_id = c.household_id AND j.seq = c.seq WHERE j.seq IS NULL", stop))
            Fault((string)row[0]!, (long)row[1]!, "There is content for an entry that is not there.");
        return (faults, entries);
    }

    /// <summary>Checks one entry against the one before it.</summary>
    /// <returns>Its hash, for the next.</returns>
    private string Follow(DbDataReader row, string household, string before)
    {
        var seq = row.GetInt64(1);
        var contentHash = row.GetString(7);
        var hash = row.GetString(8);
        if (row.GetString(6) != before)
            Fault(household, seq, "The entry does not follow the one before it.");
        var undoes = row.IsDBNull(5) ? null : $"{row.GetInt64(5)}";
        if (JournalChain.Hash(household, $"{seq}", At(row), row.IsDBNull(3) ? null : row.GetString(3), row.GetString(4), undoes, contentHash, row.GetString(6)) != hash)
            Fault(household, seq, "The entry is not what was written.");
        if (row.IsDBNull(9))
            missing.Add(seq);
        else if (JournalChain.ContentHash(row.GetString(9)) != contentHash)
            Fault(household, seq, "The content of the entry is not what was written.");
        else if (row.GetString(4) == ActKinds.Erase)
            erased.UnionWith(JournalContent.Read(row.GetString(9)).Words[EraseContent.Word].Split(',').Select(long.Parse));
        return hash;
    }

    private static string At(DbDataReader row) => row.GetValue(2) is DateTime utc
        ? StoredValues.InstantText.Format(Instant.FromDateTimeUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc)))
        : row.GetString(2);

    private void End(string? household, string head, Dictionary<string, string> heads)
    {
        if (household is null)
            return;
        if (!heads.TryGetValue(household, out var known))
            Fault(household, null, "There is a journal without its household.");
        else if (known != head)
            Fault(household, null, "The last entry is not the one that the household names.");
        foreach (var seq in missing.Except(erased).Order())
            Fault(household, seq, "The content of the entry is gone, and no later entry says that it was erased.");
        missing.Clear();
        erased.Clear();
    }

    private void Fault(string household, long? seq, string message)
    {
        if (faults.Count < MostFaults)
            faults.Add(new(new HouseholdId(household), seq, message));
    }
}
