using Evenhand.App.CalendarsIn.Reading;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Outbound;
using NodaTime;

namespace Evenhand.App.CalendarsIn.Polling;

/// <summary>
/// Reads calendars from their addresses when their time has come. Where a reading fails, what was read last stays in force and is
/// shown as old. Nothing is asked of any server while no calendar has an address.
/// </summary>
public sealed class FeedPolling(Store store, CalendarInbox inbox, OutboundFetch fetch, IClock clock)
{
    private const int MostAtOnce = 4;
    private const int MostInARound = 100;
    private const string Accept = "text/calendar, text/plain;q=0.5, */*;q=0.1";

    /// <summary>Longer than any reading takes; if the server ends in the middle of one, it is read again after that.</summary>
    private static readonly Duration Held = Duration.FromMinutes(5);

    /// <returns>How many calendars were asked for.</returns>
    public async Task<int> Run(CancellationToken stop)
    {
        var due = await store.Inboxes.Due(clock.GetCurrentInstant(), MostInARound, stop);
        var asked = 0;
        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = stop }, async (one, token) =>
        {
            var now = clock.GetCurrentInstant();
            if (await store.Inboxes.Take(one.Household, one.Source, now, now + Held, token))
            {
                Interlocked.Increment(ref asked);
                await Read(one.Household, one.Source, token);
            }
        });
        return asked;
    }

    private async Task Read(HouseholdId household, string source, CancellationToken stop)
    {
        if (await store.Inboxes.One(household, source, stop) is not { } row)
            return;
        var fetched = FetchAddress.Read(row.Address) is { } address
            ? await fetch.Get(address, Accept, row.Body.Length > 0 ? row.Etag : "", row.Body.Length > 0 ? row.LastModified : "", stop)
            : new Fetched.Failed(ReadProblem.WrongAddress);
        if (fetched is Fetched.New { Body: var body } && ReceivedFile.ProblemOf(body) is { } problem)
            fetched = new Fetched.Failed(problem);
        var now = Data.Schema.StoredValues.Storable(clock.GetCurrentInstant());
        switch (fetched)
        {
            case Fetched.Same:
                await store.Inboxes.Note(household, source, same => Good(same, now), stop);
                break;
            case Fetched.New good:
                await inbox.Receive(new(household, null, Role.Adult, null, null), source, good.Body, received =>
                {
                    (received.Etag, received.LastModified) = (good.Etag, good.LastModified);
                    Good(received, now);
                }, stop);
                break;
            case Fetched.Failed failed:
                await store.Inboxes.Note(household, source, stale => Bad(stale, failed, now), stop);
                break;
        }
    }

    private static void Good(CalendarInboxRow row, Instant now)
    {
        (row.Failures, row.Problem, row.Status, row.StaleSince) = (0, null, null, null);
        row.GoodAt = now;
        row.NextAt = Data.Schema.StoredValues.Storable(now + BackOff.Of(row.SourceId, 0));
    }

    private static void Bad(CalendarInboxRow row, Fetched.Failed failed, Instant now)
    {
        row.Failures++;
        (row.Problem, row.Status) = (failed.Problem, failed.Status);
        row.StaleSince ??= now;
        row.NextAt = Data.Schema.StoredValues.Storable(now + BackOff.Of(row.SourceId, row.Failures, failed.Wait is { } wait ? Duration.FromTimeSpan(wait) : null));
    }
}
