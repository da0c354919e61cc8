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
    private readonly ConcurrentDictionary<LocalDate, WeekPage> pages = new();
    public Household Household { get; } = HouseholdFile.Read(File.ReadAllBytes(Environment.GetEnvironmentVariable("DEMO_FILE")!), CatalogueFile.Shipped).Value!.Household;
    public List<Mark> Marks { get; } = [];
    public WeekPage Page(LocalDate date) => pages.GetOrAdd(date.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)), monday => WeekReading.Read(PlanWeek.Run(new PlanRequest(Household, CatalogueFile.Shipped, monday), new PlanOptions())));
}
