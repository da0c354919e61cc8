using Evenhand.App.Accounts.Rights;
using Evenhand.App.CalendarsIn.Meanings;
using Evenhand.App.CalendarsIn.Reading;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.Outbound;
using NodaTime;

namespace Evenhand.App.CalendarsIn;

/// <summary>What a member does with calendars that come in. Each act can be taken back by the number of its entry.</summary>
public sealed class CalendarActs(Store store, CalendarInbox inbox, IClock clock)
{
    /// <summary>Most calendars of a household.</summary>
    public const int Most = 40;

    public const string Added = "calendar_in.add";
    public const string Removed = "calendar_in.remove";
    public const string Titles = "calendar_in.titles";

    /// <summary>What somebody's events mean is theirs alone; what follows for the weeks shows there.</summary>
    public const string Said = "private.calendar_rule";
    public const string Forgot = "private.calendar_rule_end";

    /// <summary>Adds a calendar from a file. The answer of the write is its id.</summary>
    /// <param name="body">A calendar, as <see cref="ReceivedFile"/> says.</param>
    public Task<Written> AddFile(Caller caller, NewCalendar calendar, byte[] body, CancellationToken stop) =>
        Add(caller, calendar, now => new() { Body = body, GoodAt = now, Changes = 1 }, stop);

    /// <summary>Adds a calendar from an address, to be read at once by whoever reads them.</summary>
    public Task<Written> AddFeed(Caller caller, NewCalendar calendar, Uri address, CancellationToken stop) =>
        Add(caller, calendar, now => new() { Address = address.AbsoluteUri, NextAt = now }, stop);

    /// <summary>A newer file in place of the one that is there.</summary>
    public async Task<bool> Replace(Caller caller, string id, byte[] body, CancellationToken stop)
    {
        caller.Demand(Resource.Calendars, Doing.Change);
        if (await Theirs(caller, id, stop) is null || await store.Inboxes.One(caller.Household, id, stop) is not { Address: "" })
            return false;
        var now = Data.Schema.StoredValues.Storable(clock.GetCurrentInstant());
        await inbox.Receive(caller, id, body, row => row.GoodAt = now, stop);
        return true;
    }

    /// <summary>Reads a calendar again as soon as may be.</summary>
    public async Task<bool> ReadNow(Caller caller, string id, CancellationToken stop)
    {
        caller.Demand(Resource.Calendars, Doing.Change);
        var now = Data.Schema.StoredValues.Storable(clock.GetCurrentInstant());
        return await Theirs(caller, id, stop) is not null && await store.Inboxes.Note(caller.Household, id, row => row.NextAt = row.NextAt is { } next ? Instant.Min(next, now) : null, stop);
    }

    /// <summary>Null when there is no such calendar of theirs.</summary>
    public Task<Written?> Remove(Caller caller, string id, CancellationToken stop) => Change(caller, id, Removed, (edit, row) => row.RemovedAt = edit.Now, stop);

    /// <summary>Lets others read the titles, or no longer.</summary>
    public Task<Written?> ShowTitles(Caller caller, string id, bool shows, CancellationToken stop) => Change(caller, id, Titles, (_, row) => row.ShowsTitles = shows ? 1 : 0, stop);

    /// <summary>From now on events like these mean this. What was said about the same before falls away.</summary>
    /// <param name="everywhere">In all calendars of the kind that the member added, not in this one alone.</param>
    /// <param name="text">UID, title or category for comparing; empty for a whole calendar.</param>
    /// <param name="shown">As it is shown.</param>
    public Task<Written?> Say(Caller caller, string id, bool everywhere, RuleMatch scope, string text, string shown, Meaning meaning, CancellationToken stop) => ChangeRules(caller, id, Said, async (edit, source, token) =>
    {
        var about = everywhere ? "" : id;
        foreach (var rule in await edit.List<CalendarRuleRow>(rule => rule.Scope == scope && rule.Text == text && (rule.SourceId == about || rule.SourceId == id), token))
            if (SourceReading.IsAbout(rule, source))
                edit.Remove(rule);
        edit.Add(new CalendarRuleRow { Id = NewId.Short(), MemberId = caller.Member!.Value, SourceId = about, Kind = source.Kind, Scope = scope, Text = text, Shown = shown, Meaning = meaning, At = edit.Now });
    }, stop);

    public Task<Written?> Forget(Caller caller, string id, string rule, CancellationToken stop) => ChangeRules(caller, id, Forgot, async (edit, source, token) =>
    {
        if (await edit.Find<CalendarRuleRow>(row => row.Id == rule, token) is { } row && SourceReading.IsAbout(row, source))
            edit.Remove(row);
    }, stop);

    /// <summary>The calendars that are a member's alone end with their place in the household; what was read of them is gone at once.</summary>
    internal static async Task End(HouseholdEdit edit, MemberRow member, CancellationToken stop)
    {
        var id = member.Id;
        foreach (var source in await edit.List<CalendarSourceRow>(row => row.MemberId == id && (row.Kind == CalendarKind.Own || row.Kind == CalendarKind.Roster), stop))
        {
            source.RemovedAt ??= edit.Now;
            var of = source.Id;
            foreach (var there in await edit.List<CalendarInboxRow>(row => row.SourceId == of, stop))
                edit.Remove(there);
        }

        foreach (var rule in await edit.List<CalendarRuleRow>(row => row.MemberId == id && (row.Kind == CalendarKind.Own || row.Kind == CalendarKind.Roster), stop))
            edit.Remove(rule);
    }

    private async Task<Written> Add(Caller caller, NewCalendar calendar, Func<Instant, CalendarInboxRow> inboxOf, CancellationToken stop)
    {
        caller.Demand(Resource.Calendars, Doing.Change);
        return await store.Write(caller, Added, async (edit, token) =>
        {
            if ((await edit.List<CalendarSourceRow>(row => row.RemovedAt == null, token)).Count >= Most)
                edit.Refuse(new Data.Parts.PartProblem("", "too-many-calendars", "calendars", $"a household has at most {Most} calendars.", "Remove one that is not needed any more."));
            var source = new CalendarSourceRow
            {
                Id = NewId.Short(),
                MemberId = caller.Member ?? throw new ArgumentException("Only a member adds a calendar.", nameof(caller)),
                Kind = calendar.Kind,
                PersonId = calendar.Who,
                Name = calendar.Name,
                Care = calendar.Care,
                Commute = calendar.Commute,
                ShowsTitles = calendar.ShowsTitles ? 1 : 0,
            };
            edit.Add(source);
            var row = inboxOf(edit.Now);
            row.SourceId = source.Id;
            edit.Add(row);
            edit.Answer = source.Id;
            edit.Say("item", calendar.Name);
        }, stop: stop);
    }

    private async Task<Written?> Change(Caller caller, string id, string act, Action<HouseholdEdit, CalendarSourceRow> change, CancellationToken stop)
    {
        caller.Demand(Resource.Calendars, Doing.Change);
        return await Theirs(caller, id, stop) is null ? null : await store.Write(caller, act, async (edit, token) =>
        {
            if (await edit.Find<CalendarSourceRow>(row => row.Id == id && row.RemovedAt == null, token) is not { } row)
                return;
            change(edit, row);
            edit.Say("item", row.Name);
        }, stop: stop);
    }

    private async Task<Written?> ChangeRules(Caller caller, string id, string act, Func<HouseholdEdit, CalendarSourceRow, CancellationToken, Task> change, CancellationToken stop)
    {
        caller.Demand(Resource.Calendars, Doing.Change);
        return await Theirs(caller, id, stop) is not { } source ? null : await store.Write(caller, act, async (edit, token) =>
        {
            await change(edit, source, token);
            // Events that meant nothing so far were not looked at again.
            if (await edit.Find<CalendarInboxRow>(row => row.SourceId == id, token) is { } there)
                there.Changes++;
            edit.Say("item", source.Name);
        }, stop: stop);
    }

    private async Task<CalendarSourceRow?> Theirs(Caller caller, string id, CancellationToken stop) =>
        await store.Households.Read(caller, stop) is { } household ? SourceReading.TheirsOf(household, caller).FirstOrDefault(one => one.Source.Id == id)?.Source : null;
}
