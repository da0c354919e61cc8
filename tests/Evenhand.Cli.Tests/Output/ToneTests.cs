using System.Text.RegularExpressions;

namespace Evenhand.Cli.Tests.Output;

/// <summary>Plain sentences: nobody is advised, compared, counted against or cheered.</summary>
public sealed partial class ToneTests
{
    public static TheoryData<string, string?> Weeks => new()
    {
        { "two-homes.yaml", "ex_travels" },
        { "four-carers.yaml", "storm" },
        { "ten-children.yaml", null },
        { "second-shift.yaml", null },
        { "newborn.yaml", null },
    };

    [Theory]
    [MemberData(nameof(Weeks))]
    public void No_page_has_a_word_that_judges(string household, string? scenario)
    {
        foreach (string[] form in (string[][])[[], ["--print"], ["--ics"]])
        {
            string[] arguments = ["plan", Repository.PathTo("tests", "Corpus", "households", household), "--from", SmallHousehold.Monday, "--moves", "4000", .. scenario is null ? (string[])[] : ["--scenario", scenario], .. form];
            var run = CommandRun.Of(arguments);
            run.Error.ShouldBe("");
            run.Code.ShouldBeLessThan(2);
            Judging().Matches(run.Out).Select(match => match.Value).ShouldBeEmpty();
        }
    }

    [GeneratedRegex(@"\b(should|ought|must|optimal|optimum|best|ideal|score\w*|overdue|late|points?|streak|helper|lazy|fail\w*|great|well done|congratulations|mom|dad|mum|percent)\b|!|%", RegexOptions.IgnoreCase)]
    private static partial Regex Judging();
}
