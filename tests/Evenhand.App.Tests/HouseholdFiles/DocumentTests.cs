using System.Text.RegularExpressions;
using Evenhand.App.Catalogues;
using Evenhand.App.HouseholdFiles;

namespace Evenhand.App.Tests.HouseholdFiles;

/// <summary>What the documents show works, and what the program says keeps its tone.</summary>
public sealed partial class DocumentTests
{
    private static readonly string Text = File.ReadAllText(Repository.PathTo("docs", "household-file.md"));

    [Fact]
    public void The_households_in_the_document_are_read()
    {
        var households = Example().Matches(Text).Select(match => match.Groups["yaml"].Value).Where(yaml => yaml.Contains("adults:", StringComparison.Ordinal)).ToList();
        households.ShouldNotBeEmpty();
        foreach (var yaml in households)
            HouseholdFile.Read(yaml, CatalogueFile.Shipped).ShouldSatisfyAllConditions(read => read.Ok.ShouldBeTrue(string.Join('\n', read.Problems)));
    }

    [Fact]
    public void Every_link_in_the_document_leads_to_a_heading()
    {
        var headings = Text.Split('\n').Where(line => line.StartsWith('#')).Select(line => line.TrimStart('#').Trim().ToLowerInvariant().Replace(' ', '-')).ToHashSet(StringComparer.Ordinal);
        Link().Matches(Text).Select(match => match.Groups["to"].Value).ShouldAllBe(to => headings.Contains(to));
    }

    [Fact]
    public void The_words_about_a_file_are_plain()
    {
        var messages = Corpus.BadHouseholds().SelectMany(file => HouseholdFile.Read(File.ReadAllBytes(file), CatalogueFile.Shipped).Problems)
            .SelectMany(problem => new[] { Quoted().Replace(problem.Message, ""), Quoted().Replace(problem.Instead, "") });
        foreach (var words in messages.Append(Text))
            Unwanted().IsMatch(words).ShouldBeFalse(words);
    }

    [GeneratedRegex(@"```yaml\n(?<yaml>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Example();

    [GeneratedRegex(@"\]\(#(?<to>[a-z-]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    /// <summary>What the file's author wrote, repeated in a message.</summary>
    [GeneratedRegex("\".*?\"|'.*?'", RegexOptions.None, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(?:should|best|optimal|ideal|overdue|please|sorry|oops|invalid|mom|dad)\b|(?<![\x60<])!", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Unwanted();
}
