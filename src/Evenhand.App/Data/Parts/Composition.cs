using Evenhand.App.Catalogues;
using Evenhand.App.Data.Rows;
using Evenhand.App.HouseholdFiles;
using Evenhand.App.HouseholdFiles.Yaml;
using Evenhand.Domain.Units;

namespace Evenhand.App.Data.Parts;

/// <summary>A household put together from the parts that hold on one date, read by the reader of household files.</summary>
internal sealed record Composition(HouseholdFile? File, IReadOnlyList<PartProblem> Problems)
{
    /// <summary>An export has to be a file that can be read again, so a household is held to the size of one.</summary>
    private const int MostCharacters = 700_000;

    public static Composition Of(IEnumerable<PartRow> held)
    {
        var rows = held.ToList();
        if (rows.Sum(row => (long)row.Body.Length + row.Path.Length) > MostCharacters)
            return TooLarge();
        var parts = PartTree.Of(rows);
        if (Size(parts.Tree) > YamlTreeReader.MaxNodes)
            return TooLarge();
        var read = HouseholdFile.Read(parts.Tree, CatalogueFile.Shipped);
        return new(read.Value, [.. read.Problems.Select(problem => Of(problem, parts))]);
    }

    private static PartProblem Of(Problem problem, PartTree parts) => new(parts.PathOf(problem.Line), problem.Code, problem.Key, problem.Message, problem.Instead);

    private static Composition TooLarge() =>
        new(null, [new("", "household-too-large", "", "the household holds more than one file can.", "Remove what is not needed any more.")]);

    private static int Size(YamlTree tree) => tree switch
    {
        YamlMap map => 1 + map.Entries.Sum(entry => 1 + Size(entry.Value)),
        YamlList list => 1 + list.Items.Sum(Size),
        _ => 1,
    };
}
