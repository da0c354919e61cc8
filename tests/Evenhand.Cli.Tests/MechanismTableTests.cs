using System.Text;
using System.Text.RegularExpressions;

namespace Evenhand.Cli.Tests;

/// <summary>
/// <c>docs/mechanisms.md</c> is made from the marks on the tests: which mechanism of the requirements works, where a person
/// meets it, and which test proves it.
/// </summary>
public sealed partial class MechanismTableTests
{
    private const int Count = 153;

    [Fact]
    public void The_table_is_the_one_the_tests_make() => GeneratedFile.Matches(Table(), "docs", "mechanisms.md");

    [Fact]
    public void Every_mark_names_a_mechanism_and_where_a_person_meets_it()
    {
        foreach (var mark in Marks())
        {
            Number().IsMatch(mark.Mechanism).ShouldBeTrue($"{mark.Test}: {mark.Mechanism} is not M001 to M{Count}");
            mark.Where.ShouldNotBeEmpty($"{mark.Test}: write Where = \"…\"");
        }
    }

    private static string Table()
    {
        var marks = Marks().ToLookup(mark => mark.Mechanism, StringComparer.Ordinal);
        var numbers = Enumerable.Range(1, Count).Select(number => $"M{number:000}").ToList();
        var text = new StringBuilder();
        text.Append("# Mechanisms\n\nMade from the marks on the tests. A mechanism is proved when at least one test carries its number.\n\n");
        text.Append($"{numbers.Count(number => marks[number].Any())} of {Count} are proved.\n\n| Number | State | Where a person meets it | Tests |\n|---|---|---|---|\n");
        foreach (var number in numbers)
        {
            var places = marks[number].Select(mark => mark.Where).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
            var tests = marks[number].Select(mark => mark.Test).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
            text.Append($"| {number} | {(marks[number].Any() ? "proved" : "open")} | {string.Join("; ", places)} | {string.Join("<br>", tests.Select(test => $"`{test}`"))} |\n");
        }

        return text.ToString();
    }

    /// <summary>Read from the sources, so that no test project has to know another.</summary>
    private static IEnumerable<(string Mechanism, string Where, string Test)> Marks() =>
        from file in Directory.EnumerateFiles(Repository.PathTo("tests"), "*.cs", SearchOption.AllDirectories)
        where !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "Shared")
        let source = File.ReadAllText(file)
        from match in Mark().Matches(source)
        select (match.Groups["number"].Value, match.Groups["where"].Value, $"{Path.GetFileNameWithoutExtension(file)}.{TestAfter(source, match.Index + match.Length)}");

    private static string TestAfter(string source, int at) => Declaration().Match(source, at) is { Success: true } test ? test.Groups["name"].Value : "?";

    [GeneratedRegex("""(?<=[\[,]\s*)Mechanism\("(?<number>[^"]*)"(?:\s*,\s*Where\s*=\s*"(?<where>[^"]*)")?\)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\s*(?:public|internal)\s[^=;\r\n]*?(?<name>\w+)\s*(?:\(|\r?$|\{|:)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^M(?:0(?:0[1-9]|[1-9]\d)|1(?:[0-4]\d|5[0-3]))$", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
