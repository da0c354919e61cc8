using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Journal;
using Evenhand.App.Weeks;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using NodaTime;

namespace Evenhand.Web.Pages.Week;

/// <summary>Two people changed one item: what it was, what it is now, and what the second one wanted. The second one chooses.</summary>
/// <param name="Was">As the asker saw it; null when nothing is known of that.</param>
/// <param name="Now">As it is.</param>
/// <param name="By">Who changed it; null when the plan did.</param>
/// <param name="Mine">The act that was not carried out.</param>
/// <param name="Fields">The form of that act, to be sent again.</param>
public sealed record Merge(ItemState? Was, LivedItem Now, MemberId? By, Act Mine, string Action, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>Null when the item is still as the asker saw it.</summary>
    public static Merge? Of(Desk desk, LocalDate monday, LivedItem item, string? was, string action, string kind, IReadOnlyDictionary<string, string> words, IEnumerable<KeyValuePair<string, string>> fields, bool always = false) =>
        ItemState.Parse(was) is var seen && (seen is null || seen == ItemState.Of(item)) && !always ? null
            : new(seen, item, desk.Booked(monday).LastBy(item.Key), new(0, default, null, kind, words, null, false), action, [.. fields.Where(field => field.Key is not ("was" or "form"))]);

    public static string Words(Desk desk, ItemState state) => state.LetGo ? desk.T["week.let_go"]
        : $"{(state.People.Count > 0 ? desk.Names(state.People) : desk.T["week.everyone"])}, {desk.T.DateShort(state.Start.Date)} {Show.Clock(state.Start)}–{WeekWords.End(state.End)}";
}
