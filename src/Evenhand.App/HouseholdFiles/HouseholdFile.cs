using Evenhand.App.CalendarsIn.Files;
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
    private HouseholdFile(Household household, YamlTree tree, string source)
    {
        Household = household;
        Tree = tree;
        Source = source;
    }

    public Household Household { get; }

    /// <summary>Calendar files that it names; whoever has the folder at hand reads them.</summary>
    public IReadOnlyList<CalendarInFile> Calendars => CalendarSection.Read(new(Tree, ""));

    internal YamlTree Tree { get; }

    /// <summary>The text as it was read; the export takes the comments from it.</summary>
    internal string Source { get; }

    public static Result<HouseholdFile> Read(byte[] bytes, Catalogue catalogue)
    {
        var text = YamlSource.Decode(bytes);
        return text.Ok ? Read(text.Value, catalogue) : Result<HouseholdFile>.Failed(text.Problems);
    }

    public static Result<HouseholdFile> Read(string text, Catalogue catalogue)
    {
        var (tree, problems) = YamlTreeReader.Read(text);
        if (tree is null)
            return Result<HouseholdFile>.Failed(problems);
        return Read(tree, text, problems, catalogue);
    }

    /// <summary>Reads a tree that was put together from stored parts; its lines are whatever the caller made them.</summary>
    internal static Result<HouseholdFile> Read(YamlTree tree, Catalogue catalogue) => Read(tree, "", [], catalogue);

    private static Result<HouseholdFile> Read(YamlTree tree, string text, IReadOnlyList<Problem> problems, Catalogue catalogue)
    {
        IReadOnlyList<Problem> wrong = [.. problems, .. ShapeCheck.Check(tree, HouseholdSection.Shape, Names(tree, catalogue))];
        if (wrong.Count > 0)
            return Result<HouseholdFile>.Failed(InOrder(wrong));
        var root = new Fields(tree, "");
        var cross = new Cross(root.Whole("weeks") ?? 1, catalogue);
        var household = HouseholdSection.Read(root, cross);
        return cross.Problems.Count > 0 ? Result<HouseholdFile>.Failed(InOrder(cross.Problems)) : new HouseholdFile(household, tree, text);
    }

    private static KnownNames Names(YamlTree tree, Catalogue catalogue)
    {
        var root = new Fields(tree, "");
        IEnumerable<string> Keys(string group) => root.Map(group).Entries.Select(entry => entry.Key);
        return new(Keys("adults"), Keys("children"), Keys("helpers").Concat(Keys("on_request")), catalogue, root.Maps("responsibilities").Select(row => row.Text("id")));
    }

    /// <summary>By place in the file; past the most that are listed, the last says so.</summary>
    private static List<Problem> InOrder(IReadOnlyList<Problem> problems)
    {
        var ordered = problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column).Take(ShapeCheck.MostProblems).ToList();
        if (problems.Count >= ShapeCheck.MostProblems)
            ordered.Add(new("too-many-problems", ordered[^1].Line, ordered[^1].Column, "", $"more than {ShapeCheck.MostProblems} things are wrong; the rest is not listed.", "Mend these first."));
        return ordered;
    }
}
