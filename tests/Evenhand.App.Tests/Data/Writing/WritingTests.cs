using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;

namespace Evenhand.App.Tests.Data.Writing;

public class WritingTests
{
    [Theory, EachDatabase]
    public async Task What_was_acknowledged_is_there_after_a_restart(string kind)
    {
        await using var test = await TestStore.On(kind);
        var caller = await test.Household();
        var done = await test.Mark(caller, "one");
        done.Revision.ShouldBe(2);
        done.Seq.ShouldBe(2);
        await test.Reopen();
        var snapshot = await test.Store.Households.Read(caller);
        snapshot!.Revision.ShouldBe(2);
        snapshot.Settings.Name.ShouldBe("At home");
        snapshot.Settings.Zone.ShouldBe("Europe/Berlin");
        (await snapshot.Marks(new(2026, 4, 6), default)).Select(mark => mark.Id).ShouldBe(["one"]);
        snapshot.On(new(2026, 4, 6)).Adults.Select(adult => adult.Id.Value).ShouldBe(["kim", "sam"]);
    }

    [Theory, EachDatabase]
    public async Task A_write_that_fails_leaves_nothing_and_the_others_stand(string kind)
    {
        await using var test = await TestStore.On(kind);
        var caller = await test.Household();
        var writes = Enumerable.Range(0, 40).Select(async at =>
        {
            if (at % 4 != 0)
                return (await test.Mark(caller, $"m{at:00}")).Seq;
            await Should.ThrowAsync<IOException>(() => test.Store.Write(caller, "mark.add", (edit, _) =>
            {
                edit.Add(new MarkRow { Id = $"m{at:00}", Monday = new(2026, 4, 6), Item = "x", Kind = "done", At = edit.Now });
                throw new IOException("a mistake of the program, and not of the disk");
            }));
            return null;
        }).ToList();
        await Task.WhenAll(writes);
        var snapshot = (await test.Store.Households.Read(caller))!;
        (await snapshot.Marks(new(2026, 4, 6), default)).Select(mark => mark.Id).Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(0, 40).Where(at => at % 4 != 0).Select(at => $"m{at:00}"));
        snapshot.Revision.ShouldBe(31);
        writes.Select(write => write.Result).OfType<long>().Order().ShouldBe(Enumerable.Range(2, 30).Select(at => (long)at));
    }

    [Theory, EachDatabase]
    public async Task A_write_that_saw_an_older_version_is_told_what_stands_there_now(string kind)
    {
        await using var test = await TestStore.On(kind);
        var caller = await test.Household();
        await test.Mark(caller, "one", "dinner");
        var seen = await Version(test, caller);
        (await Change("first")).ShouldBeOfType<Written.Done>();
        var stale = (await Change("second")).ShouldBeOfType<Written.Stale>();
        stale.Current.ShouldBeOfType<MarkRow>().Text.ShouldBe("first");
        ((await (await test.Store.Households.Read(caller))!.Marks(new(2026, 4, 6), default))[0].Text).ShouldBe("first");

        Task<Written> Change(string text) => test.Store.Write(caller, "mark.change", async (edit, stop) =>
        {
            var row = await edit.Find<MarkRow>(mark => mark.Id == "one", stop);
            edit.Expect(row, seen);
            row!.Text = text;
        });
    }

    [Theory, EachDatabase]
    public async Task A_request_that_is_sent_again_is_answered_and_not_carried_out_again(string kind)
    {
        await using var test = await TestStore.On(kind);
        var caller = await test.Household();
        var first = await test.Mark(caller, "one", key: "k1");
        var again = await test.Mark(caller, "two", key: "k1");
        again.ShouldBe(first with { Repeated = true });
        (await (await test.Store.Households.Read(caller))!.Marks(new(2026, 4, 6), default)).Count.ShouldBe(1);
        var other = await test.Store.Write(caller, "another.act", (_, _) => Task.CompletedTask, "k1");
        other.ShouldBeOfType<Written.Refused>().Problems[0].Code.ShouldBe("key-of-another");
    }

    [Theory, EachDatabase]
    public async Task Twenty_at_once_with_one_key_are_one(string kind)
    {
        await using var test = await TestStore.On(kind);
        var caller = await test.Household();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(at => test.Mark(caller, $"m{at}", key: "same")));
        answers.Select(answer => answer.Answer).Distinct().Count().ShouldBe(1);
        answers.Count(answer => !answer.Repeated).ShouldBe(1);
        (await (await test.Store.Households.Read(caller))!.Marks(new(2026, 4, 6), default)).Count.ShouldBe(1);
    }

    [Theory, EachDatabase]
    public async Task Of_twenty_who_take_the_same_thing_one_gets_it(string kind)
    {
        await using var test = await TestStore.On(kind);
        var caller = await test.Household();
        await test.Mark(caller, "one");
        var seen = await Version(test, caller);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(at => test.Store.Write(caller, "mark.take", async (edit, stop) =>
        {
            var row = await edit.Find<MarkRow>(mark => mark.Id == "one", stop);
            edit.Expect(row, seen);
            row!.Text = $"by {at}";
        })));
        outcomes.Count(outcome => outcome is Written.Done).ShouldBe(1);
        outcomes.Count(outcome => outcome is Written.Stale).ShouldBe(19);
    }

    [Theory, EachDatabase]
    public async Task Another_households_rows_are_neither_seen_nor_written(string kind)
    {
        await using var test = await TestStore.On(kind);
        var one = await test.Household();
        var other = await test.Household();
        await test.Mark(one, "mine");
        await test.Store.Write(other, "look", async (edit, stop) =>
        {
            (await edit.List<MarkRow>(_ => true, stop)).ShouldBeEmpty();
            (await edit.Find<MarkRow>(mark => mark.Id == "mine", stop)).ShouldBeNull();
            (await edit.List<HouseholdRow>(_ => true, stop)).Select(row => row.Id).ShouldBe([other.Household]);
        });
        await Should.ThrowAsync<InvalidOperationException>(() => test.Store.Write(other, "plant", (edit, _) =>
        {
            edit.Add(new MarkRow { HouseholdId = one.Household, Id = "planted", Item = "x", Kind = "done", At = edit.Now });
            return Task.CompletedTask;
        }));
        (await (await test.Store.Households.Read(one))!.Marks(new(2026, 4, 6), default)).Select(mark => mark.Id).ShouldBe(["mine"]);
    }

    [Theory, EachDatabase]
    public async Task Whoever_left_writes_and_reads_no_more(string kind)
    {
        await using var test = await TestStore.On(kind);
        var caller = await test.Household();
        var nobody = caller with { Member = MemberId.New() };
        (await test.Store.Write(nobody, "mark.add", (_, _) => Task.CompletedTask)).ShouldBeOfType<Written.Refused>().Problems[0].Code.ShouldBe("not-a-member");
        (await test.Store.Households.Read(nobody)).ShouldBeNull();
        (await test.Store.Write(caller with { Role = Role.Carer }, "mark.add", (_, _) => Task.CompletedTask)).ShouldBeOfType<Written.Refused>();
        await test.Store.Write(caller, "member.leave", async (edit, stop) => (await edit.Find<MemberRow>(member => member.Id == caller.Member, stop))!.LeftAt = edit.Now);
        (await test.Store.Write(caller, "mark.add", (_, _) => Task.CompletedTask)).ShouldBeOfType<Written.Refused>();
        (await test.Store.Households.Read(caller)).ShouldBeNull();
        (await test.Store.Households.Read(caller with { Member = null }))!.Members.Single().LeftAt.ShouldNotBeNull();
    }

    [Theory, EachDatabase]
    public async Task A_change_is_told_to_who_listens_to_that_household(string kind)
    {
        await using var test = await TestStore.On(kind);
        var caller = await test.Household();
        var other = await test.Household();
        using var end = new CancellationTokenSource();
        var heard = new List<long>();
        var listening = Task.Run(async () =>
        {
            await foreach (var changed in test.Store.Changes.Of(caller.Household, end.Token))
            {
                changed.Household.ShouldBe(caller.Household);
                lock (heard)
                    heard.Add(changed.Revision);
            }
        });
        while (test.Store.Changes.Count == 0)
            await Task.Delay(5);
        await test.Mark(other, "theirs");
        for (var at = 2; at < 6; at++)
        {
            var done = await test.Mark(caller, $"m{at}");
            while (!Heard(done.Revision))
                await Task.Delay(5);
        }

        await end.CancelAsync();
        await listening;
        heard.ShouldBe([2, 3, 4, 5]);
        test.Store.Changes.Count.ShouldBe(0);

        bool Heard(long revision)
        {
            lock (heard)
                return heard.Contains(revision);
        }
    }

    [Fact]
    public async Task A_write_inside_a_write_is_refused_instead_of_waiting_for_itself()
    {
        await using var test = await TestStore.On("sqlite");
        var caller = await test.Household();
        await Should.ThrowAsync<InvalidOperationException>(() => test.Store.Write(caller, "outer", (_, _) => test.Mark(caller, "inner")));
        await test.Mark(caller, "after");
    }

    [Theory, EachDatabase]
    public async Task An_edit_reaches_nothing_after_its_end_and_cannot_keep_the_books(string kind)
    {
        await using var test = await TestStore.On(kind);
        var caller = await test.Household();
        HouseholdEdit? kept = null;
        (await test.Store.Write(caller, "settings.change", (edit, _) =>
        {
            kept = edit;
            edit.Household.Name = "Ours";
            edit.Household.Revision = 77;
            edit.Household.JournalHead = "mine";
            return Task.CompletedTask;
        })).ShouldBe(new Written.Done(2, 2, null));
        await test.Household();
        await Should.ThrowAsync<ObjectDisposedException>(() => kept!.List<MarkRow>(_ => true, default));
        Should.Throw<ObjectDisposedException>(() => kept!.Add(new MarkRow()));
        (await test.Mark(caller, "one")).Revision.ShouldBe(3);
        (await Evenhand.App.Data.Checks.StoreDoctor.Examine(test.Options)).Single(result => result.Name == "journal").Well.ShouldBeTrue();
    }

    [Theory, EachDatabase]
    public async Task What_was_seen_is_no_act(string kind)
    {
        await using var test = await TestStore.On(kind);
        var caller = await test.Household();
        var done = (await test.Store.Write(caller, "seen", (edit, _) =>
        {
            edit.Add(new SeenRow { MemberId = caller.Member!.Value, Seq = 1 });
            return Task.CompletedTask;
        })).ShouldBeOfType<Written.Done>();
        done.Seq.ShouldBeNull();
        done.Revision.ShouldBe(1);
        (await test.Store.LastActs(caller, 10)).Count.ShouldBe(1);
    }

    [Theory, EachDatabase]
    public async Task A_proposal_is_no_act_and_keeping_it_is_one(string kind)
    {
        await using var test = await TestStore.On(kind);
        var caller = await test.Household();
        for (var round = 0; round < 3; round++)
            (await Propose($"{round}")).ShouldBeOfType<Written.Done>().Seq.ShouldBeNull();
        var kept = (await test.Store.Write(caller, "week.keep", async (edit, stop) => (await edit.Find<WeekRow>(week => week.Monday == new NodaTime.LocalDate(2026, 4, 6), stop))!.State = WeekState.Kept)).ShouldBeOfType<Written.Done>();
        kept.Revision.ShouldBe(5);
        kept.Seq.ShouldBe(5);
        (await test.Store.LastActs(caller, 10)).Select(act => act.Kind).ShouldBe(["week.keep", "household.create"]);
        (await test.Store.Undo(caller, 5)).ShouldBeOfType<Written.Done>();
        (await (await test.Store.Households.Read(caller))!.Week(new(2026, 4, 6), default))!.State.ShouldBe(WeekState.Proposal);

        Task<Written> Propose(string plan) => test.Store.Write(caller, "week.propose", async (edit, stop) =>
        {
            if (await edit.Find<WeekRow>(week => week.Monday == new NodaTime.LocalDate(2026, 4, 6), stop) is { } row)
                row.Plan = plan;
            else
                edit.Add(new WeekRow { Monday = new(2026, 4, 6), Plan = plan, MadeFrom = edit.Household.Revision });
        });
    }

    private static async Task<long> Version(TestStore test, Caller caller) =>
        (await (await test.Store.Households.Read(caller))!.Marks(new(2026, 4, 6), default))[0].Version;
}
