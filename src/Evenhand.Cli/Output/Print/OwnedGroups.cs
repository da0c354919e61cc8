using Evenhand.App.Plans;
using Evenhand.Domain.Units;

namespace Evenhand.Cli.Output.Print;

/// <summary>What one adult owns, by the groups of the catalogue.</summary>
internal static class OwnedGroups
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["activity"] = "Activities",
        ["birth"] = "Birth",
        ["car"] = "Cars",
        ["care"] = "Carers",
        ["child"] = "Children",
        ["clean"] = "Cleaning",
        ["cloth"] = "Clothes",
        ["crisis"] = "Hard times",
        ["custody"] = "Two homes",
        ["elder"] = "Elders",
        ["food"] = "Food",
        ["health"] = "Health",
        ["home"] = "House",
        ["infant"] = "Infants",
        ["kin"] = "Kin, friends",
        ["money"] = "Money",
        ["pet"] = "Pets",
        ["plan"] = "Planning",
        ["school"] = "School",
        ["village"] = "Village",
    };

    public static IEnumerable<(string Group, IReadOnlyList<string> Names)> Of(WeekPage page, PersonId adult) => page.Owned
        .Where(owned => owned.Owner == adult)
        .GroupBy(owned => owned.Row.Id.Group, StringComparer.Ordinal)
        .Select(group => (Words.GetValueOrDefault(group.Key, group.Key), (IReadOnlyList<string>)[.. group.Select(owned => owned.Row.Name)]));
}
