using Evenhand.App.Data;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;

namespace Evenhand.App.Tests.Data.Changes;

public class PostgresChangesTests
{
    [PostgresFact]
    public async Task Two_servers_on_one_database_hear_each_other_and_read_the_newest()
    {
        await using var test = await TestStore.On("postgres");
        var caller = await test.Household();
        await using var other = await Store.Open(test.Options, test.Clock);
        (await other.Households.Read(caller))!.Revision.ShouldBe(1);
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var heard = Task.Run(async () =>
        {
            await foreach (var changed in other.Changes.Of(caller.Household, end.Token))
                if (changed.Revision >= 5)
                    return changed.Revision;
            return 0;
        });

        // Announcements that come before the other listens are not kept, so writing goes on until one is heard.
        var last = 0L;
        for (var at = 0; !heard.IsCompleted; at++)
        {
            last = (await test.Mark(caller, $"m{at}")).Revision;
            await Task.Delay(20);
        }

        (await heard).ShouldBeInRange(5, last);
        (await other.Households.Read(caller))!.Revision.ShouldBe(last);
    }

    [PostgresFact]
    public async Task Connections_that_break_lose_and_double_nothing()
    {
        await using var test = await TestStore.On("postgres");
        var caller = await test.Household();
        using var end = new CancellationTokenSource();
        var breaking = Task.Run(async () =>
        {
            while (!end.IsCancellationRequested)
            {
                await test.Sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
                await Task.Delay(30);
            }
        });
        var acknowledged = await Task.WhenAll(Enumerable.Range(0, 6).Select(writer => Task.Run(async () =>
        {
            var done = new List<string>();
            for (var at = 0; at < 40; at++)
            {
                var id = $"w{writer}-{at}";
                while (await Add(id) is not Written.Done)
                    await Task.Delay(5);
                done.Add(id);
            }

            return done;
        })));
        await end.CancelAsync();
        await breaking;
        await test.Reopen();
        var marks = (await (await test.Store.Households.Read(caller))!.Marks(new(2026, 4, 6), default)).Select(mark => mark.Id).ToList();
        marks.Order(StringComparer.Ordinal).ShouldBe(acknowledged.SelectMany(ids => ids).Order(StringComparer.Ordinal));
        (await test.Store.LastActs(caller, 1000)).Count(act => act.Kind == "mark.add").ShouldBe(240);
        (await Evenhand.App.Data.Checks.StoreDoctor.Examine(test.Options)).Single(result => result.Name == "journal").Well.ShouldBeTrue();

        Task<Written> Add(string id) => test.Store.Write(caller, "mark.add", (edit, _) =>
        {
            edit.Add(new MarkRow { Id = id, Monday = new(2026, 4, 6), Item = "dinner", Kind = "done", At = edit.Now });
            return Task.CompletedTask;
        }, idempotencyKey: id);
    }
}
