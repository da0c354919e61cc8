using System.Data.Common;
using System.Text.Json;
using Evenhand.App.Data.Databases;
using Evenhand.App.Data.Journal;
using Evenhand.App.Data.Parts;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Evenhand.App.Data.Writing;

/// <summary>One act on one household: the edit, its entry in the journal, the household's new revision.</summary>
/// <param name="fresh">The household, when the act makes it.</param>
internal sealed class HouseholdJob(Database database, Caller caller, string act, Func<HouseholdEdit, CancellationToken, Task> edit, string? key, IClock clock, HouseholdRow? fresh = null) : WriteJob
{
    private JournalRow? entry;

    public Written.Done? Result { get; private set; }

    public override async Task Run(DbConnection connection, DbTransaction transaction, CancellationToken stop)
    {
        await database.Hold(connection, transaction, caller.Household, stop);
        var ledger = Ledger.Of(connection, database);
        var opening = fresh is null ? await ledger.Open(transaction, caller, key, stop) ?? throw Refusals.NoHousehold() : null;
        if (opening?.Known is { } known)
        {
            Result = Again(known);
            return;
        }

        if (opening is { IsMember: false })
            throw Refusals.NotAMember();
        var context = database.Lend(connection, transaction, caller.Household);
        var household = opening?.Household ?? fresh!;
        context.Entry(household).State = fresh is null ? EntityState.Unchanged : EntityState.Added;
        var open = new HouseholdEdit(context, caller, household, StoredValues.Storable(clock.GetCurrentInstant()));
        try
        {
            await edit(open, stop);
            await Save(open, ledger, transaction, stop);
        }
        finally
        {
            open.End();
            await database.GiveBack(context);
        }

        if (Result!.Revision == open.Revision)
            await database.Announce(connection, transaction, new(caller.Household, Result.Revision), stop);
    }

    public override async Task<bool?> Happened(DbConnection connection, DbTransaction transaction, CancellationToken stop)
    {
        // An act without an entry is one that may be done again.
        if (entry is null)
            return false;
        await database.Hold(connection, transaction, caller.Household, stop);
        await using var context = database.Context(connection, transaction, caller.Household);
        return await context.Set<JournalRow>().AnyAsync(row => row.Seq == entry.Seq && row.Hash == entry.Hash, stop);
    }

    private async Task Save(HouseholdEdit open, Ledger ledger, DbTransaction transaction, CancellationToken stop)
    {
        var revision = open.Revision;
        var (changes, raises) = RowChanges.Take(open.Context.ChangeTracker, revision);
        await PartCheck.Run(open, changes, stop);
        if (open.Context.ChangeTracker.HasChanges())
            await open.Context.SaveChangesAsync(stop);
        var entered = changes.Count > 0 || open.AlwaysEntered;
        if (entered)
            await Enter(open, ledger, transaction, new JournalContent(open.Words, changes).Write(), stop);
        else if (raises)
            await ledger.Raise(transaction, open.Household, revision, stop);
        Result = new(entered || raises ? revision : revision - 1, entered ? revision : null, open.Answer);
        if (key is not null)
            await ledger.Remember(transaction, new() { HouseholdId = caller.Household, Key = key, Act = act, Outcome = JsonSerializer.Serialize(Result), At = open.Now }, stop);
    }

    private Task Enter(HouseholdEdit open, Ledger ledger, DbTransaction transaction, string body, CancellationToken stop)
    {
        var contentHash = JournalChain.ContentHash(body);
        entry = new()
        {
            HouseholdId = caller.Household,
            Seq = open.Revision,
            At = open.Now,
            By = caller.Member,
            Act = act,
            Undoes = open.Undoes,
            PrevHash = open.Head,
            ContentHash = contentHash,
            Hash = JournalChain.Hash(caller.Household, open.Revision, open.Now, caller.Member, act, open.Undoes, contentHash, open.Head),
        };
        return ledger.Enter(transaction, entry, body, stop);
    }

    private Written.Done Again((string Act, string Outcome) known) => known.Act == act
        ? JsonSerializer.Deserialize<Written.Done>(known.Outcome)! with { Repeated = true }
        : throw Refusals.KeyOfAnother(known.Act);
}
