using Evenhand.App.CalendarsIn.Meanings;
using Evenhand.App.Data.Reading;
using Evenhand.App.Data.Rows;

namespace Evenhand.App.CalendarsIn;

/// <summary>Reads what a household keeps about a calendar that comes in.</summary>
public static class SourceReading
{
    /// <param name="rules">All of the household, oldest first.</param>
    public static CalendarSource Of(CalendarSourceRow row, IReadOnlyList<CalendarRuleRow> rules) => new()
    {
        Kind = row.Kind,
        Who = row.PersonId,
        Care = row.Care,
        Commute = row.Commute,
        ShowsTitles = row.ShowsTitles != 0,
        Rules = [.. rules.Where(rule => IsAbout(rule, row)).Select(rule => new MeaningRule(rule.Id, rule.SourceId.Length > 0, rule.Scope, rule.Text, rule.Meaning))],
    };

    /// <summary>True for what was said about this calendar, or about all of its kind that its member added.</summary>
    public static bool IsAbout(CalendarRuleRow rule, CalendarSourceRow row) =>
        rule.SourceId == row.Id || (rule.SourceId.Length == 0 && rule.Kind == row.Kind && rule.MemberId == row.MemberId);

    /// <summary>A roster and appointments are their member's alone; what is about the children is every adult's.</summary>
    public static bool IsTheirs(CalendarSourceRow row, Data.Caller caller) => row.Kind is CalendarKind.School or CalendarKind.Custody || row.MemberId == caller.Member;

    public static IEnumerable<CalendarIn> TheirsOf(HouseholdSnapshot household, Data.Caller caller) => household.CalendarsIn.Where(calendar => IsTheirs(calendar.Source, caller));
}
