namespace Evenhand.Cli.Tests;

/// <summary>A wrong file is the user's to mend: exit code 2, the place, and nothing of the program's insides.</summary>
public sealed class WrongFileTests
{
    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Repository.PathTo("tests", "Corpus", "bad-households"), "*.yaml").Order(StringComparer.Ordinal).Select(file => Path.GetFileName(file))];

    [Theory, MemberData(nameof(Files))]
    public void Is_answered_with_file_and_line(string file)
    {
        var path = Repository.PathTo("tests", "Corpus", "bad-households", file);
        var run = CommandRun.Of("check", path);
        run.Code.ShouldBe(2, run.Error);
        run.Out.ShouldBeEmpty();
        run.Error.ShouldNotContain("   at ");
        run.Error.ShouldNotContain("Exception");
        run.Error.ShouldMatch($@"{System.Text.RegularExpressions.Regex.Escape(file)}:\d+:");
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var run = CommandRun.Of("check", "no-such-household.yaml");
        run.Code.ShouldBe(2);
        run.Error.ShouldContain("no-such-household.yaml does not exist");
    }

    [Fact]
    public void A_folder_is_not_a_file()
    {
        var run = CommandRun.Of("check", Repository.PathTo("tests"));
        run.Code.ShouldBe(2);
        run.Error.ShouldContain("is a folder");
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var run = CommandRun.Of("check", Repository.PathTo("tests", "Corpus", "bad-households", "several-at-once.yaml"));
        run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(6);
        run.Error.ShouldContain("5 things to mend");
    }
}
