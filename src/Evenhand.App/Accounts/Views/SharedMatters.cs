namespace Evenhand.App.Accounts.Views;

/// <summary>
/// The explicit lists of what is shared beyond the adults of a home, by responsibility. They name what is shared; anything new is
/// not.
/// </summary>
internal static class SharedMatters
{
    private static readonly HashSet<string> BetweenHomes = new(StringComparer.Ordinal)
    {
        "ride", "child.dropoff", "child.pickup", "activity.drive", "activity.attend", "school.conference", "custody.exchange", "custody.calendar", "custody.bags",
    };

    private static readonly string[] Family =
    [
        "food.", "cloth.", "clean.", "home.", "pet.", "car.", "child.", "infant.", "care.", "school.", "activity.",
        "kin.birthday", "kin.party_gifts", "kin.holidays", "kin.relatives", "kin.host", "kin.trips", "custody.exchange", "custody.calendar", "custody.bags",
    ];

    /// <summary>The children's matters that the other home sees (M122).</summary>
    public static bool AreBetweenHomes(string responsibility) => BetweenHomes.Contains(responsibility);

    /// <summary>What a child of the household sees of everyone.</summary>
    public static bool AreOfTheFamily(string responsibility) => responsibility == "ride" || Family.Any(start => responsibility.StartsWith(start, StringComparison.Ordinal));
}
