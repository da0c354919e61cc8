using System.Collections.Concurrent;
using Evenhand.App.Catalogues;
using Evenhand.App.HouseholdFiles;
using Evenhand.App.Plans;
using Evenhand.App.Weeks;
using Evenhand.Domain.People;
using Evenhand.Planning.Compile;
using NodaTime;

namespace Evenhand.Web.Desks;

/// <summary>A household in memory. Every act keeps what takes it back.</summary>
internal sealed class DemoHousehold(string file)
{
    private readonly Lock gate = new();
    private readonly List<(string Act, string Item, Action Undo)> acts = [];
    private ConcurrentDictionary<LocalDate, (PlannedWeek Planned, WeekPage Page)> weeks = new();

    public Household Household { get; private set; } = HouseholdFile.Read(File.ReadAllBytes(file), CatalogueFile.Shipped).Value!.Household;

    public IReadOnlyList<Mark> Marks { get; private set; } = [];

    public IReadOnlyList<WeekEntry> Entries { get; private set; } = [];

    public (PlannedWeek Planned, WeekPage Page) Week(LocalDate date) => weeks.GetOrAdd(date.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)), monday =>
    {
        var planned = PlanWeek.Run(new PlanRequest(Household, CatalogueFile.Shipped, monday), new PlanOptions());
        return (planned, WeekReading.Read(planned));
    });

    public long KeepMarks(string act, string item, Func<IReadOnlyList<Mark>, IReadOnlyList<Mark>> change) => Do(act, item, () =>
    {
        var before = Marks;
        Marks = change(before);
        return () => Marks = before;
    });

    public long KeepEntries(string act, string item, Func<IReadOnlyList<WeekEntry>, IReadOnlyList<WeekEntry>> change) => Do(act, item, () =>
    {
        var before = Entries;
        Entries = change(before);
        return () => Entries = before;
    });

    public long Keep(string act, string item, Func<Household, Household> change) => Do(act, item, () =>
    {
        var before = Household;
        Set(change(before));
        return () => Set(before);
    });

    public (string Act, string Item)? Act(long number)
    {
        lock (gate)
            return number >= 1 && number <= acts.Count ? (acts[(int)number - 1].Act, acts[(int)number - 1].Item) : null;
    }

    /// <summary>Takes an act back; the answer is the number of taking it back, null when it cannot be.</summary>
    public long? Undo(long number)
    {
        lock (gate)
        {
            if (number < 1 || number > acts.Count)
                return null;
            var (_, item, undo) = acts[(int)number - 1];
            return Do("undone", item, () =>
            {
                var (household, marks, entries) = (Household, Marks, Entries);
                undo();
                return () =>
                {
                    Set(household);
                    (Marks, Entries) = (marks, entries);
                };
            });
        }
    }

    private long Do(string act, string item, Func<Action> change)
    {
        lock (gate)
        {
            acts.Add((act, item, change()));
            return acts.Count;
        }
    }

    private void Set(Household household)
    {
        if (ReferenceEquals(household, Household))
            return;
        Household = household;
        weeks = new();
    }
}
