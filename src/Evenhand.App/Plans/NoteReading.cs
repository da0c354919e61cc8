using System.Globalization;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using Evenhand.Planning.Compile;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.App.Plans;

/// <summary>Facts that belong beside a week: short nights, estimates, assumptions, leave, the clock change.</summary>
internal sealed class NoteReading(PlannedWeek planned)
{
    private readonly CompiledWeek week = planned.Week;
    private readonly Household household = planned.Week.Household;

    public IReadOnlyList<Said> Notes() => [.. Sleep(), .. NoRoom(), .. Estimates(), .. PeakHours(), .. LeaveTaken(), .. MissingConsent(), .. ClockChange(), .. Dated().DistinctBy(note => note.English), .. Assumptions()];

    private IEnumerable<Said> Sleep()
    {
        for (var adult = 0; adult < household.Adults.Count; adult++)
            if (week.Sleep(adult) is var (shortest, floor) && shortest < floor)
                yield return new("note.sleep", [Person(household.Adults[adult].Id), Minutes(shortest), Minutes(floor)], $"{household.Adults[adult].DisplayName}: the shortest night is {Length(shortest)}, below {Length(floor)}.");
    }

    private IEnumerable<Said> NoRoom() => week.NoRoom.GroupBy(entry => entry.Adult).Select(group => (group.Key, What: string.Join(", ", group.Select(entry => entry.What.ToLowerInvariant()).Distinct())))
        .Select(none => new Said("note.no_room", [Person(none.Key), Text(none.What)], $"{PersonNames.Of(household, none.Key)} has no room this week for: {none.What}."));

    private IEnumerable<Said> Estimates() => household.Adults.Where((_, index) => week.HasEstimatedWork(index))
        .Select(adult => new Said("note.estimate", [Person(adult.Id)], $"{adult.DisplayName}: work in one unbroken stretch counts as eight hours a weekday, an estimate."));

    /// <summary>A plan made for usual hours says by how much the week grows at the peak (M052).</summary>
    private IEnumerable<Said> PeakHours() => household.Adults.Where(adult => adult.HoursRange is { } hours && hours.Peak > hours.Usual)
        .Select(adult => new Said("note.peak", [Person(adult.Id), Text($"{adult.HoursRange!.Value.Peak:0.#}"), Text($"{adult.HoursRange.Value.Usual:0.#}")], $"{adult.DisplayName}: at the peak the week has {adult.HoursRange!.Value.Peak:0.#} paid hours instead of {adult.HoursRange.Value.Usual:0.#}; 'evenhand check' says where that breaks the week."));

    private IEnumerable<Said> LeaveTaken() => household.Adults.Select(adult => (adult, minutes: week.Occurrences
            .Select((info, index) => (info, index))
            .Where(pair => pair.info.Standing == Standing.Work && pair.info.Owner == adult.Id && planned.Plan.Assignments.All(assignment => assignment.Occurrence != pair.index))
            .Sum(pair => week.Problem.Occurrences[pair.index].Duration)))
        .Where(pair => pair.minutes > 0)
        .Select(pair => pair.adult.LeaveLeftHours is { } left
            ? new Said("note.leave_left", [Person(pair.adult.Id), Minutes(pair.minutes), Text($"{left:0.#}")], $"{pair.adult.DisplayName} takes {Length(pair.minutes)} of leave of {left:0.#} hours left.")
            : new("note.leave", [Person(pair.adult.Id), Minutes(pair.minutes)], $"{pair.adult.DisplayName} takes {Length(pair.minutes)} of leave; the file does not say how much is left."));

    private IEnumerable<Said> MissingConsent() => household.Children.Where(child => child.Authority is not null)
        .SelectMany(child => household.Adults.Where(adult => !child.Authority!.Contains(adult.Id)
                && week.Ownership.Applicable.Any(owned => owned.Owner == adult.Id && owned.Row.Authority == Domain.Responsibilities.Authority.Parental && (!owned.Row.HasAgeRange || owned.Row.IsForAge(child.Age))))
            .Select(adult => new Said("note.consent", [Person(adult.Id), Person(child.Id)], $"{adult.DisplayName} owns what needs parental consent for {child.DisplayName} and has none on file.")));

    private IEnumerable<Said> ClockChange()
    {
        if (household.TimeZone is not { } zone)
            yield break;
        for (var day = 0; day < week.Request.Weeks * 7; day++)
        {
            var date = week.Request.Monday.PlusDays(day);
            var hours = (zone.AtStartOfDay(date.PlusDays(1)).ToInstant() - zone.AtStartOfDay(date).ToInstant()).TotalHours;
            if (hours is < 24 or > 24)
                yield return new("note.clock", [new(SaidKind.Weekday, $"{day % 7 + 1}"), Text($"{hours:0.#}")], $"{Weekday.Name(day % 7)} has {hours:0.#} hours: the clocks change that night.");
        }
    }

    private IEnumerable<Said> Dated() => week.DatedDays().Select(dated => new Said(
        (dated.Entry.What.Length > 0 ? "note.dated" : "note.dated_" + dated.Entry.Kind.ToString().ToLowerInvariant()) + (dated.From == dated.To ? "" : ".days"),
        [Date(dated.From), Date(dated.To), Text(dated.Entry.What)],
        $"{Day(dated.From)}{(dated.From == dated.To ? "" : " - " + Day(dated.To))}: {(dated.Entry.What.Length > 0 ? dated.Entry.What : dated.Entry.Kind.ToString().ToLowerInvariant())}"));

    private IEnumerable<Said> Assumptions() => household.Assumptions.Select(assumption => new Said(
        "note.assumed",
        [Text(assumption.What), assumption.LookOn is { } on ? Date(on) : Text(assumption.LookInWords)],
        $"Assumed: {assumption.What} (look again {(assumption.LookOn is { } date ? date.ToString("yyyy-MM-dd", null) : assumption.LookInWords)})."));

    private static string Day(LocalDate date) => $"{Weekday.Name((int)date.DayOfWeek - 1)} {date.ToString("d MMM", CultureInfo.InvariantCulture)}";

    private static SaidValue Person(PersonId id) => new(SaidKind.Person, id.Value);

    private static SaidValue Text(string words) => new(SaidKind.Text, words);

    private static SaidValue Minutes(int minutes) => new(SaidKind.Minutes, minutes.ToString(CultureInfo.InvariantCulture));

    private static SaidValue Date(LocalDate date) => new(SaidKind.Date, LocalDatePattern.Iso.Format(date));

    private static string Length(int minutes) => minutes % 60 == 0 ? $"{minutes / 60} h" : $"{minutes / 60} h {minutes % 60:00}";
}
