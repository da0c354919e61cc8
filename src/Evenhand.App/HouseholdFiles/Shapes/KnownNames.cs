using Evenhand.Domain.Responsibilities;

namespace Evenhand.App.HouseholdFiles.Shapes;

/// <summary>The ids that a file itself defines, and those of the catalogue: what a reference may name.</summary>
internal sealed class KnownNames
{
    private readonly Dictionary<PersonKinds, HashSet<string>> people;
    private readonly HashSet<string> responsibilities;
    private readonly List<string> words;

    public KnownNames(IEnumerable<string> adults, IEnumerable<string> children, IEnumerable<string> helpers, Catalogue catalogue, IEnumerable<string> own)
    {
        people = new()
        {
            [PersonKinds.Adult] = adults.ToHashSet(StringComparer.Ordinal),
            [PersonKinds.Child] = children.ToHashSet(StringComparer.Ordinal),
            [PersonKinds.Helper] = helpers.ToHashSet(StringComparer.Ordinal),
        };
        responsibilities = catalogue.Rows.Select(row => row.Id.Value).Concat(own).ToHashSet(StringComparer.Ordinal);
        words = [.. responsibilities, .. responsibilities.Select(id => id.Split('.')[0] + ".*").Distinct(StringComparer.Ordinal)];
    }

    public IEnumerable<string> ResponsibilityWords(bool fullIdOnly) => fullIdOnly ? responsibilities : words;

    public IEnumerable<string> Of(PersonKinds kinds) => people.Where(pair => kinds.HasFlag(pair.Key)).SelectMany(pair => pair.Value);

    public bool Knows(string id, PersonKinds kinds) => people.Any(pair => kinds.HasFlag(pair.Key) && pair.Value.Contains(id));

    public bool KnowsResponsibility(string text, bool fullIdOnly)
    {
        if (!text.EndsWith('*'))
            return responsibilities.Contains(text);
        var prefix = text[..^1];
        return !fullIdOnly && responsibilities.Any(id => id.StartsWith(prefix, StringComparison.Ordinal));
    }
}
