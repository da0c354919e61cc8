using Evenhand.App.Data.Databases;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Evenhand.App.Data.Reading;

/// <summary>What members said apart, as one of them may read it: a text that is sealed to the reader does not leave the database.</summary>
internal sealed class AnswerReader(Database database)
{
    public async Task<IReadOnlyList<SaidApart>> Of(HouseholdId household, MemberId reader, CancellationToken stop)
    {
        await using var connection = await database.Open(stop);
        await using var context = database.Context(connection, null, household);
        return await context.Set<AnswerRow>().AsNoTracking()
            .Where(row => row.MemberId == reader || !row.Topic.StartsWith(SaidApart.Notes))
            .OrderBy(row => row.Topic).ThenBy(row => row.Id)
            .Select(row => new SaidApart(row.Id, row.Topic, row.MemberId, row.MemberId == reader || row.RevealedAt != null ? row.Text : null, row.RevealedAt, row.Version))
            .ToListAsync(stop);
    }
}

/// <summary>Something that a member said apart from the others.</summary>
/// <param name="Text">Null while it is sealed to the reader.</param>
/// <param name="RevealedAt">Since when everyone reads it; null while it is sealed.</param>
public sealed record SaidApart(string Id, string Topic, MemberId Member, string? Text, Instant? RevealedAt, long Version)
{
    /// <summary>Notes are never anyone else's: they are not even counted.</summary>
    public const string Notes = "note/";
}
