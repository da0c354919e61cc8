using System.Text;
using Evenhand.App.Calendars;
using Evenhand.App.Data;
using Evenhand.App.Data.Calendars;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;

namespace Evenhand.App.Tests.Data.Calendars;

public class StoredCalendarsTests
{
    private static readonly PutCondition Anyhow = new(null, MustBeNew: false);

    private static CalendarObjectRow Row(string name, string uid, string text = "") => new()
    {
        Name = name,
        Uid = uid,
        Component = "VEVENT",
        Etag = $"{name} {text}",
        Body = Encoding.UTF8.GetBytes($"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:{uid}\r\nDTSTART:20260406T090000Z\r\nSUMMARY:{text}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"),
        LastDay = 30_000,
    };

    private static async Task<(StoredCalendars Calendars, Caller Caller, string Id)> Collection(TestStore test, string name = "own", string components = "VEVENT")
    {
        var caller = test.Caller ?? await test.Household();
        var id = NewId.Short();
        (await test.Store.Calendars.Create(caller, new() { Id = id, Name = name, Title = name, Components = components }, default)).ShouldBeTrue();
        return (test.Store.Calendars, caller, id);
    }

    private static async Task<CalendarCollectionRow> Row(StoredCalendars calendars, Caller caller, string name = "own") => (await calendars.Collections(caller, default, name)).Single();

    [Theory, EachDatabase]
    public async Task Every_change_is_counted_and_told_in_order(string kind)
    {
        await using var test = await TestStore.On(kind);
        var (calendars, caller, id) = await Collection(test);
        (await calendars.Put(caller, id, Row("a", "1"), new(null, MustBeNew: true), default)).ShouldBe(new PutAnswer.Done(IsNew: true));
        (await calendars.Put(caller, id, Row("a", "1", "longer than before"), Anyhow, default)).ShouldBe(new PutAnswer.Done(IsNew: false));
        (await calendars.Put(caller, id, Row("b", "2"), Anyhow, default)).ShouldBe(new PutAnswer.Done(IsNew: true));
        (await calendars.Put(caller, id, Row("c", "2"), Anyhow, default)).ShouldBe(new PutAnswer.UidTaken("b"));
        (await calendars.Put(caller, id, Row("b", "2"), new(["other"], MustBeNew: false), default)).ShouldBe(new PutAnswer.Failed());
        (await calendars.Delete(caller, id, "b", Anyhow, default)).ShouldBe(new PutAnswer.Done(IsNew: false));
        (await calendars.Delete(caller, id, "b", Anyhow, default)).ShouldBe(new PutAnswer.Gone());
        (await calendars.Since(caller, id, 1, 10, default)).Select(one => (one.Name, one.Change, one.IsDeleted)).ShouldBe([("a", 2, false), ("b", 4, true)]);
        var row = await Row(calendars, caller);
        row.Changes.ShouldBe(4);
        row.Bytes.ShouldBe((await calendars.Object(caller, id, "a", default))!.Body.Length);
        (await calendars.Put(caller, id, Row("b", "3"), new(null, MustBeNew: true), default)).ShouldBe(new PutAnswer.Done(IsNew: true));
    }

    [Theory, EachDatabase]
    public async Task What_is_held_in_memory_follows_every_change_and_reads_only_that(string kind)
    {
        await using var test = await TestStore.On(kind);
        var (calendars, caller, id) = await Collection(test);
        using var held = new HeldCalendars(test.Store);
        foreach (var name in new[] { "b", "a", "c" })
            await calendars.Put(caller, id, Row(name, name), Anyhow, default);
        var first = await held.Of(caller, await Row(calendars, caller), default);
        first.Items.Select(item => item.Name).ShouldBe(["a", "b", "c"]);
        await calendars.Delete(caller, id, "b", Anyhow, default);
        await calendars.Put(caller, id, Row("d", "d"), Anyhow, default);
        held.Known(await Row(calendars, caller)).ShouldBeNull();
        var second = await held.Of(caller, await Row(calendars, caller), default);
        second.Items.Select(item => item.Name).ShouldBe(["a", "c", "d"]);
        second.Find("a").ShouldBeSameAs(first.Find("a"));
        second.Find("b").ShouldBeNull();
        held.Known(await Row(calendars, caller)).ShouldBeSameAs(second);
    }

    [Theory, EachDatabase]
    public async Task A_member_keeps_so_much_and_no_more(string kind)
    {
        await using var test = await TestStore.On(kind);
        var (calendars, caller, id) = await Collection(test, "files", "");
        var large = new CalendarObjectRow { Name = "large", Etag = "e", ContentType = "text/plain", Body = new byte[StoredCalendars.MostBytes - 10] };
        (await calendars.Put(caller, id, large, Anyhow, default)).ShouldBeOfType<PutAnswer.Done>();
        (await calendars.Put(caller, id, new() { Name = "more", Etag = "e", Body = new byte[11] }, Anyhow, default)).ShouldBeOfType<PutAnswer.Full>();
        (await calendars.Copy(caller, (id, "large"), (id, "copy"), replace: false, move: false, default)).ShouldBeOfType<PutAnswer.Full>();
        (await calendars.Copy(caller, (id, "large"), (id, "moved"), replace: false, move: true, default)).ShouldBeOfType<PutAnswer.Done>();
        (await calendars.Put(caller, id, new() { Name = "moved", Etag = "e", Body = new byte[11] }, Anyhow, default)).ShouldBeOfType<PutAnswer.Done>();
        (await Row(calendars, caller, "files")).Bytes.ShouldBe(11);
    }

    [Theory, EachDatabase]
    public async Task Folders_are_copied_moved_and_deleted_with_those_that_lie_in_them(string kind)
    {
        await using var test = await TestStore.On(kind);
        var (calendars, caller, id) = await Collection(test, "a", "");
        await Collection(test, "a/b", "");
        await Collection(test, "ab", "");
        await calendars.Put(caller, id, new() { Name = "file", Etag = "e", Body = [1], Properties = """{"x":"y"}""" }, Anyhow, default);
        (await calendars.CopyCollection(caller, "a", "c", replace: false, move: false, alone: false, default)).ShouldBe(new PutAnswer.Done(IsNew: true));
        (await calendars.Collections(caller, default)).Select(row => row.Name).ShouldBe(["a", "a/b", "ab", "c", "c/b"], ignoreOrder: true);
        (await calendars.Object(caller, (await Row(calendars, caller, "c")).Id, "file", default))!.Properties.ShouldBe("""{"x":"y"}""");
        (await calendars.CopyCollection(caller, "c", "ab", replace: false, move: true, alone: false, default)).ShouldBe(new PutAnswer.Failed());
        (await calendars.CopyCollection(caller, "c", "ab", replace: true, move: true, alone: false, default)).ShouldBe(new PutAnswer.Done(IsNew: false));
        (await calendars.Delete(caller, id, default)).ShouldBeTrue();
        (await calendars.Collections(caller, default)).Select(row => row.Name).ShouldBe(["ab", "ab/b"], ignoreOrder: true);
    }
}
