using System.Collections.Frozen;
using Evenhand.Domain.Responsibilities;

namespace Evenhand.App.Catalogues;

/// <summary>
/// What a responsibility is called in a language. A household's own row, and its own "good enough", stay in the household's
/// words; so does everything in a language that has no words here.
/// </summary>
public static class CatalogueWords
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, (string Name, string DoneWhen)>> Other = WordFile.Read("catalogue");

    /// <param name="row">A row of the household's catalogue.</param>
    /// <param name="language">BCP 47 language without region: en, de.</param>
    public static string Name(Responsibility row, string language) => Words(row, language)?.Name ?? row.Name;

    /// <inheritdoc cref="Name"/>
    public static string DoneWhen(Responsibility row, string language) =>
        CatalogueFile.Shipped.Find(row.Id)?.DoneWhen == row.DoneWhen && Words(row, language) is { } words ? words.DoneWhen : row.DoneWhen;

    private static (string Name, string DoneWhen)? Words(Responsibility row, string language) =>
        !row.IsOwn && Other.TryGetValue(language, out var words) && words.TryGetValue(row.Id.Value, out var known) ? known : null;
}
