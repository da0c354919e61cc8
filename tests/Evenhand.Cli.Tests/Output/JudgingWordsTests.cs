using System.Text.RegularExpressions;

namespace Evenhand.Cli.Tests.Output;

/// <summary>What the commands say about who owns what judges nobody, for every household of the examples.</summary>
public sealed partial class JudgingWordsTests
{
    public static TheoryData<string> Examples => [.. Repository.ExampleHouseholds().Select(file => Path.GetFileName(file)!)];

    [Theory, MemberData(nameof(Examples)), Mechanism("M137", Where = "evenhand check, evenhand balance, evenhand deal"), Mechanism("M139", Where = "evenhand check, evenhand balance, evenhand deal")]
    public void No_command_has_a_word_that_judges(string file)
    {
        foreach (var command in new[] { "check", "balance", "deal" })
        {
            var run = CommandRun.Of(command, Repository.PathTo("examples", "households", file));
            run.Code.ShouldBeLessThan(2);
            Judging().Matches(run.Out.Replace("never a score", "", StringComparison.Ordinal)).Select(match => $"{command}: {match.Value}").ShouldBeEmpty();
        }
    }

    [GeneratedRegex(@"\b(should|ought|optimal\w*|optimum|best|ideal|score[sd]?|overdue|streaks?|badges?|recommend\w*|healthy|well done|congratulations|lazy|guilty|neglect\w*|blame\w*|moms?|dads?|mums?|percentile|compliance)\b|!", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Judging();
}
