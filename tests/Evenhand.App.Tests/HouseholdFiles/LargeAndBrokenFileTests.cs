using System.Diagnostics;
using System.Text;
using Evenhand.App.Catalogues;
using Evenhand.App.HouseholdFiles;
using Evenhand.Domain.Units;

namespace Evenhand.App.Tests.HouseholdFiles;

/// <summary>Files too large to keep in the corpus, and files broken at random places: always an answer, and soon.</summary>
public sealed class LargeAndBrokenFileTests
{
    /// <summary>Each takes well under a second on a machine that is not busy.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    private static readonly Dictionary<string, (Func<string> Text, string Code)> Large = new(StringComparer.Ordinal)
    {
        ["two megabytes of notes"] = (() => "adults: {a: {}}\nnotes: |\n" + Lines(20_000, _ => "  " + new string('x', 98)), "file-too-large"),
        ["one text of 900,000 letters"] = (() => "adults: {a: {}}\nnotes: " + new string('x', 900_000) + "\n", "text-too-long"),
        ["one quoted text of 900,000 letters"] = (() => "adults: {a: {}}\nnotes: \"" + new string('x', 900_000) + "\"\n", "text-too-long"),
        ["10,000 children"] = (() => "adults: {a: {}}\nchildren:\n" + Lines(10_000, n => $"  c{n}: {{age: 4}}"), "too-many"),
        ["10,000 adults"] = (() => "adults:\n" + Lines(10_000, n => $"  a{n}: {{}}"), "too-many"),
        ["2,000 stretches of custody"] = (() => "adults: {a: {}, b: {}}\nchildren: {c: {age: 4}}\ncustody:\n" + Lines(2_000, n => $"  - {{adult: {(n % 2 == 0 ? "a" : "b")}, from: Mon 00:00, to: Mon 00:01}}"), "too-many"),
        ["10,000 unknown keys"] = (() => "adults: {a: {}}\n" + Lines(10_000, n => $"adlts{n}: 1"), "too-many-problems"),
        ["10,000 unknown owners"] = (() => "adults: {a: {}}\nowns:\n" + Lines(900, n => $"  someone{n}: [food.diner{n}]"), "too-many-problems"),
        ["60,000 values"] = (() => "adults: {a: {}}\nnotes: [" + string.Join(", ", Enumerable.Range(0, 60_000)) + "]\n", "too-many-values"),
        ["the same key 10,000 times"] = (() => "adults: {a: {}}\n" + Lines(10_000, _ => "weeks: 1"), "too-many-problems"),
        ["100,000 brackets"] = (() => "adults: " + new string('[', 100_000), "too-deep"),
        ["100,000 question marks"] = (() => string.Concat(Enumerable.Repeat("? ", 100_000)), "too-deep"),
        ["100,000 dashes"] = (() => string.Concat(Enumerable.Repeat("- ", 100_000)), "too-deep"),
        ["100,000 open quotes"] = (() => "adults: {a: {}}\nnotes: [" + string.Concat(Enumerable.Repeat("\"", 99_999)), "not-yaml"),
        ["100,000 colons"] = (() => "adults: {a: {}}\n" + string.Concat(Enumerable.Repeat("a: ", 100_000)), "not-yaml"),
        ["a comment of 900,000 letters and nothing else"] = (() => "#" + new string('x', 900_000), "empty-file"),
        ["500,000 empty lines"] = (() => new string('\n', 500_000), "empty-file"),
        ["a million aliases"] = (() => "adults: {a: &a {}}\nnotes: [" + string.Join(", ", Enumerable.Repeat("*a", 40_000)) + "]", "alias"),
    };

    public static TheoryData<string> LargeFiles() => [.. Large.Keys];

    [Theory, MemberData(nameof(LargeFiles))]
    public void A_large_file_is_refused_soon(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(Large[name].Text());
        var watch = Stopwatch.StartNew();
        var read = HouseholdFile.Read(bytes, CatalogueFile.Shipped);
        watch.Elapsed.ShouldBeLessThan(Soon);
        read.Ok.ShouldBeFalse();
        read.Problems.ShouldContain(problem => problem.Code == Large[name].Code, string.Join('\n', read.Problems.Take(3)));
        read.Problems.Count.ShouldBeLessThanOrEqualTo(201);
    }

    [Fact]
    public void A_large_household_is_read_soon()
    {
        var text = "weeks: 8\nadults:\n" + Lines(50, n => $"  a{n}: {{blocks: [{{days: Mon-Fri, from: \"08:00\", to: \"16:00\"}}]}}")
            + "children:\n" + Lines(100, n => $"  c{n}: {{age: 6, care: [{{days: Mon-Fri, from: \"08:00\", to: \"15:00\", name: school}}]}}")
            + "custody:\n" + Lines(200, n => $"  - {{adult: a{n % 50}, weeks: [{n / 25 + 1}], children: [c{n % 25}], from: Mon 08:00, to: Tue 08:00}}");
        var watch = Stopwatch.StartNew();
        var read = HouseholdFile.Read(text, CatalogueFile.Shipped);
        watch.Elapsed.ShouldBeLessThan(Soon);
        read.Ok.ShouldBeTrue(string.Join('\n', read.Problems));
    }

    [Theory]
    [InlineData("knowledge_wanted: [{topic: camps, have: \"flyer, 99999999999999999999999999999999999999 months old\"}]")]
    [InlineData("starts: 1900-01-01\ntime_zone: America/Sao_Paulo\nweeks: 8")]
    [InlineData("starts: 2199-12-30\ntime_zone: Pacific/Apia\nweeks: 8")]
    [InlineData("starts: 2018-10-29\ntime_zone: America/Sao_Paulo\ncustody: [{adult: a, from: Mon 00:00, to: Mon 00:00}]")]
    public void What_is_odd_and_allowed_is_read(string part) => HouseholdFile.Read("adults: {a: {}}\nchildren: {c: {age: 4}}\n" + part, CatalogueFile.Shipped)
        .ShouldSatisfyAllConditions(read => read.Ok.ShouldBeTrue(string.Join('\n', read.Problems)));

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void Whatever_is_changed_in_a_file_there_is_an_answer(int seed)
    {
        var random = new Random(seed);
        string[] pieces = ["[", "]", "{", "}", ":", ": ", "\"", "'", "-", "- ", "\n", "\t", " ", "#", "&a ", "*a", "!x ", "|", ">", "? ", "%", "@", ",", "\0", "\uD83D", "é", "24:30", "null", "~", "[]", "{}", "0", "-1", "1e9", "---\n", "...\n", "<<: ", "\\", "\r", "\u2028"];
        foreach (var file in Corpus.Households())
        {
            var original = File.ReadAllText(file);
            for (var round = 0; round < 30; round++)
            {
                var text = new StringBuilder(original);
                for (var change = random.Next(1, 4); change > 0; change--)
                {
                    var at = random.Next(text.Length);
                    text.Remove(at, Math.Min(random.Next(0, 12), text.Length - at)).Insert(at, pieces[random.Next(pieces.Length)]);
                }

                Answers(text.ToString());
            }
        }
    }

    private static void Answers(string text)
    {
        Result<HouseholdFile> read;
        try
        {
            read = HouseholdFile.Read(text, CatalogueFile.Shipped);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"This text is not answered:\n{text}", exception);
        }

        if (!read.Ok)
            read.Problems.ShouldAllBe(problem => problem.Message.Length > 0 && problem.Instead.Length > 0);
    }

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(n => line(n) + "\n"));
}
