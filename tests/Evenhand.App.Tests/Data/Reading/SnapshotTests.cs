using Evenhand.App.Data.Reading;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using NodaTime;

namespace Evenhand.App.Tests.Data.Reading;

public class SnapshotTests
{
    private static readonly LocalDate Monday = new(2026, 4, 6);

    [Theory, EachDatabase]
    public async Task A_household_is_read_once_for_each_revision(string kind)
    {
        await using var test = await TestStore.On(kind);
        var caller = await test.Household();
        var first = (await test.Store.Households.Read(caller))!;
        (await test.Store.Households.Read(caller)).ShouldBeSameAs(first);
        first.On(Monday).ShouldBeSameAs(first.On(Monday.PlusDays(300)));
        var marks = await first.Marks(Monday, default);
        (await first.Marks(Monday, default)).ShouldBeSameAs(marks);
        await test.Mark(caller, "one");
        var second = (await test.Store.Households.Read(caller))!;
        second.ShouldNotBeSameAs(first);
        second.Revision.ShouldBe(2);
        (await second.Marks(Monday, default)).Count.ShouldBe(1);

        // Whoever holds an older snapshot reads weeks as they are now, and keeps none of them.
        (await first.Marks(Monday.PlusWeeks(1), default)).ShouldNotBeSameAs(await first.Marks(Monday.PlusWeeks(1), default));
    }

    [Theory, EachDatabase]
    public async Task Readers_never_go_back(string kind)
    {
        await using var test = await TestStore.On(kind);
        var caller = await test.Household();
        using var end = new CancellationTokenSource();
        var acknowledged = 1L;
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var last = 0L;
            while (!end.IsCancellationRequested)
            {
                var least = Volatile.Read(ref acknowledged);
                var snapshot = (await test.Store.Households.Read(caller))!;
                snapshot.Revision.ShouldBeGreaterThanOrEqualTo(Math.Max(least, last));
                ((await snapshot.Marks(Monday, default)).Count + 1L).ShouldBeGreaterThanOrEqualTo(snapshot.Revision);
                last = snapshot.Revision;
            }
        })).ToList();
        for (var at = 0; at < 60; at++)
            Volatile.Write(ref acknowledged, (await test.Mark(caller, $"m{at}")).Revision);
        await end.CancelAsync();
        await Task.WhenAll(readers);
    }

    [Fact]
    public async Task Stretches_of_days_with_the_same_parts_are_composed_once()
    {
        await using var test = await TestStore.On("sqlite");
        var caller = await test.Household();
        (await test.Store.Write(caller, "parts.change", async (edit, stop) =>
        {
            var parts = await edit.Parts(stop);
            for (var month = 5; month < 12; month++)
                parts.Set("pets", $"{month}", new(2026, month, 1));
        })).ShouldBeOfType<Written.Done>();
        var snapshot = (await test.Store.Households.Read(caller))!;
        snapshot.On(new(2026, 5, 1)).ShouldBeSameAs(snapshot.On(new(2026, 5, 31)));
        foreach (var month in Enumerable.Range(5, 7))
            snapshot.On(new(2026, month, 15)).Pets.ShouldBe(month);
        snapshot.On(new(2026, 4, 30)).Pets.ShouldBe(1);
        snapshot.On(new(2100, 1, 1)).Pets.ShouldBe(11);
    }

    [Fact]
    public void The_cache_holds_a_bounded_number_and_the_used_ones_longest()
    {
        var cache = new SnapshotCache(3);
        var snapshots = Enumerable.Range(1, 4).Select(at => new HouseholdSnapshot(new HouseholdRow { Id = new($"h{at}"), Revision = 5 }, [], [], null!)).ToList();
        foreach (var snapshot in snapshots.Take(3))
            cache.Keep(snapshot);
        cache.Find(new("h1"), 5).ShouldBeSameAs(snapshots[0]);
        cache.Keep(snapshots[3]);
        cache.Count.ShouldBe(3);
        cache.Find(new("h2"), 5).ShouldBeNull();
        cache.Find(new("h1"), 5).ShouldNotBeNull();
        cache.Find(new("h1"), 6).ShouldBeNull();
        var older = new HouseholdSnapshot(new HouseholdRow { Id = new("h1"), Revision = 4 }, [], [], null!);
        cache.Keep(older);
        cache.Find(new("h1"), 5).ShouldBeSameAs(snapshots[0]);
    }

    [Theory, EachDatabase]
    public async Task Nobody_reads_a_household_that_is_not(string kind)
    {
        await using var test = await TestStore.On(kind);
        var caller = await test.Household();
        (await test.Store.Households.Read(caller with { Household = new("none") })).ShouldBeNull();
        (await test.Store.Write(caller with { Household = new("none"), Member = null }, "x", (_, _) => Task.CompletedTask)).ShouldBeOfType<Written.Refused>().Problems[0].Code.ShouldBe("no-household");
        (await test.Store.Households.Attachments(caller))!.Single().Text.ShouldBe(TestStore.TwoAdults);
        (await test.Store.Households.Attachments(caller with { Household = new("none") })).ShouldBeNull();
    }
}
