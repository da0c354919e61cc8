using Evenhand.App.Data.Changes;
using Evenhand.App.Data.Databases;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using NodaTime;

namespace Evenhand.App.Data.Writing;

/// <summary>Carries out acts and tells who listens. Its answer comes when the act is on the disk.</summary>
internal sealed class HouseholdWriter(Database database, ChangeFeed changes, IClock clock)
{
    /// <param name="act">Kind of act for the history, for example <c>week.keep</c>.</param>
    /// <param name="key">Names the request, so that it is carried out once however often it is sent.</param>
    /// <exception cref="OperationCanceledException">It was cancelled before it was carried out.</exception>
    public Task<Written> Write(Caller caller, string act, Func<HouseholdEdit, CancellationToken, Task> edit, string? key, CancellationToken stop) =>
        Write(new HouseholdJob(database, caller, act, edit, key, clock), caller, stop);

    /// <summary>Makes the household with the act that fills it.</summary>
    public Task<Written> Create(HouseholdRow household, Caller caller, string act, Func<HouseholdEdit, CancellationToken, Task> edit, CancellationToken stop) =>
        Write(new HouseholdJob(database, caller, act, edit, key: null, clock, household), caller, stop);

    /// <summary>Removes the household. Whoever follows its changes hears of one more, and finds nothing.</summary>
    public async Task<Written> Delete(HouseholdId id, Caller? by, CancellationToken stop)
    {
        if (await Refusal(() => database.Write(new DeleteHouseholdJob(database, id, by), stop)) is { } refused)
            return refused;
        changes.Publish(new(id, long.MaxValue));
        return new Written.Done(0, null, id.Value);
    }

    private async Task<Written> Write(HouseholdJob job, Caller caller, CancellationToken stop)
    {
        if (await Refusal(() => database.Write(job, stop)) is { } refused)
            return refused;
        if (job.Result is { Repeated: false } done)
            changes.Publish(new(caller.Household, done.Revision));
        return job.Result!;
    }

    /// <summary>Null when it was carried out.</summary>
    private async Task<Written?> Refusal(Func<Task> work)
    {
        try
        {
            await work();
            return null;
        }
        catch (StaleException stale)
        {
            return new Written.Stale(stale.Current);
        }
        catch (RefusedException refused)
        {
            return new Written.Refused(refused.Problems);
        }
        catch (ConflictException conflict)
        {
            return new Written.Conflict(conflict.Changes);
        }
        catch (StoreUnavailableException unavailable)
        {
            return new Written.Unavailable(unavailable.Trouble);
        }
        catch (Exception exception) when (database.IsKeyTaken(exception))
        {
            return new Written.Refused(Refusals.KeyTaken().Problems);
        }
    }
}
