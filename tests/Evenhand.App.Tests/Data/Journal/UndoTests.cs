using Evenhand.App.Data;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using NodaTime;

namespace Evenhand.App.Tests.Data.Journal;

public class UndoTests
{
    private static readonly LocalDate Monday = new(2026, 4, 6);

    [Theory, EachDatabase]
    public async Task An_act_is_taken_back_and_taking_it_back_is_too(string kind)
    {
        await using var test = await TestStore.On(kind);
        var caller = await test.Household();
        var added = await test.Mark(caller, "one");
        var changed = await Change(test, caller, "one", "late");
        var removed = await Remove(test, caller, "one");
        (await Texts(test, caller)).ShouldBeEmpty();

        var back = (await test.Store.Undo(caller, removed)).ShouldBeOfType<Written.Done>();
        (await Texts(test, caller)).ShouldBe(["late"]);
        var again = (await test.Store.Undo(caller, back.Seq!.Value)).ShouldBeOfType<Written.Done>();
        (await Texts(test, caller)).ShouldBeEmpty();
        (await test.Store.Undo(caller, again.Seq!.Value)).ShouldBeOfType<Written.Done>();
        (await Texts(test, caller)).ShouldBe(["late"]);

        // The row has another version now than the act that changed it left.
        (await test.Store.Undo(caller, changed)).ShouldBeOfType<Written.Conflict>();
        (await test.Store.Undo(caller, added.Seq!.Value)).ShouldBeOfType<Written.Conflict>();
    }

    [Theory, EachDatabase]
    public async Task What_changed_since_is_named_and_nothing_is_taken_back(string kind)
    {
        await using var test = await TestStore.On(kind);
        var caller = await test.Household();
        await test.Mark(caller, "one");
        var first = await Change(test, caller, "one", "first");
        var second = await Change(test, caller, "one", "second");
        var conflict = (await test.Store.Undo(caller, first)).ShouldBeOfType<Written.Conflict>();
        var change = conflict.Changes.ShouldHaveSingleItem();
        (change.Table, change.Key, change.By!.Seq, change.By.By).ShouldBe(("mark", "one", second, caller.Member));
        (await Texts(test, caller)).ShouldBe(["second"]);
        var removed = await Remove(test, caller, "one");
        (await test.Store.Undo(caller, second)).ShouldBeOfType<Written.Conflict>().Changes[0].By!.Seq.ShouldBe(removed);
    }

    [Theory, EachDatabase]
    public async Task Parts_go_back_to_their_days(string kind)
    {
        await using var test = await TestStore.On(kind);
        var caller = await test.Household();
        var before = (await test.Store.Households.Read(caller))!;
        var done = (await test.Store.Write(caller, "parts.change", async (edit, stop) =>
        {
            var parts = await edit.Parts(stop);
            parts.Set("owns/food.*", "\"sam\"", new(2026, 5, 1), new(2026, 5, 7));
            parts.Remove("owns/clean.*", new(2026, 6, 1));
            parts.Set("adults/kim", "{}", Evenhand.App.Data.Parts.PartsEdit.Always);
        })).ShouldBeOfType<Written.Done>();
        (await test.Store.Undo(caller, done.Seq!.Value)).ShouldBeOfType<Written.Done>();
        var after = (await test.Store.Households.Read(caller))!;
        foreach (var date in new LocalDate[] { new(2026, 4, 1), new(2026, 5, 3), new(2026, 5, 8), new(2026, 7, 1) })
            Dump.Of(after.On(date)).ShouldBe(Dump.Of(before.On(date)));
        after.Versions("owns/food.*").Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_undo_that_would_leave_a_wrong_household_is_refused()
    {
        await using var test = await TestStore.On("sqlite");
        var caller = await test.Household();
        var added = (await test.Store.Write(caller, "helper.add", async (edit, stop) => (await edit.Parts(stop)).Set("helpers/gran", """{"ring":"family"}""", Monday))).ShouldBeOfType<Written.Done>();
        await test.Store.Write(caller, "owner.set", async (edit, stop) => (await edit.Parts(stop)).Set("owns/school.forms", "\"gran\"", Monday));
        (await test.Store.Undo(caller, added.Seq!.Value)).ShouldBeOfType<Written.Refused>().Problems.ShouldContain(problem => problem.Part == "owns/school.forms");
    }

    [Fact]
    public async Task What_cannot_be_taken_back_says_so()
    {
        await using var test = await TestStore.On("sqlite");
        var caller = await test.Household();
        (await test.Store.Undo(caller, 1)).ShouldBeOfType<Written.Refused>().Problems[0].Code.ShouldBe("cannot-be-undone");
        (await test.Store.Undo(caller, 99)).ShouldBeOfType<Written.Refused>().Problems[0].Code.ShouldBe("no-act");
        var other = await test.Household();
        var theirs = await test.Mark(other, "theirs");
        (await test.Store.Undo(caller, theirs.Seq!.Value)).ShouldBeOfType<Written.Refused>().Problems[0].Code.ShouldBe("no-act");
    }

    [Theory, EachDatabase]
    public async Task A_day_lists_its_acts_on_the_households_calendar(string kind)
    {
        await using var test = await TestStore.On(kind);
        var caller = await test.Household();
        test.Clock.Now = Instant.FromUtc(2026, 4, 5, 21, 59);
        var evening = await test.Mark(caller, "evening");
        test.Clock.Now = Instant.FromUtc(2026, 4, 5, 22, 0);
        await test.Store.Write(caller, "mark.add", (edit, _) =>
        {
            edit.Add(new MarkRow { Id = "night", Monday = Monday, Item = "x", Kind = "done", At = edit.Now });
            edit.Say("item", "Wäsche");
            return Task.CompletedTask;
        });
        await test.Store.Undo(caller, evening.Seq!.Value);
        var sunday = await test.Store.History(caller, new(2026, 4, 5));
        sunday.Select(act => (act.Seq, act.Kind, act.CanBeUndone)).ShouldBe([(2L, "mark.add", false)]);
        var monday = await test.Store.History(caller, new(2026, 4, 6));
        monday.Select(act => (act.Kind, act.By, act.CanBeUndone, act.Undoes)).ShouldBe([("undo", caller.Member, true, 2L), ("mark.add", caller.Member, true, null)]);
        monday[1].Words["item"].ShouldBe("Wäsche");
    }

    [Theory, EachDatabase]
    public async Task Settings_are_an_act_like_others(string kind)
    {
        await using var test = await TestStore.On(kind);
        var caller = await test.Household();
        var done = (await test.Store.Write(caller, "settings.change", (edit, _) =>
        {
            edit.Household.Name = "Elsewhere";
            edit.Household.Clock = 12;
            return Task.CompletedTask;
        })).ShouldBeOfType<Written.Done>();
        await test.Mark(caller, "one");
        (await test.Store.Households.Read(caller))!.Settings.Name.ShouldBe("Elsewhere");
        (await test.Store.Undo(caller, done.Seq!.Value)).ShouldBeOfType<Written.Done>();
        var settings = (await test.Store.Households.Read(caller))!.Settings;
        (settings.Name, settings.Clock, settings.Revision).ShouldBe(("At home", 24, 4));
    }

    private static async Task<long> Change(TestStore test, Caller caller, string id, string text) =>
        (await test.Store.Write(caller, "mark.change", async (edit, stop) => (await edit.Find<MarkRow>(mark => mark.Id == id, stop))!.Text = text)).ShouldBeOfType<Written.Done>().Seq!.Value;

    private static async Task<long> Remove(TestStore test, Caller caller, string id) =>
        (await test.Store.Write(caller, "mark.remove", async (edit, stop) => edit.Remove((await edit.Find<MarkRow>(mark => mark.Id == id, stop))!))).ShouldBeOfType<Written.Done>().Seq!.Value;

    private static async Task<IEnumerable<string?>> Texts(TestStore test, Caller caller) =>
        (await (await test.Store.Households.Read(caller))!.Marks(Monday, default)).Select(mark => mark.Text);
}
