using Evenhand.Domain.People;
using Evenhand.Domain.Units;

namespace Evenhand.App.Plans;

/// <summary>What pages call someone.</summary>
public static class PersonNames
{
    public static string Of(Household household, PersonId id) =>
        household.Adult(id)?.DisplayName
        ?? household.Child(id)?.DisplayName
        ?? household.Helpers.FirstOrDefault(helper => helper.Id == id)?.DisplayName
        ?? household.OnRequest.FirstOrDefault(helper => helper.Id == id)?.DisplayName
        ?? id.Value;

    public static string Of(Household household, IEnumerable<PersonId> ids)
    {
        var names = ids.Select(id => Of(household, id)).ToList();
        return names.Count switch
        {
            0 => "",
            1 => names[0],
            _ => $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}",
        };
    }
}
