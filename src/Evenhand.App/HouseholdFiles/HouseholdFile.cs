using Evenhand.App.HouseholdFiles.Sections;
using Evenhand.App.HouseholdFiles.Shapes;
using Evenhand.App.HouseholdFiles.Yaml;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;

namespace Evenhand.App.HouseholdFiles;

/// <summary>Reads household files. Everything that is wrong is reported at once, with line, key and what to write instead.</summary>
public sealed class HouseholdFile
{
    private HouseholdFile(Household household, YamlTree tree)
    {
        Household = household;
        Tree = tree;
    }

    public Household Household { get; }

    internal YamlTree Tree { get; }

    public static Result<HouseholdFile> Read(byte[] bytes, Catalogue catalogue) => Read(YamlTreeReader.Read(bytes), catalogue);

    public static Result<HouseholdFile> Read(string text, Catalogue catalogue) => Read(YamlTreeReader.Read(text), catalogue);

    private static Result<HouseholdFile> Read(Result<YamlTree> parsed, Catalogue catalogue)
    {
        if (!parsed.Ok)
            return Result<HouseholdFile>.Failed(parsed.Problems);
        var tree = parsed.Value;
        var wrong = ShapeCheck.Check(tree, HouseholdSection.Shape, Names(tree, catalogue));
        if (wrong.Count > 0)
            return Result<HouseholdFile>.Failed(InOrder(wrong));
        var root = new Fields(tree, "");
        var cross = new Cross(root.Whole("weeks") ?? 1);
        var household = HouseholdSection.Read(root, cross);
        return cross.Problems.Count > 0 ? Result<HouseholdFile>.Failed(InOrder(cross.Problems)) : new HouseholdFile(household, tree);
    }

    private static KnownNames Names(YamlTree tree, Catalogue catalogue)
    {
        var root = new Fields(tree, "");
        IEnumerable<string> Keys(string group) => root.Map(group).Entries.Select(entry => entry.Key);
        return new(Keys("adults"), Keys("children"), Keys("helpers").Concat(Keys("on_request")), catalogue, root.Maps("responsibilities").Select(row => row.Text("id")));
    }

    private static List<Problem> InOrder(IReadOnlyList<Problem> problems) => [.. problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)];
}
