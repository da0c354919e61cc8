using Evenhand.App.Asks;
using Evenhand.App.CameUp;
using Evenhand.App.Catalogues;
using Evenhand.App.Data;
using Evenhand.App.Data.Parts;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.Plans;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Weeks;

/// <summary>Everything somebody can do to a week, each as one act that can be taken back.</summary>
public sealed class WeekActs(Store store)
{
    /// <summary>Corrects an item. Another correction about the same takes the place of the first.</summary>
    public Task<Written> Mark(Caller caller, BookedWeek week, Mark mark, CancellationToken stop) => Mark(caller, week, WeekActKinds.Of(mark.Kind), [mark], stop);

    /// <summary>Another person, another time, or both.</summary>
    /// <param name="start">The new start; null to leave it.</param>
    public Task<Written> Move(Caller caller, BookedWeek week, string item, PersonId? who, LocalDateTime? start, CancellationToken stop)
    {
        var marks = new List<Mark>();
        if (who is not null)
            marks.Add(new(item, MarkKind.PinnedPerson, who));
        if (start is not null)
            marks.Add(new(item, MarkKind.Moved, Start: start));
        return Mark(caller, week, start is null ? WeekActKinds.Hand : WeekActKinds.Of(MarkKind.Moved), marks, stop);
    }

    /// <summary>Writes something down for a week.</summary>
    public Task<Written> Add(Caller caller, BookedWeek week, WeekEntry entry, CancellationToken stop) => store.Write(caller, WeekActKinds.Add, async (edit, token) =>
    {
        await Hold(edit, week, token);
        Add(edit, StoredEntries.Row(entry, week.Week.Page.Monday));
        if (entry.PrivateTo is null)
            edit.Say("item", entry.Name);
    }, stop: stop);

    /// <summary>Takes something out that was written down for a week, with everything that was said about it.</summary>
    public Task<Written> Remove(Caller caller, BookedWeek week, WeekEntry entry, CancellationToken stop) => store.Write(caller, WeekActKinds.Remove, async (edit, token) =>
    {
        var (monday, key) = (week.Week.Page.Monday, entry.Key);
        foreach (var row in await edit.List<MarkRow>(row => row.Monday == monday && row.Item == key, token))
            edit.Remove(row);
        if (entry.PrivateTo is null)
            edit.Say("item", entry.Name);
    }, stop: stop);

    /// <summary>Changes the household itself, together with the weeks that were repaired for it.</summary>
    /// <param name="item">Name of what changed, for the history.</param>
    public Task<Written> Change(Caller caller, string kind, string item, Action<PartsEdit> change, IReadOnlyList<KeptWeek> repaired, CancellationToken stop) => store.Write(caller, kind, async (edit, token) =>
    {
        change(await edit.Parts(token));
        foreach (var week in repaired)
            await Store(edit, week, null, token);
        edit.Say("item", item);
    }, stop: stop);

    private Task<Written> Mark(Caller caller, BookedWeek week, string kind, IReadOnlyList<Mark> marks, CancellationToken stop) => store.Write(caller, kind, async (edit, token) =>
    {
        await Expect(edit, week, marks[0].Item, token);
        await Hold(edit, week, token);
        foreach (var mark in marks)
        {
            await Replace(edit, week.Week.Page.Monday, mark, token);
            if (mark.Who is { } who)
                edit.Say("who", who.Value);
            if (mark.Start is { } start)
                edit.Say("start", start.ToString("uuuu-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture));
            if (mark.Minutes is { } minutes)
                edit.Say("minutes", minutes.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        Say(edit, week, marks[0].Item);
    }, stop: stop);

    /// <summary>A correction in place of those about the same.</summary>
    internal static async Task Replace(HouseholdEdit edit, LocalDate monday, Mark mark, CancellationToken stop)
    {
        foreach (var replaced in Marks.ReplacedBy(mark.Kind))
            await Clear(edit, monday, mark.Item, replaced.ToString(), stop);
        Add(edit, StoredMarks.Row(mark, monday));
    }

    internal static void Add(HouseholdEdit edit, MarkRow row)
    {
        row.By = edit.Caller.Member;
        row.At = edit.Now;
        edit.Add(row);
    }

    /// <summary>Takes a correction back.</summary>
    public Task<Written> Unmark(Caller caller, BookedWeek week, string item, MarkKind kind, CancellationToken stop) => store.Write(caller, WeekActKinds.Clear, async (edit, token) =>
    {
        foreach (var cleared in Marks.ClearedWith(kind))
            await Clear(edit, week.Week.Page.Monday, item, cleared.ToString(), token);
        Say(edit, week, item);
    }, stop: stop);

    /// <summary>Keeps the plan of a week: from now on it is settled.</summary>
    public Task<Written> Keep(Caller caller, BookedWeek week, CancellationToken stop) =>
        store.Write(caller, WeekActKinds.Keep, (edit, token) => Store(edit, week.Week, WeekState.Kept, token), stop: stop);

    /// <summary>Keeps a proposal that nobody answered yet, so that it stays as it was seen.</summary>
    public Task<Written> Propose(Caller program, BookedWeek week, CancellationToken stop) =>
        store.Write(program, WeekActKinds.Propose, (edit, token) => Hold(edit, week, token), stop: stop);

    /// <summary>Keeps what came up together with the repaired weeks.</summary>
    /// <param name="household">The household that it happens to.</param>
    public Task<Written> Keep(Caller caller, Came came, Household household, IReadOnlyList<KeptWeek> repaired, CancellationToken stop) => store.Write(caller, WeekActKinds.CameUp, async (edit, token) =>
    {
        var parts = await edit.Parts(token);
        foreach (var one in came.Events)
            parts.Add(one.Section, one.Entry(household).ToJsonString(), PartsEdit.Always);
        foreach (var week in repaired)
            await Store(edit, week, WeekState.Kept, token);
        edit.Say("kind", came.Occasion.ToString());
        edit.Say("who", string.Join(' ', came.Events[0].Who.Select(who => who.Value)));
    }, stop: stop);

    /// <summary>
    /// Keeps the answer to an ask. A yes is cover at once, with the week it makes; after any other answer the week stands until
    /// somebody looks at it planned anew.
    /// </summary>
    /// <param name="withVisit">The week with the visit; null unless the answer is yes.</param>
    public Task<Written> Answer(Caller caller, BookedWeek week, AnsweredAsk answer, KeptWeek? withVisit, CancellationToken stop) => store.Write(caller, WeekActKinds.Of(answer.Reply), async (edit, token) =>
    {
        (await edit.Parts(token)).Add(answer.Section, answer.Entry(week.Family).ToJsonString(), PartsEdit.Always);
        if (withVisit is not null)
            await Store(edit, withVisit, null, token);
        else
            await Hold(edit, week, token);
        var (who, monday, start) = (answer.Ask.Who, week.Week.Page.Monday, answer.Ask.Start);
        foreach (var sent in await edit.List<SentAskRow>(row => row.Who == who && row.Monday == monday, token))
            if (monday.AtMidnight().PlusMinutes(sent.Start) == start)
                sent.AnswerAct = edit.Revision;
        edit.Say("who", answer.Ask.Who.Value);
        edit.Say("start", answer.Ask.Start.ToString("uuuu-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }, stop: stop);

    /// <summary>Sends an ask: its link holds from now on, and an earlier one for the same ends.</summary>
    /// <param name="forgotten">Links that ended before this moment are removed.</param>
    public Task<Written> Send(Caller caller, BookedWeek week, SentAskRow ask, Instant forgotten, CancellationToken stop) => store.Write(caller, WeekActKinds.Ask, async (edit, token) =>
    {
        await Hold(edit, week, token);
        foreach (var old in await edit.List<SentAskRow>(row => row.ExpiresAt < forgotten || (row.Who == ask.Who && row.Monday == ask.Monday && row.Start == ask.Start), token))
            edit.Remove(old);
        ask.SentAt = edit.Now;
        edit.Add(ask);
        edit.Say("who", ask.Who.Value);
        edit.Say("start", ask.Monday.AtMidnight().PlusMinutes(ask.Start).ToString("uuuu-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }, stop: stop);

    /// <summary>Keeps a week that was repaired for the household as it has become; it stays kept, or a proposal, as it was.</summary>
    public Task<Written> Renew(Caller caller, KeptWeek repaired, CancellationToken stop) => store.Write(caller, WeekActKinds.Renew, (edit, token) => Store(edit, repaired, null, token), stop: stop);

    /// <summary>Lets the plan of a week stand although the household has changed.</summary>
    public Task<Written> Stand(Caller caller, BookedWeek week, CancellationToken stop) => store.Write(caller, WeekActKinds.Stand, (edit, token) =>
        Store(edit, week.Week with { MadeOf = ProblemMark.Of(new(week.Family, CatalogueFile.Shipped, week.Week.Page.Monday)) }, null, token), stop: stop);

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
    internal static async Task Hold(HouseholdEdit edit, BookedWeek week, CancellationToken stop)
    {
        if (week.State is null && await edit.Find<WeekRow>(row => row.Monday == week.Week.Page.Monday, stop) is null)
            await Store(edit, week.Week, WeekState.Proposal, stop);
    }

    /// <summary>Ends the edit as stale when somebody has said something about the item, or kept another plan, since the week was read.</summary>
    internal static async Task Expect(HouseholdEdit edit, BookedWeek week, string item, CancellationToken stop)
    {
        var monday = week.Week.Page.Monday;
        var rows = await edit.List<MarkRow>(row => row.Monday == monday && row.Item == item, stop);
        if (!rows.Select(row => (row.Id, row.Version, row.By)).ToHashSet().SetEquals(week.Said[item]))
            edit.Expect(rows.Count > 0 ? rows[0] : null, -1);
        edit.Expect(await edit.Find<WeekRow>(row => row.Monday == monday, stop), week.PlanVersion);
    }

    /// <param name="state">Null to leave it as it is.</param>
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

    internal static async Task Clear(HouseholdEdit edit, LocalDate monday, string item, string kind, CancellationToken stop)
    {
        foreach (var row in await edit.List<MarkRow>(row => row.Monday == monday && row.Item == item && row.Kind == kind, stop))
            edit.Remove(row);
    }

    internal static void Say(HouseholdEdit edit, BookedWeek week, string item)
    {
        if (week.Lived.Find(item) is not { } lived)
            return;
        edit.Say("item", lived.Plan.Name);
        edit.Say("key", lived.Key);
    }
}

/// <summary>Kinds of act in the journal.</summary>
public static class WeekActKinds
{
    public const string Keep = "week.keep";
    public const string Propose = "week.propose";

    /// <summary>Planned anew after the household changed.</summary>
    public const string Renew = "week.renew";

    /// <summary>Stays as it is although the household changed.</summary>
    public const string Stand = "week.stand";
    public const string CameUp = "week.came-up";
    public const string Ask = "ask.sent";
    public const string MinimumDay = "day.minimum";
    public const string Clear = "item.clear";

    /// <summary>Somebody else does it this once.</summary>
    public const string Hand = "item.hand";
    public const string Add = "entry.add";
    public const string Remove = "entry.remove";
    public const string Repeat = "household.repeat";
    public const string AddDate = "date.add";
    public const string ChangeDate = "date.change";
    public const string RemoveDate = "date.remove";

    public static string Of(AskReply reply) => reply switch
    {
        AskReply.Yes => "ask.yes",
        AskReply.No => "ask.no",
        AskReply.NotAsked => "ask.not-asked",
        _ => throw new ArgumentOutOfRangeException(nameof(reply), reply, "That is no answer."),
    };

    public static string Of(MarkKind kind) => kind switch
    {
        MarkKind.Done => "item.done",
        MarkKind.DoneBy => "item.done-by",
        MarkKind.Moved => "item.moved",
        MarkKind.Longer => "item.longer",
        MarkKind.LetGo => "item.let-go",
        MarkKind.PinnedPerson => "item.pin-person",
        MarkKind.PinnedTime => "item.pin-time",
        MarkKind.AnyoneMayClaim => "item.release",
        MarkKind.SamePerson => "item.same-person",
        MarkKind.DifferentPerson => "item.other-person",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "An unknown mark."),
    };
}
