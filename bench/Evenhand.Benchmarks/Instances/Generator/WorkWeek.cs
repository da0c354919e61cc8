using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.Instances.Generator;

/// <summary>Blocks of an adult of a generated household. Everybody sleeps from 22:45 to 6:30 unless work says otherwise.</summary>
internal static class WorkWeek
{
    private const int Day = PlanningProblem.MinutesPerDay;

    /// <param name="number">0 or 1 within a couple: who of the two has which work.</param>
    public static IReadOnlyList<Block> BlocksOf(HouseholdKind kind, int number, int home, int weeks, TravelTable travel)
    {
        var days = weeks * 7;
        var work = Enumerable.Range(0, days).SelectMany(day => WorkOf(kind, number, home, day, travel)).ToList();
        var isAway = kind == HouseholdKind.PartnerAway && number == 1;
        var nights = Enumerable.Range(0, days + 1).SelectMany(day => NightBefore(day, days, isAway && day % 7 is 1 or 2 or 3 && isAway ? Town.Far : home));
        return [.. nights.SelectMany(night => Without(night, work)).Concat(work).OrderBy(block => block.Start)];
    }

    private static IEnumerable<Block> WorkOf(HouseholdKind kind, int number, int home, int day, TravelTable travel)
    {
        var weekday = day % 7;
        if (weekday > 4) return [];
        var office = number == 0 ? Town.Office : Town.OtherOffice;
        return (kind, number) switch
        {
            (HouseholdKind.SingleEarner, 0) => [],
            (HouseholdKind.Lead, 0) => Office(day, 525, 930, weekday % 2 == 0 ? home : office, home, travel),
            (HouseholdKind.Lead, 1) => Office(day, 480, 1110, Town.Office, home, travel),
            (HouseholdKind.Compressed, 0) => day % 14 == 0 ? [] : Office(day, 465, 1050, office, home, travel),
            (HouseholdKind.ShiftWork, 0) => Shift(day),
            (HouseholdKind.NightSchool, 0) => [.. Office(day, 510, 990, office, home, travel), .. weekday is 1 or 3 ? [new Block(At(day, 1080), At(day, 1230), Town.Club, Kind: "class")] : Array.Empty<Block>()],
            (HouseholdKind.PartnerAway, 1) when weekday < 3 => [new Block(At(day, 480), At(day, 1080), Town.Far, Load: 600, Kind: "work"), new Block(At(day, 1080), At(day, 1365), Town.Far, Open: true, Kind: "away"), new Block(At(day, 1830), At(day, 1920), Town.Far, Kind: "away")],
            (HouseholdKind.PartnerAway, 1) when weekday == 3 => [new Block(At(day, 480), At(day, 960), Town.Far, Load: 480, Kind: "work")],
            _ => Office(day, number == 0 ? 510 : 540, number == 0 ? 1005 : 1020, weekday == 1 + number ? home : office, home, travel),
        };
    }

    private static int At(int day, int minute) => day * Day + minute;

    private static Block[] Office(int day, int from, int to, int place, int home, TravelTable travel) =>
    [
        new(At(day, from), At(day, 750), place, Load: 750 - from + travel[home, place], Kind: "work"),
        new(At(day, 750), At(day, 780), place, Open: true, Kind: "lunch"),
        new(At(day, 780), At(day, to), place, Load: to - 780 + travel[place, home], Kind: "work"),
    ];

    // Early on two days, late on two, a night, and the day after it for sleep.
    private static IEnumerable<Block> Shift(int day) => (day % 7) switch
    {
        0 or 1 => [new Block(At(day, 420), At(day, 870), Town.Office, Load: 480, Kind: "work")],
        2 => [new Block(At(day, 840), At(day, 1320), Town.Office, Load: 510, Kind: "work")],
        3 => [new Block(At(day, 1320), At(day, 1320 + 480), Town.Office, Load: 510, Kind: "work")],
        _ => [new Block(At(day, 450), At(day, 810), 0, Kind: "sleep")],
    };

    private static IEnumerable<Block> NightBefore(int day, int days, int place)
    {
        var (from, to) = (Math.Max(0, day * Day - 75), Math.Min(day * Day + 390, days * Day));
        return [new Block(from, to, place, Kind: "sleep")];
    }

    // Nobody sleeps at home while at work, nor on the way.
    private static IEnumerable<Block> Without(Block night, List<Block> work) =>
        work.Exists(block => block.Kind == "work" && block.Start < night.End + 30 && night.Start < block.End + 30) ? [] : [night];
}
