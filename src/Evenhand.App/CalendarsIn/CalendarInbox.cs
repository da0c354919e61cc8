using Evenhand.App.CalendarsIn.Blocks;
using Evenhand.App.CalendarsIn.Reading;
using Evenhand.App.Data;
using Evenhand.App.Data.Journal;
using Evenhand.App.Data.Reading;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.Weeks;
using NodaTime;

namespace Evenhand.App.CalendarsIn;

/// <summary>
/// Takes in what came of a calendar. What changes no day of the household is kept without a word; what changes one raises its
/// revision and stands in the history, and weeks that are kept wait with their proposal until somebody says yes.
/// </summary>
public sealed class CalendarInbox(Store store, IClock clock)
{
    /// <summary>How far ahead a difference matters.</summary>
    private const int DaysAhead = 400;

    /// <param name="by">Who brought it; a caller without a member for the program.</param>
    /// <param name="body">A calendar.</param>
    /// <param name="note">What else is noted about it.</param>
    public async Task Receive(Caller by, string source, byte[] body, Action<CalendarInboxRow> note, CancellationToken stop)
    {
        if (await store.Households.Read(by, stop) is not { } household || household.CalendarsIn.FirstOrDefault(one => one.Source.Id == source) is not { } calendar)
            return;
        if (await store.Inboxes.One(household.Id, source, stop) is not { } known)
            return;
        if (known.Body.AsSpan().SequenceEqual(body) || await FirstChanged(household, calendar, known.Body, body, stop) is not { } day)
        {
            await store.Inboxes.Note(household.Id, source, row => Take(row, body, note), stop);
            return;
        }

        await store.Write(by, known.GoodAt is null ? ActKinds.CalendarRead : ActKinds.CalendarChanged, async (edit, token) =>
        {
            if (await edit.Find<CalendarInboxRow>(row => row.SourceId == source, token) is not { } row)
                return;
            Take(row, body, note);
            row.Changes++;
            edit.AlwaysEntered = true;
            edit.Say("item", calendar.Source.Name);
            edit.Say("date", day.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            if (calendar.Source.PersonId is { } who)
                edit.Say("who", who.Value);
        }, stop: stop);
    }

    /// <summary>The first day, from today on, that is another by the new bytes.</summary>
    private async Task<LocalDate?> FirstChanged(HouseholdSnapshot household, CalendarIn calendar, byte[] before, byte[] after, CancellationToken stop)
    {
        var zone = HouseholdTime.Zone(household);
        var today = clock.GetCurrentInstant().InZone(zone).Date;
        var (from, to) = (today.PlusDays(-1), today.PlusDays(DaysAhead));
        var source = SourceReading.Of(calendar.Source, household.CalendarRules);
        var family = household.On(today);
        SourceBlocks Blocks(byte[] body) => body.Length == 0 ? SourceBlocks.None : SourceBlocks.Of(source, IncomingEvents.Read(body, zone, from, to), family);
        return await Task.Run(() => source.ShowsTitles && !before.AsSpan().SequenceEqual(after) ? today : BlockDifference.FirstDay(Blocks(before), Blocks(after), from, to), stop);
    }

    private static void Take(CalendarInboxRow row, byte[] body, Action<CalendarInboxRow> note)
    {
        row.Body = body;
        note(row);
    }
}
