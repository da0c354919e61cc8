using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Evenhand.App.Catalogues;
using Evenhand.App.HouseholdFiles;
using Evenhand.App.Plans;
using Evenhand.App.Weeks;
using Evenhand.Domain.People;
using Evenhand.Planning.Compile;
using NodaTime;

namespace Evenhand.Web.Desks;

/// <summary>A household in memory. Every act keeps what takes it back.</summary>
internal sealed class DemoHousehold
{
    private readonly Lock gate = new();
    private readonly List<(string Act, string Item, Action Undo)> acts = [];
    private readonly ConditionalWeakTable<KeptWeek, PlannedWeek> planned = [];
    private ConcurrentDictionary<LocalDate, KeptWeek> weeks = new();

    public Household Household { get; set; } = HouseholdFile.Read(File.ReadAllBytes(Environment.GetEnvironmentVariable("DEMO_FILE")!), CatalogueFile.Shipped).Value!.Household;

    public IReadOnlyList<Mark> Marks { get; private set; } = [];

    public IReadOnlyList<WeekEntry> Entries { get; private set; } = [];

    public KeptWeek Week(LocalDate date) => weeks.GetOrAdd(Desk.MondayOf(date), monday => KeptWeek.Plan(Request(monday)));

    public HashSet<LocalDate> Kept { get; } = [];

    public void Start(Household household)
    {
        (Household, Marks, Entries, weeks) = (household, [], [], new());
        Kept.Clear();
    }

    /// <summary>Keeps a repaired week with the household it was repaired for.</summary>
    public long Keep(Household household, KeptWeek week) => Do("kept", "", () => (Household, weeks) = (household, new(weeks) { [week.Page.Monday] = week }));

    public long KeepPlan(LocalDate monday) => Do("kept", "", () => Kept.Add(monday));

    public PlannedWeek Planned(LocalDate date) => planned.GetValue(Week(date), week => PlanWeek.Read(Request(week.Page.Monday), week.Known));

    public long KeepMarks(string act, string item, Func<IReadOnlyList<Mark>, IReadOnlyList<Mark>> change) => Do(act, item, () => Marks = change(Marks));

    public long KeepEntries(string act, string item, Func<IReadOnlyList<WeekEntry>, IReadOnlyList<WeekEntry>> change) => Do(act, item, () => Entries = change(Entries));

    /// <summary>Changes the household; its weeks are planned anew.</summary>
    public long KeepHousehold(string act, string item, Func<Household, Household> change) => Do(act, item, () =>
    {
        Household = change(Household);
        weeks = new();
    });

    public (string Act, string Item)? Act(long number)
    {
        lock (gate)
            return number >= 1 && number <= acts.Count ? (acts[(int)number - 1].Act, acts[(int)number - 1].Item) : null;
    }

    /// <summary>Takes an act back; the answer is the number of taking it back, null when there is none of that number.</summary>
    public long? Undo(long number)
    {
        lock (gate)
            return number < 1 || number > acts.Count ? null : Do("undone", acts[(int)number - 1].Item, acts[(int)number - 1].Undo);
    }

    private long Do(string act, string item, Action change)
    {
        lock (gate)
        {
            var (household, marks, entries, kept) = (Household, Marks, Entries, weeks);
            change();
            acts.Add((act, item, () => (Household, Marks, Entries, weeks) = (household, marks, entries, kept)));
            return acts.Count;
        }
    }

    private PlanRequest Request(LocalDate monday) => new(Household, CatalogueFile.Shipped, monday);
}
