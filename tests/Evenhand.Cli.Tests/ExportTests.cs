namespace Evenhand.Cli.Tests;

public sealed class ExportTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("evenhand-export-").FullName;

    private static string Household => Repository.PathTo("tests", "Corpus", "households", "two-homes.yaml");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_export_can_be_checked_and_exported_to_the_same_bytes()
    {
        var first = CommandRun.Of("export", Household);
        first.Code.ShouldBe(0);
        var copy = Path.Combine(folder, "copy.yaml");
        CommandRun.Of("export", Household, "--out", copy).ShouldBe(new(0, "", ""));
        File.ReadAllText(copy).ShouldBe(first.Out);
        CommandRun.Of("export", copy).Out.ShouldBe(first.Out);
    }

    [Fact]
    public void An_existing_file_is_kept_unless_told_otherwise()
    {
        var there = Path.Combine(folder, "there.yaml");
        File.WriteAllText(there, "mine");
        var refused = CommandRun.Of("export", Household, "--out", there);
        refused.Code.ShouldBe(2);
        refused.Error.ShouldContain("--force");
        File.ReadAllText(there).ShouldBe("mine");
        CommandRun.Of("export", Household, "--out", there, "--force").Code.ShouldBe(0);
        File.ReadAllText(there).ShouldStartWith("id:");
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var run = CommandRun.Of("export", Household, "--out", Path.Combine(folder, "none", "x.yaml"));
        run.Code.ShouldBe(2);
        run.Error.ShouldContain("does not exist");
    }

    [Fact]
    public void Json_is_json() =>
        System.Text.Json.JsonDocument.Parse(CommandRun.Of("export", Household, "--json").Out).RootElement.GetProperty("weeks").GetInt32().ShouldBe(2);

    [Fact]
    public void The_schema_is_json() =>
        System.Text.Json.JsonDocument.Parse(CommandRun.Of("schema").Out).RootElement.GetProperty("$schema").GetString().ShouldBe("https://json-schema.org/draft/2020-12/schema");
}
