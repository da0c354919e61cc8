namespace Evenhand.App.CalendarsIn;

/// <summary>What a calendar that comes in is about.</summary>
public enum CalendarKind
{
    /// <summary>The appointments of an adult.</summary>
    Own,

    /// <summary>The shifts of an adult. In the weeks from its first shift to its last one the usual working hours do not hold.</summary>
    Roster,

    /// <summary>Closed days of a school or of day care.</summary>
    School,

    /// <summary>When the children are with one adult.</summary>
    Custody,
}
