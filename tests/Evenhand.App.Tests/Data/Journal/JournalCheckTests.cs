using Evenhand.App.Data;
using Evenhand.App.Data.Checks;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;

namespace Evenhand.App.Tests.Data.Journal;

public class JournalCheckTests
{
    private static readonly string[] Columns = ["household_id", "seq", "at", "\"by\"", "act", "undoes", "prev_hash", "content_hash", "hash"];

    [Theory, EachDatabase]
    public async Task A_journal_that_nobody_touched_is_whole(string kind)
    {
        await using var test = await Filled(kind);
        (await Journal(test)).Well.ShouldBeTrue();
    }

    [Theory, EachDatabase]
    public async Task The_database_itself_refuses_to_change_the_journal(string kind)
    {
        await using var test = await Filled(kind);
        foreach (var sql in new[] { "UPDATE journal SET act = 'x'", "DELETE FROM journal WHERE seq = 4", "UPDATE journal_content SET body = '{}'" })
            (await Should.ThrowAsync<System.Data.Common.DbException>(() => test.Sql(sql))).Message.ShouldContain("journal");
    }

    [Fact]
    public async Task Any_byte_of_any_column_of_any_row_is_missed()
    {
        await using var test = await Filled("sqlite");
        await test.Close();
        await Unguarded(test);
        var rows = await test.Sql("SELECT household_id, seq, at, \"by\", act, undoes, prev_hash, content_hash, hash FROM journal");
        rows.Count.ShouldBeGreaterThan(4);
        var changes = 0;
        foreach (var row in rows)
        {
            for (var column = 2; column < Columns.Length; column++)
            {
                if (row[column] is DBNull)
                {
                    await Missed(test, $"UPDATE journal SET {Columns[column]} = {(column == 5 ? "7" : "'x'")} WHERE seq = {row[1]}", $"UPDATE journal SET {Columns[column]} = NULL WHERE seq = {row[1]}");
                    continue;
                }

                var text = Convert.ToString(row[column])!;
                for (var at = 0; at < text.Length; at += Math.Max(1, text.Length / 9))
                {
                    changes++;
                    var changed = text[..at] + (text[at] == '1' ? '2' : '1') + text[(at + 1)..];
                    await Missed(test, $"UPDATE journal SET {Columns[column]} = '{changed}' WHERE seq = {row[1]}", $"UPDATE journal SET {Columns[column]} = '{text}' WHERE seq = {row[1]}");
                }
            }

            var body = (string)(await test.Sql($"SELECT body FROM journal_content WHERE seq = {row[1]}"))[0][0]!;
            for (var at = 0; at < body.Length; at += Math.Max(1, body.Length / 20))
                await Missed(test, $"UPDATE journal_content SET body = substr(body, 1, {at}) || '~' || substr(body, {at + 2}) WHERE seq = {row[1]}", $"UPDATE journal_content SET body = '{body.Replace("'", "''", StringComparison.Ordinal)}' WHERE seq = {row[1]}");
        }

        changes.ShouldBeGreaterThan(150);
        (await Journal(test)).Well.ShouldBeTrue();
    }

    [Theory]
    [InlineData("DELETE FROM journal_content WHERE seq = 5; DELETE FROM journal WHERE seq = 5")]
    [InlineData("DELETE FROM journal WHERE seq = 5")]
    [InlineData("DELETE FROM journal_content WHERE seq = 5")]
    [InlineData("DELETE FROM journal_content WHERE seq = 3; DELETE FROM journal WHERE seq = 3")]
    [InlineData("DELETE FROM journal_content; DELETE FROM journal")]
    [InlineData("UPDATE journal SET seq = 50 WHERE seq = 5; UPDATE journal_content SET seq = 50 WHERE seq = 5")]
    [InlineData("UPDATE household SET journal_head = (SELECT hash FROM journal WHERE seq = 4)")]
    [InlineData("INSERT INTO journal SELECT household_id, 6, at, \"by\", act, undoes, hash, content_hash, prev_hash FROM journal WHERE seq = 5")]
    [InlineData("INSERT INTO journal_content VALUES ((SELECT id FROM household), 77, '{}')")]
    public async Task What_is_taken_out_or_put_in_is_missed(string sql)
    {
        await using var test = await Filled("sqlite");
        await test.Close();
        await Unguarded(test);
        await test.Sql(sql);
        (await Journal(test)).Well.ShouldBeFalse();
    }

    [PostgresFact]
    public async Task On_PostgreSQL_too()
    {
        await using var test = await Filled("postgres");
        await test.Sql("DROP TRIGGER journal_keeps_entries ON journal; DROP TRIGGER journal_content_stays ON journal_content");
        foreach (var (change, back) in new[]
        {
            ("UPDATE journal SET at = at + interval '1 microsecond' WHERE seq = 3", "UPDATE journal SET at = at - interval '1 microsecond' WHERE seq = 3"),
            ("UPDATE journal SET act = act || ' ' WHERE seq = 3", "UPDATE journal SET act = rtrim(act) WHERE seq = 3"),
            ("UPDATE journal_content SET body = body || ' ' WHERE seq = 3", "UPDATE journal_content SET body = rtrim(body) WHERE seq = 3"),
        })
        {
            await test.Sql(change);
            (await Journal(test)).Well.ShouldBeFalse(change);
            await test.Sql(back);
            (await Journal(test)).Well.ShouldBeTrue(back);
        }

        await test.Sql("DELETE FROM journal_content WHERE seq = 5; DELETE FROM journal WHERE seq = 5");
        (await Journal(test)).Well.ShouldBeFalse();
    }

    [Theory, EachDatabase]
    public async Task Content_that_is_erased_by_an_act_leaves_the_chain_whole(string kind)
    {
        await using var test = await Filled(kind);
        var caller = test.Caller!;
        (await test.Store.EraseContent(caller, [3, 4])).ShouldBeOfType<Written.Done>();
        (await Journal(test)).Well.ShouldBeTrue();
        var acts = await test.Store.LastActs(caller, 10);
        acts.Select(act => act.Kind).ShouldBe(["history.erase", "undo", "mark.add", "mark.add", "mark.add", "household.create"]);
        acts.Single(act => act.Seq == 3).CanBeUndone.ShouldBeFalse();
        (await test.Store.Undo(caller, 3)).ShouldBeOfType<Written.Refused>().Problems[0].Code.ShouldBe("act-erased");
        (await test.Sql("SELECT body FROM journal_content WHERE seq IN (3, 4)")).ShouldBeEmpty();
        (await test.Store.EraseContent(caller, [6])).ShouldBeOfType<Written.Refused>();
        (await test.Store.EraseContent(caller, [99])).ShouldBeOfType<Written.Refused>();
    }

    [Fact]
    public async Task The_exported_journal_can_be_followed_without_the_program()
    {
        await using var test = await Filled("sqlite");
        var json = System.Text.Json.Nodes.JsonNode.Parse(await test.Store.JournalJson(test.Caller!.Household))!;
        var before = "";
        foreach (var entry in json["entries"]!.AsArray())
        {
            string Text(string name) => entry![name]?.ToString() ?? "";
            Sha256(Text("content")).ShouldBe(Text("content_hash"));
            string[] fields = [test.Caller.Household.Value, Text("seq"), Text("at"), Text("by"), Text("act"), Text("undoes"), Text("content_hash"), before];
            Sha256(string.Concat(fields.Select(field => $"{System.Text.Encoding.UTF8.GetByteCount(field)}:{field},"))).ShouldBe(Text("hash"));
            before = Text("hash");
        }

        json["head"]!.ToString().ShouldBe(before);

        static string Sha256(string text) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
    }

    private static async Task Missed(TestStore test, string change, string back)
    {
        await test.Sql(change);
        (await Journal(test)).Well.ShouldBeFalse(change);
        await test.Sql(back);
    }

    private static async Task<CheckResult> Journal(TestStore test) => (await StoreDoctor.Examine(test.Options)).Single(result => result.Name == "journal");

    private static Task Unguarded(TestStore test) => test.Sql("DROP TRIGGER journal_keeps_entries; DROP TRIGGER journal_loses_nothing; DROP TRIGGER journal_content_stays");

    private static async Task<TestStore> Filled(string kind)
    {
        var test = await TestStore.On(kind);
        var caller = await test.Household();
        for (var at = 2; at < 5; at++)
            await test.Mark(caller, $"m{at}", "it's — dinner");
        (await test.Store.Undo(caller, 3)).ShouldBeOfType<Written.Done>();
        return test;
    }
}
