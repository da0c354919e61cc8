using System.Collections.Concurrent;
using Evenhand.App.Catalogues;
using Evenhand.App.HouseholdFiles;
using Evenhand.App.Plans;
using Evenhand.App.Weeks;
using Evenhand.Domain.People;
using Evenhand.Planning.Compile;
using NodaTime;

namespace Evenhand.Web.Desks;

internal sealed class DemoHousehold
{
    private readonly ConcurrentDictionary<LocalDate, KeptWeek> weeks = new();
    public Household Household { get; set; } = HouseholdFile.Read(File.ReadAllBytes(Environment.GetEnvironmentVariable("DEMO_FILE")!), CatalogueFile.Shipped).Value!.Household;
    public HashSet<LocalDate> Kept { get; } = [];
    public List<Mark> Marks { get; } = [];
    public KeptWeek Week(LocalDate date) => weeks.GetOrAdd(date.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)), monday => KeptWeek.Plan(new PlanRequest(Household, CatalogueFile.Shipped, monday)));
    public void Start(Household household) { Household = household; weeks.Clear(); Marks.Clear(); Kept.Clear(); }
    public void Keep(KeptWeek week) => weeks[week.Page.Monday] = week;
}
