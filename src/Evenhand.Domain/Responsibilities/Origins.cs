using Evenhand.Domain.People;
using Evenhand.Domain.Units;

namespace Evenhand.Domain.Responsibilities;

/// <summary>How each ownership came about, counted by owner (M016): a full id beats a prefix, a longer prefix a shorter one; what no entry reaches is not recorded.</summary>
public static class Origins
{
    public const string NotRecorded = "not recorded";

    public static string Of(Household household, ResponsibilityId id) => Find(household, id)?.How ?? NotRecorded;

    public static OwnershipOrigin? Find(Household household, ResponsibilityId id) => OwnershipRules.Closest(household.Ownership.Origins, origin => origin.Pattern, id);

    public static IReadOnlyList<(string How, int Count)> CountsOf(Household household, IReadOnlyList<Owned> owned) =>
        [.. owned.GroupBy(row => Of(household, row.Row.Id)).Select(group => (group.Key, group.Count())).OrderByDescending(pair => pair.Item2).ThenBy(pair => pair.Key, StringComparer.Ordinal)];
}
