using Evenhand.App.Plans;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using static System.FormattableString;

namespace Evenhand.App.Lead;

/// <summary>The written note that goes over with a responsibility, from what the household has written of it. The giver adds what is only in their head.</summary>
internal static class HandOverNote
{
    public static string Of(Household household, Owned owned, PersonId to) => string.Join(" ", Sentences(household, owned, to).Where(sentence => sentence.Length > 0));

    private static IEnumerable<string> Sentences(Household household, Owned owned, PersonId to)
    {
        var row = owned.Row;
        yield return $"Done means: {row.DoneWhen.TrimEnd('.')}.";
        yield return When(row);
        yield return row.ThinkingMinutes > 0 ? Invariant($"About {Length(owned)}, and {Math.Round(row.ThinkingMinutes * owned.Scale)} min of thinking a week.") : $"About {Length(owned)}.";
        var session = household.MustAttend.FirstOrDefault(session => row.Id.Value.EndsWith("." + session.What.Replace(' ', '_'), StringComparison.OrdinalIgnoreCase));
        if (session is not null)
            yield return $"The sessions: {session.Time.Days} {WeekTime.Clock(session.Time.From)}-{WeekTime.Clock(session.Time.To)}{(session.Place.Length > 0 ? ", " + session.Place : "")}.";
        if (household.Ownership.HandOvers.FirstOrDefault(over => over.Id == row.Id) is { Notes.Length: > 0 } before)
            yield return $"From the last time: {before.Notes.TrimEnd('.')}.";
        var standIns = household.Ownership.StandInsFor(row.Id).Where(who => who != to).Distinct().ToList();
        yield return standIns.Count > 0 ? $"Stands in: {PersonNames.Of(household, standIns)}." : row.Criticality == Criticality.High ? "Nobody is named to stand in." : "";
        var contacts = household.Contacts.Where(contact => Concerns(contact.Role, row)).Select(contact => contact.Phone.Length > 0 ? $"{contact.Name} ({contact.Role}, {contact.Phone})" : $"{contact.Name} ({contact.Role})").ToList();
        if (contacts.Count > 0)
            yield return $"Whom to ask: {string.Join(", ", contacts)}.";
    }

    private static string When(Responsibility row) => row.Timing switch
    {
        Timing.OnDemand => "When it is needed.",
        Timing.Flexible => $"{(row.Cadence.Length > 0 ? char.ToUpperInvariant(row.Cadence[0]) + row.Cadence[1..] : "Any day")}, at a time of one's own.",
        _ => $"{row.Days} between {WeekTime.Clock(row.WindowStart)} and {WeekTime.Clock(row.WindowEnd)}.",
    };

    private static string Length(Owned owned)
    {
        var (low, high) = owned.MinutesRange;
        return high == 0 ? "no minutes of its own" : Invariant($"{low}-{high} min each time");
    }

    private static bool Concerns(string role, Responsibility row) => row.Id.Group switch
    {
        "health" => Has(role, "doctor", "dentist", "therap", "clinic", "nurse"),
        "school" => Has(role, "teacher", "school", "head"),
        "activity" => Has(role, "coach", "club", "music", "trainer"),
        "care" or "child" => Has(role, "day care", "carer", "sitter", "kindergarten"),
        _ => false,
    };

    private static bool Has(string role, params string[] words) => words.Any(word => role.Contains(word, StringComparison.OrdinalIgnoreCase));
}
