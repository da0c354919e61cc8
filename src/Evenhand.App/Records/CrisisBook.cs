using Evenhand.App.Accounts.Rights;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Reading;
using Evenhand.App.Data.Rows;
using NodaTime;

namespace Evenhand.App.Records;

/// <summary>
/// Crisis records of a household. Each is there for the adults who are named in it and for nobody else; it is in no journal, export,
/// feed, plan or message.
/// </summary>
public sealed class CrisisBook(Store store, IContentSeal seal, IClock clock)
{
    public const int MostText = 4000;
    private const int MostOfAKind = 400;

    /// <summary>Those that the caller may open, newest first; what cannot be unsealed any more is left out.</summary>
    public async Task<IReadOnlyList<CrisisRecord>> Of(Caller caller, CancellationToken stop)
    {
        caller.Demand(Resource.Record, Doing.See);
        return [.. (await store.Records.Of(caller, stop)).Select(Read).OfType<CrisisRecord>()];
    }

    /// <summary>Opens one, for the caller and the adults whom they name. The answer is its id; null when somebody named is no adult of this household.</summary>
    public async Task<string?> Open(Caller caller, HouseholdSnapshot household, string title, IReadOnlyList<MemberId> readers, CancellationToken stop)
    {
        caller.Demand(Resource.Record, Doing.Change);
        var named = readers.Append(caller.Member!.Value).Distinct().ToList();
        if (!named.TrueForAll(id => IsAdult(household, id)))
            return null;
        var record = new CrisisRecord { Id = NewId.Text(), OpenedAt = clock.GetCurrentInstant(), Readers = named, Title = Cut(title) };
        await store.Records.Add(caller, new() { Id = record.Id, Readers = Write(named), Sealed = seal.Seal(CrisisText.Write(record)), OpenedAt = record.OpenedAt }, stop);
        return record.Id;
    }

    /// <summary>Writes something down.</summary>
    public Task<bool> Add(Caller caller, string id, string text, CancellationToken stop) =>
        Change(caller, id, record => record with { Entries = [.. record.Entries.Take(MostOfAKind), new(clock.GetCurrentInstant(), caller.Member!.Value, Cut(text))] }, stop);

    public Task<bool> AddStep(Caller caller, string id, string what, LocalDateTime? due, string who, CancellationToken stop) =>
        Change(caller, id, record => record with { Steps = [.. record.Steps.Take(MostOfAKind), new(NewId.Short(), Cut(what), due, Cut(who), Done: false)] }, stop);

    public Task<bool> Tick(Caller caller, string id, string step, bool done, CancellationToken stop) =>
        Change(caller, id, record => record with { Steps = [.. record.Steps.Select(one => one.Id == step ? one with { Done = done } : one)] }, stop);

    public Task<bool> AddTold(Caller caller, string id, string name, bool isTold, CancellationToken stop) =>
        Change(caller, id, record => record with { Told = [.. record.Told.Take(MostOfAKind), new(NewId.Short(), Cut(name), isTold)] }, stop);

    /// <summary>Whether somebody is told changes.</summary>
    public Task<bool> SetTold(Caller caller, string id, string told, bool isTold, CancellationToken stop) =>
        Change(caller, id, record => record with { Told = [.. record.Told.Select(one => one.Id == told ? one with { Is = isTold } : one)] }, stop);

    /// <summary>Removes it for good.</summary>
    public Task<bool> Remove(Caller caller, string id, CancellationToken stop)
    {
        caller.Demand(Resource.Record, Doing.Change);
        return store.Records.Remove(caller, id, stop);
    }

    private Task<bool> Change(Caller caller, string id, Func<CrisisRecord, CrisisRecord> change, CancellationToken stop)
    {
        caller.Demand(Resource.Record, Doing.Change);
        return store.Records.Change(caller, id, row =>
        {
            if (Read(row) is { } record)
                row.Sealed = seal.Seal(CrisisText.Write(change(record)));
        }, stop);
    }

    private CrisisRecord? Read(CrisisRecordRow row) => seal.Open(row.Sealed) is { } text ? CrisisText.Read(text) : null;

    private static bool IsAdult(HouseholdSnapshot household, MemberId id) => household.Member(id) is { Role: Role.Adult, LeftAt: null };

    private static string Write(IReadOnlyList<MemberId> readers) => $" {string.Join(' ', readers.Select(reader => reader.Value))} ";

    private static string Cut(string text) => text.Trim() is var trimmed && trimmed.Length > MostText ? trimmed[..MostText] : text.Trim();
}
