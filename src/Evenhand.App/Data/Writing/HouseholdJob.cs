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
internal sealed class HouseholdJob(Database database, Caller caller, string act, Func<HouseholdEdit, CancellationToken, Task> edit, string? key, IClock clock, HouseholdRow? fresh = null) : WriteJob
{
    private string? hash;
    private bool raised;

    public Written.Done? Result { get; private set; }

    public override async Task Run(DbConnection connection, DbTransaction transaction, CancellationToken stop)
    {
        await using var context = database.Context(connection, transaction, caller.Household);
        await database.Hold(connection, transaction, caller.Household, stop);
        if (key is not null && await context.Set<IdempotencyRow>().SingleOrDefaultAsync(row => row.Key == key, stop) is { } known)
        {
            Result = Again(known);
            return;
        }

        var household = fresh is null ? await Existing(context, stop) : context.Add(fresh).Entity;
        var now = StoredValues.Storable(clock.GetCurrentInstant());
        var open = new HouseholdEdit(context, caller, household, now);
        await edit(open, stop);
        await Save(open, household, now, stop);
        if (raised)
            await database.Announce(connection, transaction, new(caller.Household, Result!.Revision), stop);
    }

    public override async Task<bool?> Happened(DbConnection connection, DbTransaction transaction, CancellationToken stop)
    {
        // An act without an entry is one that may be done again.
        if (hash is null)
            return false;
        await database.Hold(connection, transaction, caller.Household, stop);
        await using var context = database.Context(connection, transaction, caller.Household);
        return await context.Set<JournalRow>().AnyAsync(row => row.Hash == hash && row.Seq == Result!.Seq, stop);
    }

    private async Task<HouseholdRow> Existing(StoreContext context, CancellationToken stop)
    {
        var household = await context.Set<HouseholdRow>().SingleOrDefaultAsync(stop) ?? throw Refusals.NoHousehold();
        await Membership.Check(context, caller, stop);
        return household;
    }

    private async Task Save(HouseholdEdit open, HouseholdRow household, Instant now, CancellationToken stop)
    {
        var context = open.Context;
        var revision = open.Revision;
        var (changes, raises) = RowChanges.Take(context.ChangeTracker, revision);
        await PartCheck.Run(open, changes, stop);
        raised = raises || open.AlwaysEntered;
        if (raised)
            household.Revision = revision;
        var entered = changes.Count > 0 || open.AlwaysEntered;
        if (entered)
            AddEntry(context, household, new JournalContent(open.Words, changes).Write(), open.Undoes, now);
        Result = new(household.Revision, entered ? revision : null, open.Answer);
        if (key is not null)
            context.Add(new IdempotencyRow { HouseholdId = caller.Household, Key = key, Act = act, Outcome = JsonSerializer.Serialize(Result), At = now, Version = 1 });
        await context.SaveChangesAsync(stop);
    }

    private void AddEntry(StoreContext context, HouseholdRow household, string body, long? undoes, Instant now)
    {
        var contentHash = JournalChain.ContentHash(body);
        hash = JournalChain.Hash(caller.Household, household.Revision, now, caller.Member, act, undoes, contentHash, household.JournalHead);
        context.Add(new JournalRow
        {
            HouseholdId = caller.Household,
            Seq = household.Revision,
            At = now,
            By = caller.Member,
            Act = act,
            Undoes = undoes,
            PrevHash = household.JournalHead,
            ContentHash = contentHash,
            Hash = hash,
        });
        context.Add(new JournalContentRow { HouseholdId = caller.Household, Seq = household.Revision, Body = body });
        household.JournalHead = hash;
    }

    private Written.Done Again(IdempotencyRow known) => known.Act == act
        ? JsonSerializer.Deserialize<Written.Done>(known.Outcome)! with { Repeated = true }
        : throw Refusals.KeyOfAnother(known.Act);
}
