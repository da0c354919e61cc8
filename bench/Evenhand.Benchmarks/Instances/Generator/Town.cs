using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.Instances.Generator;

/// <summary>Places on a plane; ways are straight lines rounded up to the grid, so that no detour is shorter.</summary>
internal static class Town
{
    public const int Home = 0, School = 1, Daycare = 2, Shop = 3, Club = 4, Park = 5, Office = 6, OtherOffice = 7, Far = 8, SecondHome = 9;

    public static IReadOnlyList<string> Places { get; } = ["home", "school", "daycare", "shop", "club", "park", "office", "other office", "far", "second home"];

    public static TravelTable Ways(Random random)
    {
        // Whole minutes, each rounded up by itself: d(a,c) <= d(a,b) + d(b,c) stays true.
        var at = Places.Select((_, place) => place switch
        {
            Far => (X: 70, Y: 40),
            Home => (X: 0, Y: 0),
            Office or OtherOffice => (X: random.Next(-20, 21), Y: random.Next(-20, 21)),
            _ => (X: random.Next(-10, 11), Y: random.Next(-10, 11)),
        }).ToList();
        return new TravelTable(at.Count, [.. from a in at from b in at select (int)Math.Ceiling(Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y)) / 5) * 5]);
    }
}
