using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Planning.Compile;

namespace Evenhand.App.Plans;

/// <summary>Facts that belong beside a week: short nights, estimates, assumptions, leave, the clock change.</summary>
internal sealed class NoteReading(PlannedWeek planned)
{
    private readonly CompiledWeek week = planned.Week;
    private readonly Household household = planned.Week.Household;

    public IReadOnlyList<string> Notes() => [.. Sleep(), .. NoRoom(), .. Estimates(), .. PeakHours(), .. LeaveTaken(), .. MissingConsent(), .. ClockChange(), .. week.DatedNotes().Distinct(), .. Assumptions()];

    private IEnumerable<string> Sleep()
    {
        for (var adult = 0; adult < household.Adults.Count; adult++)
            if (week.Sleep(adult) is var (shortest, floor) && shortest < floor)
                yield return $"{household.Adults[adult].DisplayName}: the shortest night is {Length(shortest)}, below {Length(floor)}.";
    }

    private IEnumerable<string> NoRoom() => week.NoRoom.GroupBy(entry => entry.Adult)
        .Select(group => $"{PersonNames.Of(household, group.Key)} has no room this week for: {string.Join(", ", group.Select(entry => entry.What.ToLowerInvariant()).Distinct())}.");

    private IEnumerable<string> Estimates() => household.Adults.Where((_, index) => week.HasEstimatedWork(index))
        .Select(adult => $"{adult.DisplayName}: work in one unbroken stretch counts as eight hours a weekday, an estimate.");

    /// <summary>A plan made for usual hours says by how much the week grows at the peak (M052).</summary>
    private IEnumerable<string> PeakHours() => household.Adults.Where(adult => adult.HoursRange is { } hours && hours.Peak > hours.Usual)
        .Select(adult => $"{adult.DisplayName}: at the peak the week has {adult.HoursRange!.Value.Peak:0.#} paid hours instead of {adult.HoursRange.Value.Usual:0.#}; 'evenhand check' says where that breaks the week.");

    private IEnumerable<string> LeaveTaken() => household.Adults.Select(adult => (adult, minutes: week.Occurrences
            .Select((info, index) => (info, index))
            .Where(pair => pair.info.Standing == Standing.Work && pair.info.Owner == adult.Id && planned.Plan.Assignments.All(assignment => assignment.Occurrence != pair.index))
            .Sum(pair => week.Problem.Occurrences[pair.index].Duration)))
        .Where(pair => pair.minutes > 0)
        .Select(pair => $"{pair.adult.DisplayName} takes {Length(pair.minutes)} of leave{(pair.adult.LeaveLeftHours is { } left ? $" of {left:0.#} hours left" : "; the file does not say how much is left")}.");

    private IEnumerable<string> MissingConsent() => household.Children.Where(child => child.Authority is not null)
        .SelectMany(child => household.Adults.Where(adult => !child.Authority!.Contains(adult.Id)
                && week.Ownership.Applicable.Any(owned => owned.Owner == adult.Id && owned.Row.Authority == Domain.Responsibilities.Authority.Parental && (!owned.Row.HasAgeRange || owned.Row.IsForAge(child.Age))))
            .Select(adult => $"{adult.DisplayName} owns what needs parental consent for {child.DisplayName} and has none on file."));

    private IEnumerable<string> ClockChange()
    {
        if (household.TimeZone is not { } zone)
            yield break;
        for (var day = 0; day < week.Request.Weeks * 7; day++)
        {
            var date = week.Request.Monday.PlusDays(day);
            var hours = (zone.AtStartOfDay(date.PlusDays(1)).ToInstant() - zone.AtStartOfDay(date).ToInstant()).TotalHours;
            if (hours is < 24 or > 24)
                yield return $"{Weekday.Name(day % 7)} has {hours:0.#} hours: the clocks change that night.";
        }
    }

    private IEnumerable<string> Assumptions() => household.Assumptions.Select(assumption =>
        $"Assumed: {assumption.What} (look again {(assumption.LookOn is { } date ? date.ToString("yyyy-MM-dd", null) : assumption.LookInWords)}).");

    private static string Length(int minutes) => minutes % 60 == 0 ? $"{minutes / 60} h" : $"{minutes / 60} h {minutes % 60:00}";
}
