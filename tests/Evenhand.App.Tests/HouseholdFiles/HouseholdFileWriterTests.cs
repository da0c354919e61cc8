using System.Text;
using Evenhand.App.Catalogues;
using Evenhand.App.HouseholdFiles;
using Evenhand.App.HouseholdFiles.Yaml;

namespace Evenhand.App.Tests.HouseholdFiles;

/// <summary>What is written back is the same household, and writing it again changes no byte.</summary>
public sealed class HouseholdFileWriterTests
{
    public static TheoryData<string> Households() => [.. Corpus.Households().Select(file => Path.GetFileName(file))];

    [Theory, MemberData(nameof(Households))]
    public void A_household_of_the_corpus_comes_back_whole(string name)
    {
        var read = HouseholdFile.Read(Corpus.Household(name), CatalogueFile.Shipped).Value!;
        var written = HouseholdFileWriter.Write(read);
        var again = HouseholdFile.Read(written, CatalogueFile.Shipped);
        again.Ok.ShouldBeTrue(string.Join('\n', again.Problems));
        Same(read.Tree, again.Value.Tree).ShouldBeTrue(written);
        HouseholdFileWriter.Write(again.Value).ShouldBe(written);
        HouseholdJson.Write(again.Value).ShouldBe(HouseholdJson.Write(read));
        Comments(written).ShouldBe(Comments(read.Source));
    }

    [Theory]
    [InlineData("y"), InlineData("n"), InlineData("no"), InlineData("yes"), InlineData("on"), InlineData("1"), InlineData("0x1F"), InlineData("1e3"), InlineData("null"), InlineData("~"), InlineData("true")]
    [InlineData("a: b"), InlineData("#one"), InlineData("- x"), InlineData("Jürgen"), InlineData("ş"), InlineData("爸爸"), InlineData("👩‍👧"), InlineData("with space"), InlineData(" lead"), InlineData("tail ")]
    [InlineData("\"quoted\""), InlineData("it's"), InlineData("back\\slash"), InlineData("{x}"), InlineData("[x]"), InlineData("x,y"), InlineData("&x"), InlineData("*x"), InlineData("!x"), InlineData("%x"), InlineData("@x"), InlineData("`x`"), InlineData("?"), InlineData(":"), InlineData("07:30"), InlineData("2026-01-01"), InlineData("<<"), InlineData("=")]
    public void An_id_survives(string id)
    {
        var text = $"adults:\n  {YamlText.Key(id)}: {{blocks: []}}\nchildren:\n  c: {{age: 6}}\nowns: {{{YamlText.Key(id)}: [food.*]}}\nauthority: {{c: [{YamlText.Quoted(id)}]}}\n";
        var read = HouseholdFile.Read(text, CatalogueFile.Shipped);
        read.Ok.ShouldBeTrue(string.Join('\n', read.Problems) + text);
        var written = HouseholdFileWriter.Write(read.Value);
        written.ShouldBe(text);
        var household = HouseholdFile.Read(written, CatalogueFile.Shipped).Value!.Household;
        household.Adults[0].Id.Value.ShouldBe(id);
        household.Ownership.Patterns[0].Owner!.Value.Value.ShouldBe(id);
        household.Children[0].Authority![0].Value.ShouldBe(id);
    }

    [Fact]
    public void Comments_stay_where_they_are()
    {
        const string Text = """
            # our home
            #
            # two lines

            adults:   # both of us
              # the first
              kim: {blocks: []}  # at home

              sam:
                blocks:
                  # early shift
                  - days: Mon-Fri    # until June
                    from: "06:00"
                    to: "14:00"
                  - {days: Sat, from: "08:00",   # only mornings
                     to: "12:00"}
                # none on Sunday
                job: 'nurse # not a comment'
            notes: |
              # not a comment either
              second line
            # the end
            """;
        Export(Text).ShouldBe("""
            # our home
            #
            # two lines
            adults: # both of us
              # the first
              kim: {blocks: []} # at home
              sam:
                blocks:
                  # early shift
                  - days: Mon-Fri # until June
                    from: "06:00"
                    to: "14:00"
                  - {days: Sat, from: "08:00", to: "12:00"} # only mornings
                # none on Sunday
                job: "nurse # not a comment"
            notes: |
              # not a comment either
              second line
            # the end

            """);
        Export(Export(Text)).ShouldBe(Export(Text));
    }

    [Theory]
    [InlineData("notes: |\n  a\n\n  b\n"), InlineData("notes: |-\n  a\n  b"), InlineData("notes: |+\n  a\n\n"), InlineData("notes: >\n  a\n  b\n\n  c\n"), InlineData("notes: |\n    x\n      y\n   \n    z\n"), InlineData("notes: |2\n     x\n")]
    [InlineData("notes: a\n  b\n\n  c"), InlineData("notes: \"a\n  b\n\n  c\""), InlineData("notes: 'a\n  b'"), InlineData("notes: \"tab\\there\\nline \\\"x\\\"\""), InlineData("notes: \"\\u2028 \\u00a0 \\N\"")]
    [InlineData("notes:"), InlineData("notes: ~"), InlineData("notes: \"\""), InlineData("notes: []"), InlineData("notes: {}"), InlineData("notes: [a: 1, b]"), InlineData("notes: {a, b: }"), InlineData("notes:\n- - x\n  - y\n- z")]
    [InlineData("notes:\n  -\n    a: 1\n  - \n"), InlineData("notes: http://x.org/a#b"), InlineData("notes: a - b"), InlineData("notes: -1.50"), InlineData("? notes\n: x"), InlineData("notes: {\"a b\": {c: [d, {e: f}]}}"), InlineData("notes:\r\n  - x\r\n  - y\r\n")]
    public void Every_way_of_writing_comes_back(string part) => ComesBack("adults: {a: {}}\n" + part);

    [Theory]
    [InlineData(11), InlineData(12), InlineData(13)]
    public void What_is_still_a_household_after_random_changes_comes_back(int seed)
    {
        var random = new Random(seed);
        string[] pieces = [" ", "  ", "\n", "#", " # c\n", "x", "\"", "'", "é", "🦊", "null", "~", "[]", "0", ",", "\u00A0", "\uFEFF", "\u2028", "\\", "-", "."];
        var came = 0;
        foreach (var file in Corpus.Households())
        {
            var original = File.ReadAllText(file);
            for (var round = 0; round < 30; round++)
            {
                var text = new StringBuilder(original);
                var at = random.Next(text.Length);
                text.Remove(at, Math.Min(random.Next(0, 3), text.Length - at)).Insert(at, pieces[random.Next(pieces.Length)]);
                if (!HouseholdFile.Read(text.ToString(), CatalogueFile.Shipped).Ok)
                    continue;
                came++;
                ComesBack(text.ToString());
            }
        }

        came.ShouldBeGreaterThan(50);
    }

    private static void ComesBack(string text)
    {
        var read = HouseholdFile.Read(text, CatalogueFile.Shipped);
        read.Ok.ShouldBeTrue(string.Join('\n', read.Problems));
        var written = HouseholdFileWriter.Write(read.Value);
        var again = HouseholdFile.Read(written, CatalogueFile.Shipped);
        again.Ok.ShouldBeTrue(string.Join('\n', again.Problems) + "\n" + written);
        Same(read.Value.Tree, again.Value.Tree).ShouldBeTrue($"{text}\n-->\n{written}");
        HouseholdFileWriter.Write(again.Value).ShouldBe(written);
    }

    private static string Export(string text) => HouseholdFileWriter.Write(HouseholdFile.Read(text, CatalogueFile.Shipped).Value!);

    private static IEnumerable<string> Comments(string text) => YamlComments.Of(text).Select(comment => comment.Text);

    /// <summary>Equal but for places and the spelling of "nothing"; quotes count where they change the type.</summary>
    private static bool Same(YamlTree one, YamlTree other) => (one, other) switch
    {
        (YamlMap a, YamlMap b) => a.Entries.Count == b.Entries.Count && a.Entries.Zip(b.Entries).All(pair => pair.First.Key == pair.Second.Key && Same(pair.First.Value, pair.Second.Value)),
        (YamlList a, YamlList b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(pair => Same(pair.First, pair.Second)),
        (YamlScalar a, YamlScalar b) => (a.IsNothing && b.IsNothing) || (a.Text == b.Text && a.IsNothing == b.IsNothing && (a.Quoted == b.Quoted || a.Text.AsSpan().IndexOfAny("\n\u2028") >= 0)),
        _ => false,
    };
}
