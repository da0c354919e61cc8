using System.Text.RegularExpressions;
using Evenhand.App.Samples;
using Evenhand.App.Tests.Catalogues;

namespace Evenhand.App.Tests.Samples;

public sealed partial class SampleFamilyTests
{
    public static TheoryData<string> Names() => [.. SampleFamily.All.Select(sample => sample.Name)];

    [Fact]
    public void Every_file_has_German_words_and_no_words_are_left_over() =>
        File.ReadLines(Repository.PathTo("data", "samples.de.csv")).Skip(1).Select(line => line[..line.IndexOf(',', StringComparison.Ordinal)])
            .ShouldBe(Repository.ExampleHouseholds().Select(path => Path.GetFileName(path)));

    [Theory, MemberData(nameof(Names))]
    public void A_family_is_told_in_both_languages(string name)
    {
        var sample = SampleFamily.Find(name)!;
        sample.LabelIn("en").ShouldBe(sample.Label);
        sample.LabelIn("fi").ShouldBe(sample.Label);
        sample.LabelIn("de").Length.ShouldBeInRange(5, 100);
        sample.LabelIn("de").ShouldNotBe(sample.Label);
        sample.LeadIn("de").ShouldNotBe(sample.Lead);
        foreach (var language in new[] { "en", "de" })
        {
            sample.LeadIn(language).Length.ShouldBeGreaterThan(40);
            sample.LeadIn(language).ShouldNotContain(".yaml");
            sample.LeadIn(language).ShouldNotContain('?');
            Wording.Wrong($"{sample.LabelIn(language)}. {sample.LeadIn(language)}", language).ShouldBeEmpty();
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Both_languages_name_the_same_people_and_ages(string name)
    {
        var sample = SampleFamily.Find(name)!;
        var household = sample.File().Household;
        var people = household.Adults.Select(adult => adult.DisplayName).Concat(household.Children.Select(child => child.DisplayName)).Concat(household.Helpers.Select(helper => helper.DisplayName)).ToList();
        IEnumerable<string> NamedIn(string language) => people.Where(person => Regex.IsMatch(sample.LeadIn(language), $@"\b{Regex.Escape(person)}s?\b", RegexOptions.None, TimeSpan.FromSeconds(1)));
        NamedIn("de").ShouldBe(NamedIn("en"));
        NamedIn("en").ShouldNotBeEmpty();
        Numbers().Matches(sample.LeadIn("de")).Select(match => match.Value).ShouldBe(Numbers().Matches(sample.LeadIn("en")).Select(match => match.Value));
    }

    [GeneratedRegex(@"\d+", RegexOptions.None, 1000)]
    private static partial Regex Numbers();
}
