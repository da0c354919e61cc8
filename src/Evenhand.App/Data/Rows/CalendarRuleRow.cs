using Evenhand.App.CalendarsIn;
using Evenhand.App.CalendarsIn.Meanings;
using Evenhand.App.Data.Ids;
using NodaTime;

namespace Evenhand.App.Data.Rows;

/// <summary>What a member said about events of calendars that come in.</summary>
public sealed class CalendarRuleRow : IHouseholdRow
{
    public HouseholdId HouseholdId { get; set; }

    public string Id { get; set; } = "";

    /// <summary>Who said it.</summary>
    public MemberId MemberId { get; set; }

    /// <summary>The calendar it is about; empty for all of its kind that the member added.</summary>
    public string SourceId { get; set; } = "";

    public CalendarKind Kind { get; set; }

    public RuleMatch Scope { get; set; }

    /// <summary>UID, title or category for comparing; empty for a whole calendar.</summary>
    public string Text { get; set; } = "";

    /// <summary>As it is shown.</summary>
    public string Shown { get; set; } = "";

    public Meaning Meaning { get; set; }

    public Instant At { get; set; }

    public long Version { get; set; }
}
