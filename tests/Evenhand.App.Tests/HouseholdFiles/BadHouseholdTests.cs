using System.Diagnostics;
using System.Globalization;
using Evenhand.App.Catalogues;
using Evenhand.App.HouseholdFiles;
using Evenhand.Domain.Units;

namespace Evenhand.App.Tests.HouseholdFiles;

/// <summary>Every wrong file of the corpus is answered with line, key, what is wrong and what to write instead.</summary>
public sealed class BadHouseholdTests
{
    private static readonly ILookup<string, Mistake> Expected = File.ReadLines(Corpus.BadPath("expected.tsv"))
        .Where(line => !line.StartsWith('#')).Select(line => line.Split('\t'))
        .ToLookup(cells => cells[0], cells => new Mistake(int.Parse(cells[1], CultureInfo.InvariantCulture), cells[2], cells[3], cells[4]), StringComparer.Ordinal);

    public static TheoryData<string> Files() => [.. Corpus.BadHouseholds().Select(file => Path.GetFileName(file))];

    [Theory, MemberData(nameof(Files))]
    public void Says_where_what_and_what_instead(string file)
    {
        var watch = Stopwatch.StartNew();
        var read = HouseholdFile.Read(File.ReadAllBytes(Corpus.BadPath(file)), CatalogueFile.Shipped);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2), "a wrong file is answered in milliseconds");
        read.Ok.ShouldBeFalse();
        Expected[file].ShouldNotBeEmpty("the file has a row in expected.tsv");
        foreach (var mistake in Expected[file])
            read.Problems.ShouldContain(problem => mistake.Is(problem), $"{mistake}\nfound:\n{string.Join('\n', read.Problems.Select(problem => problem.Describe(file)))}");
        read.Problems.ShouldAllBe(problem => problem.Message.Length > 0 && problem.Instead.Length > 0 && problem.Line > 0);
    }

    [Fact]
    public void The_corpus_is_large_enough() => Corpus.BadHouseholds().Count().ShouldBeGreaterThan(150);

    private sealed record Mistake(int Line, string Key, string Message, string Instead)
    {
        public bool Is(Problem problem) => problem.Line == Line && problem.Key == Key
            && problem.Message.Contains(Message, StringComparison.Ordinal) && problem.Instead.Contains(Instead, StringComparison.Ordinal);
    }
}
