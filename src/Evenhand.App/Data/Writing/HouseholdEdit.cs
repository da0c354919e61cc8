using System.Linq.Expressions;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Parts;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Evenhand.App.Data.Writing;

/// <summary>
/// The rows of one household while they are changed. Rows that were read here are the rows that are saved: change their
/// properties. Rows of other households do not show and cannot be added. It ends with the edit.
/// </summary>
public sealed class HouseholdEdit
{
    private StoreContext? context;
    private PartsEdit? parts;

    internal HouseholdEdit(StoreContext context, Caller caller, HouseholdRow household, Instant now)
    {
        this.context = context;
        Caller = caller;
        Household = household;
        Revision = household.Revision + 1;
        Head = household.JournalHead;
        Now = now;
    }

    public Caller Caller { get; }

    /// <summary>The settings, to be read and changed.</summary>
    public HouseholdRow Household { get; }

    public Instant Now { get; }

    /// <summary>The revision that the household has after this edit.</summary>
    public long Revision { get; }

    /// <summary>What the write answers with, and answers again when the request is repeated.</summary>
    public string? Answer { get; set; }

    internal StoreContext Context => context ?? throw new ObjectDisposedException(nameof(HouseholdEdit), "The edit has ended; read the household again.");

    /// <summary>Hash of the entry that this edit's entry follows.</summary>
    internal string Head { get; }

    internal PartsEdit? LoadedParts => parts;

    internal Dictionary<string, string> Words { get; } = new(StringComparer.Ordinal);

    internal long? Undoes { get; set; }

    /// <summary>The journal gets an entry although no row changed.</summary>
    internal bool AlwaysEntered { get; set; }

    /// <summary>The rows of the household in one table (or, of the tables of logins, all).</summary>
    public async Task<IReadOnlyList<T>> List<T>(Expression<Func<T, bool>> where, CancellationToken stop)
        where T : class, IRow =>
        await Context.Set<T>().Where(where).ToListAsync(stop);

    /// <summary>The one row, or null.</summary>
    public Task<T?> Find<T>(Expression<Func<T, bool>> where, CancellationToken stop)
        where T : class, IRow =>
        Context.Set<T>().SingleOrDefaultAsync(where, stop);

    public void Add<T>(T row)
        where T : class, IRow
    {
        if (row is IHouseholdRow of && of.HouseholdId == default)
            of.HouseholdId = Household.Id;
        Context.Add(row);
    }

    public void Remove<T>(T row)
        where T : class, IRow =>
        Context.Remove(row);

#pragma warning disable CA1822 // They end this edit, though they need nothing of it.
    /// <summary>Ends the edit as stale unless the row is still the one that was seen.</summary>
    /// <param name="row">The row as it is now; null when there is none.</param>
    /// <param name="seen">The version that the person saw; 0 for no row.</param>
    public void Expect(IRow? row, long seen)
    {
        if ((row?.Version ?? 0) != seen)
            throw new StaleException(row);
    }

    /// <summary>Ends the edit as wrong.</summary>
    public void Refuse(params IReadOnlyList<PartProblem> problems) => throw new RefusedException(problems);
#pragma warning restore CA1822

    /// <summary>A name or value for the sentence about this act.</summary>
    public void Say(string name, string value) => Words[name] = value;

    /// <summary>Whoever holds on to the edit after its end reaches nothing through it.</summary>
    internal void End() => context = null;

    /// <summary>The parts of the household's file, with all their dated versions.</summary>
    public async Task<PartsEdit> Parts(CancellationToken stop) => parts ??= new(this, await Context.Set<PartRow>().ToListAsync(stop));
}
