using System.Collections.Frozen;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Evenhand.App.Catalogues;

/// <summary>Words of shipped data in other languages, <c>data/&lt;what&gt;.&lt;language&gt;.csv</c>: an id and two texts to a row.</summary>
internal static class WordFile
{
    private const string Prefix = "words/";

    /// <summary>By language (BCP 47), then by id. English is in the data itself and has no file.</summary>
    public static FrozenDictionary<string, FrozenDictionary<string, (string Name, string More)>> Read(string what) =>
        typeof(WordFile).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith($"{Prefix}{what}.", StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[(Prefix.Length + what.Length + 1)..^".csv".Length], Rows, StringComparer.Ordinal);

    private static FrozenDictionary<string, (string Name, string More)> Rows(string resource)
    {
        using var text = new StreamReader(typeof(WordFile).Assembly.GetManifestResourceStream(resource)!);
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture));
        csv.Read();
        csv.ReadHeader();
        var rows = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        while (csv.Read())
            rows.Add(csv.GetField(0)!, (csv.GetField(1)!, csv.GetField(2)!));
        return rows.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
