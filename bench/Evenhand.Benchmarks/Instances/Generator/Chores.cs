namespace Evenhand.Benchmarks.Instances.Generator;

/// <summary>What a generated home has to do in a week.</summary>
internal static class Chores
{
    private static readonly int[] EveryDay = [0, 1, 2, 3, 4, 5, 6];
    private static readonly int[] Workdays = [0, 1, 2, 3, 4];

    public static IReadOnlyList<Chore> Of(HouseholdSize size) => [.. All.Where(chore => chore.Since <= size)];

    private static readonly IReadOnlyList<Chore> All =
    [
        new("breakfast", 25, EveryDay, 405, 425, 5, 90) { IsWithChildren = true },
        new("dinner", 40, EveryDay, 1005, 1095, 5, 90) { ByCarersToo = true },
        new("bedtime", 30, EveryDay, 1150, 1185, 5, 90) { ByCarersToo = true, IsWithChildren = true },
        new("bath", 25, [0, 2, 4, 6], 1095, 1130, 5, 60) { ByCarersToo = true, IsWithChildren = true },
        new("laundry", 30, [1, 5], 420, 1260, 15, 40) { Span = 3, ByCarersToo = true },
        new("groceries", 45, [2], 480, 1200, 30, 80) { Span = 3, Place = Town.Shop, NeedsAttention = true },
        new("cleaning", 45, [4], 480, 1230, 30, 30) { Span = 3, ByCarersToo = true },
        new("bills", 30, [0], 420, 1335, 30, 50) { Span = 7, IsAnywhere = true, NeedsAttention = true, Mental = 25 },
        new("menu", 25, [0], 420, 1335, 30, 50) { Span = 3, IsAnywhere = true, NeedsAttention = true, Mental = 25 },
        new("dishes", 20, EveryDay, 1110, 1290, 5, 30) { Since = HouseholdSize.M },
        new("lunch boxes", 15, Workdays, 390, 420, 5, 40) { Since = HouseholdSize.M },
        new("tidying", 15, EveryDay, 1080, 1305, 5, 20) { Since = HouseholdSize.M },
        new("homework", 30, Workdays, 930, 1110, 5, 40) { Since = HouseholdSize.M, ByCarersToo = true, IsWithChildren = true, IsPerChild = true },
        new("reading", 15, EveryDay, 1020, 1185, 5, 20) { Since = HouseholdSize.M, IsWithChildren = true, IsPerChild = true },
        new("dog", 20, EveryDay, 390, 510, 5, 60) { Since = HouseholdSize.M, Place = Town.Park, NeedsAttention = true },
        new("dog out", 30, EveryDay, 1020, 1290, 5, 60) { Since = HouseholdSize.M, Place = Town.Park, NeedsAttention = true },
        new("rubbish", 10, [1, 3], 1080, 1320, 15, 40) { Since = HouseholdSize.M },
        new("bathroom", 40, [3], 480, 1230, 30, 30) { Since = HouseholdSize.M, Span = 4, ByCarersToo = true },
        new("garden", 60, [5], 540, 1140, 30, 20) { Since = HouseholdSize.M, Span = 2 },
        new("appointments", 15, [0, 3], 420, 1335, 30, 50) { Since = HouseholdSize.M, Span = 3, IsAnywhere = true, NeedsAttention = true, Mental = 15 },
        new("letters", 20, [1, 4], 420, 1335, 15, 50) { Since = HouseholdSize.M, Span = 2, IsAnywhere = true, NeedsAttention = true, Mental = 20 },
        new("weekly talk", 30, [5], 1080, 1305, 15, 50) { Since = HouseholdSize.M, Span = 2, Persons = 2, Mental = 15 },
        new("laundry of beds", 35, [5], 420, 1260, 15, 40) { Since = HouseholdSize.L, Span = 2 },
        new("cooking ahead", 60, [6], 540, 1080, 15, 40) { Since = HouseholdSize.L },
        new("snack", 15, EveryDay, 900, 960, 5, 40) { Since = HouseholdSize.L, ByCarersToo = true, IsWithChildren = true },
        new("kitchen", 20, EveryDay, 1140, 1305, 5, 30) { Since = HouseholdSize.L },
    ];
}
