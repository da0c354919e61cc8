namespace Evenhand.Cli.Tests;

public sealed class InitTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("evenhand-init-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Piped_answers_make_a_file_that_check_accepts()
    {
        var file = Path.Combine(folder, "home.yaml");
        var run = CommandRun.With("Kim Mon-Fri 08:00-16:30; Sam\nMia 6\nMia school Mon-Fri 08:00-15:00\nlater\nEurope/Berlin\n", "init", file);
        run.Code.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        run.Out.ShouldContain("is written");
        CommandRun.Of("check", file).ShouldSatisfyAllConditions(check => check.Code.ShouldBeOneOf(0, 1), check => check.Error.ShouldBeEmpty());
    }

    [Fact]
    public void Without_any_answer_there_is_a_file_all_the_same()
    {
        var file = Path.Combine(folder, "home.yaml");
        CommandRun.With("", "init", file).Code.ShouldBe(0);
        CommandRun.Of("check", file).Error.ShouldBeEmpty();
    }

    [Fact]
    public void An_existing_file_is_kept_and_nothing_is_asked()
    {
        var file = Path.Combine(folder, "home.yaml");
        File.WriteAllText(file, "mine");
        var run = CommandRun.With("Kim\n", "init", file);
        run.Code.ShouldBe(2);
        run.Out.ShouldBeEmpty();
        run.Error.ShouldContain("Name another file");
        File.ReadAllText(file).ShouldBe("mine");
    }
}
