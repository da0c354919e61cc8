using System.Text.Json;
using Evenhand.Web.Tests.Household;

namespace Evenhand.Web.Tests.Words;

/// <summary>Nothing that the pages say judges, in any language: neither their texts nor what they make of a household.</summary>
public sealed class JudgingWordsTests
{
    private static readonly string[] Pages = ["/household", "/household/deal", "/household/expected", "/household/rules", "/household/item/food.dinner", "/balance", "/picture", "/today"];

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Repository.PathTo("src", "Evenhand.Web", "Texts"), "*.json", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Repository.Root, file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Examples => ["second-shift", "old-division", "swing-shift", "single-earner", "newborn"];

    [Theory, MemberData(nameof(Files)), Mechanism("M137", Where = "the pages"), Mechanism("M009", Where = "the pages"), Mechanism("M145", Where = "the pages")]
    public void No_text_of_the_pages_has_a_word_that_judges(string file)
    {
        var language = Path.GetFileName(Path.GetDirectoryName(file))!;
        foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(Repository.PathTo(file)))!)
        {
            JudgingWords.In(text, language).ShouldBeEmpty($"{key}: {text}");
            JudgingWords.CallsSomeoneAHelper(text).ShouldBeFalse($"{key}: {text}");
        }
    }

    [Theory, MemberData(nameof(Examples)), Mechanism("M142", Where = "the pages"), Mechanism("M139", Where = "the pages")]
    public async Task No_page_of_an_example_has_a_word_that_judges(string name)
    {
        await using var house = await House.OfExample(name);
        var who = house.Family.Adults[0].Id.Value;

        // What a household says in its own words is its own.
        string Said(string words) => house.Family.Rules.InWords.Concat(house.Family.Estimates.Select(estimate => estimate.GoodEnough ?? "")).Where(own => own.Length > 0).Aggregate(words, (text, own) => text.Replace(own, "", StringComparison.Ordinal));
        foreach (var path in Pages)
            foreach (var language in new[] { "en", "de" })
                JudgingWords.In(Said(House.Words(await house.Page(who, path, language))), language).ShouldBeEmpty($"{path} {language}");
    }

    [Theory]
    [InlineData("You should do more of this.", "en")]
    [InlineData("Great: 38 % is the best score", "en")]
    [InlineData("Das ist überfällig.", "de")]
    [InlineData("Gut gemacht, Papa!", "de")]
    public void The_scan_finds_what_it_looks_for(string text, string language) => JudgingWords.In(text, language).ShouldNotBeEmpty();
}
