namespace Evenhand.Calendar.Text;

/// <summary>The three forms of a date or a time in a calendar (RFC 5545, 3.3.4 and 3.3.5).</summary>
public enum DateTimeForm
{
    /// <summary><c>20261124</c>.</summary>
    Date,

    /// <summary><c>20261124T170000</c>: floating, or in the zone that is named beside it.</summary>
    Local,

    /// <summary><c>20261124T160000Z</c>.</summary>
    Utc,
}
