using Evenhand.App.CameUp;
using Evenhand.App.Data;
using Evenhand.App.Data.Parts;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.Plans;
using NodaTime;

namespace Evenhand.App.Weeks;

/// <summary>Everything somebody can do to a week, each as one act that can be taken back.</summary>
public sealed class WeekActs(Store store)
{
    /// <summary>Corrects an item, in one act. A correction takes the place of those that say something about the same.</summary>
    /// <param name="kind">Kind of act in the journal.</param>
    public Task<Written> Mark(Caller caller, BookedWeek week, string kind, IReadOnlyList<Mark> marks, CancellationToken stop) => store.Write(caller, kind, async (edit, token) =>
    {
        await Hold(edit, week, token);
        foreach (var mark in marks)
        {
            await Clear(edit, week.Monday, mark.Item, other => Replaces(mark.Kind, other), token);
            var row = StoredMarks.Row(mark, week.Monday);
            row.By = caller.Member;
            row.At = edit.Now;
            edit.Add(row);
            Say(edit, week, mark.Item);
            if (mark.Who is { } who)
                edit.Say("who", who.Value);
        }
    }, stop: stop);

    /// <summary>Takes corrections of these kinds back.</summary>
    public Task<Written> Unmark(Caller caller, BookedWeek week, string item, IReadOnlyList<MarkKind> kinds, CancellationToken stop) => store.Write(caller, WeekActKinds.Clear, async (edit, token) =>
    {
        await Clear(edit, week.Monday, item, kinds.Contains, token);
        Say(edit, week, item);
    }, stop: stop);

    /// <summary>Adds an entry to its week.</summary>
    public Task<Written> AddEntry(Caller caller, BookedWeek week, WeekEntry entry, CancellationToken stop) => store.Write(caller, WeekActKinds.AddEntry, async (edit, token) =>
    {
        await Hold(edit, week, token);
        var row = StoredMarks.Row(entry, week.Monday);
        row.By = caller.Member;
        row.At = edit.Now;
        edit.Add(row);
        if (entry.PrivateTo is null)
            edit.Say("item", entry.Name);
    }, stop: stop);

    public Task<Written> RemoveEntry(Caller caller, BookedWeek week, string key, CancellationToken stop) => store.Write(caller, WeekActKinds.RemoveEntry, async (edit, token) =>
    {
        var monday = week.Monday;
        foreach (var row in await edit.List<MarkRow>(row => row.Monday == monday && row.Item == key, token))
            edit.Remove(row);
        Say(edit, week, key);
    }, stop: stop);

    /// <summary>Changes the household, together with the stored weeks that are planned with it.</summary>
    /// <param name="words">What the history says about it.</param>
    public Task<Written> Change(Caller caller, string kind, Action<PartsEdit> change, IReadOnlyList<KeptWeek> repaired, string words, CancellationToken stop) => store.Write(caller, kind, async (edit, token) =>
    {
        change(await edit.Parts(token));
        foreach (var week in repaired)
            await Store(edit, week, null, token);
        edit.Say("item", words);
    }, stop: stop);

    /// <summary>Keeps the plan of a week: from now on it is settled.</summary>
    public Task<Written> Keep(Caller caller, BookedWeek week, CancellationToken stop) =>
        store.Write(caller, WeekActKinds.Keep, (edit, token) => Store(edit, week.Week, WeekState.Kept, token), stop: stop);

    /// <summary>Keeps a proposal that nobody answered yet, so that it stays as it was seen.</summary>
    public Task<Written> Propose(Caller program, BookedWeek week, CancellationToken stop) =>
        store.Write(program, WeekActKinds.Propose, (edit, token) => Hold(edit, week, token), stop: stop);

    /// <summary>Keeps what came up together with the repaired weeks.</summary>
    public Task<Written> Keep(Caller caller, CameUpEvent came, IReadOnlyList<KeptWeek> repaired, CancellationToken stop) => store.Write(caller, WeekActKinds.CameUp, async (edit, token) =>
    {
        (await edit.Parts(token)).Add(came.Section, came.Entry().ToJsonString(), PartsEdit.Always);
        foreach (var week in repaired)
            await Store(edit, week, WeekState.Kept, token);
        edit.Say("kind", came.Kind.ToString());
        edit.Say("who", string.Join(' ', came.Who.Select(who => who.Value)));
    }, stop: stop);

    /// <summary>Switches the minimum day of a date together with the repaired week.</summary>
    public Task<Written> SwitchMinimumDay(Caller caller, LocalDate date, bool on, KeptWeek repaired, CancellationToken stop) => store.Write(caller, WeekActKinds.MinimumDay, async (edit, token) =>
    {
        var word = date.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var path = PartPath.Of("minimum_day_on", word).ToString();
        var parts = await edit.Parts(token);
        if (on)
            parts.Set(path, "true", PartsEdit.Always);
        else
            parts.Remove(path, PartsEdit.Always);
        await Store(edit, repaired, WeekState.Kept, token);
        edit.Say("date", word);
        edit.Say("on", on ? "yes" : "no");
    }, stop: stop);

    /// <summary>Stores a week that so far was planned anew each time, so that what was said about it stays with it.</summary>
    private static async Task Hold(HouseholdEdit edit, BookedWeek week, CancellationToken stop)
    {
        if (week.State is null && await edit.Find<WeekRow>(row => row.Monday == week.Monday, stop) is null)
            await Store(edit, week.Week, WeekState.Proposal, stop);
    }

    /// <param name="state">Null leaves it as it is.</param>
    private static async Task Store(HouseholdEdit edit, KeptWeek week, WeekState? state, CancellationToken stop)
    {
        var monday = week.Page.Monday;
        var row = await edit.Find<WeekRow>(row => row.Monday == monday, stop);
        if (row is null)
            edit.Add(row = new() { Monday = monday });
        row.State = state ?? row.State;
        row.Plan = KeptWeekFile.Write(week);
        row.MadeFrom = edit.Revision;
        if (state == WeekState.Kept)
            (row.KeptBy, row.KeptAt) = (edit.Caller.Member, edit.Now);
        edit.Say("monday", monday.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    private static async Task Clear(HouseholdEdit edit, LocalDate monday, string item, Func<MarkKind, bool> which, CancellationToken stop)
    {
        foreach (var row in await edit.List<MarkRow>(row => row.Monday == monday && row.Item == item, stop))
            if (StoredMarks.Read(row) is { } mark && which(mark.Kind))
                edit.Remove(row);
    }

    /// <summary>One word about who does it, and one about its time.</summary>
    private static bool Replaces(MarkKind kind, MarkKind other) => kind == other || (IsAboutPerson(kind) && IsAboutPerson(other));

    private static bool IsAboutPerson(MarkKind kind) => kind is MarkKind.DoneBy or MarkKind.PinnedPerson or MarkKind.AnyoneMayClaim or MarkKind.SamePerson or MarkKind.DifferentPerson;

    private static void Say(HouseholdEdit edit, BookedWeek week, string item)
    {
        if (week.Shared.Find(item) is { } lived)
            edit.Say("item", lived.Plan.Name);
    }
}

/// <summary>Kinds of act in the journal.</summary>
public static class WeekActKinds
{
    public const string Keep = "week.keep";
    public const string Propose = "week.propose";
    public const string CameUp = "week.came-up";
    public const string MinimumDay = "day.minimum";
    public const string Clear = "item.clear";
    public const string AddEntry = "entry.add";
    public const string RemoveEntry = "entry.remove";
    public const string AddDate = "date.add";
    public const string ChangeDate = "date.change";
    public const string RemoveDate = "date.remove";
    public const string Repeat = "week.repeat";

    public static string Of(MarkKind kind) => kind switch
    {
        MarkKind.Done => "item.done",
        MarkKind.DoneBy => "item.done-by",
        MarkKind.Moved => "item.moved",
        MarkKind.Longer => "item.longer",
        MarkKind.LetGo => "item.let-go",
        MarkKind.PinnedPerson => "item.pin-person",
        MarkKind.PinnedTime => "item.pin-time",
        MarkKind.AskAccepted => "ask.yes",
        MarkKind.AskDeclined => "ask.no",
        MarkKind.AnyoneMayClaim => "item.anyone",
        MarkKind.SamePerson => "item.same-person",
        MarkKind.DifferentPerson => "item.different-person",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "An unknown mark."),
    };
}
