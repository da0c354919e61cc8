using System.Text.Json.Nodes;

namespace Evenhand.Cli.Tests;

public sealed class StoreCommandTests : IDisposable
{
    private const string File = "adults: {kim: {}, sam: {}}\nchildren: {mia: {age: 6}}\nowns: {kim: [food.*]}\nlabel: At home # ours\n";

    private readonly string folder = Directory.CreateTempSubdirectory("evenhand-commands-").FullName;

    private string Data => Path.Combine(folder, "data");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_household_goes_in_and_comes_out()
    {
        var id = Import();
        var export = CommandRun.Of("export", "--data", Data);
        export.Code.ShouldBe(0);
        var copy = Write("copy.yaml", export.Out);
        var json = CommandRun.Of("export", copy, "--json").Out;
        json.ShouldBe(CommandRun.Of("export", "--data", Data, "--household", id, "--json").Out);
        JsonNode.Parse(json)!["owns"]!["kim"]!.AsArray().Select(item => (string)item!).ShouldBe(["food.*"]);
        JsonNode.Parse(json)!["label"]!.ToString().ShouldBe("At home");
        CommandRun.Of("export", "--data", Data, "--original").Out.ShouldBe(File);
        var journal = JsonNode.Parse(CommandRun.Of("export", "--data", Data, "--household", id, "--journal").Out)!;
        journal["entries"]!.AsArray().Count.ShouldBe(1);
        journal["head"]!.ToString().ShouldBe(journal["entries"]![0]!["hash"]!.ToString());
    }

    [Fact]
    public void With_several_households_the_one_is_named()
    {
        var ids = new[] { Import(), Import("--name", "Ours") };
        var run = CommandRun.Of("export", "--data", Data);
        run.Code.ShouldBe(2);
        run.Out.ShouldBeEmpty();
        foreach (var id in ids)
            run.Error.ShouldContain(id);
        run.Error.ShouldContain("Ours");
        CommandRun.Of("export", "--data", Data, "--household", "nobody").Code.ShouldBe(2);
        CommandRun.Of("export", "--data", Data, "--household", ids[1]).Code.ShouldBe(0);
    }

    [Fact]
    public void A_household_is_removed_by_its_id_and_its_name_and_the_other_stays()
    {
        var (gone, stays) = (Import("--name", "Ours"), Import("--name", "Theirs"));
        CommandRun.Of("delete", "--data", Data, gone).Code.ShouldBe(2);
        CommandRun.Of("delete", "--data", Data, gone, "--confirm", "Theirs").Error.ShouldContain("--confirm \"Ours\"");
        CommandRun.Of("delete", "--data", Data, "nobody", "--confirm", "Ours").Code.ShouldBe(2);
        var removed = CommandRun.Of("delete", "--data", Data, gone, "--confirm", "Ours");
        removed.Code.ShouldBe(0, removed.Error);
        CommandRun.Of("export", "--data", Data, "--household", gone).Code.ShouldBe(2);
        CommandRun.Of("export", "--data", Data, "--household", stays).Code.ShouldBe(0);
        CommandRun.Of("doctor", "--data", Data).Code.ShouldBe(0);
    }

    [Fact]
    public void A_backup_is_made_restored_and_examined()
    {
        var id = Import();
        var backup = Path.Combine(folder, "backup.db");
        var made = CommandRun.Of("backup", "--data", Data, backup, "--json");
        made.Code.ShouldBe(0, made.Error);
        JsonNode.Parse(made.Out)!["households"]!.GetValue<int>().ShouldBe(1);
        CommandRun.Of("backup", "--data", Data, backup).Code.ShouldBe(2);
        Import();
        var elsewhere = Path.Combine(folder, "elsewhere");
        CommandRun.Of("restore", backup, "--data", elsewhere).Code.ShouldBe(0);
        CommandRun.Of("export", "--data", elsewhere).Out.ShouldBe(CommandRun.Of("export", "--data", Data, "--household", id).Out);
        var restored = CommandRun.Of("restore", backup, "--data", Data);
        restored.Code.ShouldBe(0, restored.Error);
        restored.Out.ShouldContain("evenhand.db.before-");
        CommandRun.Of("doctor", "--data", Data).Code.ShouldBe(0);
        var doctor = JsonNode.Parse(CommandRun.Of("doctor", "--data", Data, "--json").Out)!;
        doctor["well"]!.GetValue<bool>().ShouldBeTrue();
        doctor["checks"]!.AsArray().Select(check => check!["name"]!.ToString()).ShouldBe(["integrity", "journal_mode", "synchronous", "foreign_keys", "references", "schema", "journal", "space"]);
    }

    [Fact]
    public void A_damaged_database_is_said_with_what_to_do()
    {
        Import();
        System.IO.File.WriteAllText(Path.Combine(Data, "evenhand.db"), "not a database, by accident");
        var doctor = CommandRun.Of("doctor", "--data", Data);
        doctor.Code.ShouldBe(1);
        doctor.Out.ShouldContain("evenhand restore");
        var export = CommandRun.Of("export", "--data", Data);
        export.Code.ShouldBe(2);
        export.Error.ShouldContain("evenhand restore");
        CommandRun.Of("backup", "--data", Data, Path.Combine(folder, "b")).Code.ShouldBe(2);
    }

    [Fact]
    public void What_is_named_wrongly_is_said()
    {
        var missing = Path.Combine(folder, "missing");
        foreach (var arguments in new string[][]
        {
            ["doctor"], ["doctor", "--data", missing], ["doctor", "--data", missing, "--postgres", "Host=x"], ["export"], ["export", "a.yaml", "--data", missing],
            ["backup", "x"], ["restore", "x", "--data", missing], ["import", Write("bad.yaml", "adults: 5"), "--data", missing], ["export", "--data", folder, "--on", "May"],
            ["import", Write("good.yaml", File), "--postgres", "nonsense"], ["doctor", "--postgres", "nonsense"],
        })
        {
            var run = CommandRun.Of(arguments);
            run.Code.ShouldBe(2, string.Join(' ', arguments) + run.Out);
            run.Out.ShouldBeEmpty();
            run.Error.ShouldNotBeEmpty();
        }

        Directory.Exists(missing).ShouldBeFalse();
    }

    [Fact]
    public void A_server_database_names_its_own_backup_program()
    {
        var run = CommandRun.Of("backup", "--postgres", "Host=db;Database=evenhand;Username=evenhand;Password=secret", "/mnt/a.dump");
        run.Code.ShouldBe(2);
        run.Error.ShouldContain("pg_dump --format=custom --host=db --username=evenhand --file=/mnt/a.dump evenhand");
        run.Error.ShouldNotContain("secret");
    }

    private string Import(params string[] more)
    {
        var run = CommandRun.Of(["import", Write("home.yaml", File), "--data", Data, .. more]);
        run.Code.ShouldBe(0, run.Error);
        return run.Out.Trim();
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}
