namespace Evenhand.Domain.Questions;

/// <summary>Local knowledge that is missing or older than six months (M112); an entry that gives no age counts as known.</summary>
public static class Knowledge
{
    public const decimal StaleAfterMonths = 6;

    public static IReadOnlyList<KnowledgeEntry> UnknownOrStale(Facts facts) =>
        [.. facts.Knowledge.Where(entry => entry.IsUnknown || entry.AgeInMonths > StaleAfterMonths)];
}
