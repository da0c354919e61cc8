using Evenhand.App.Data.Rows;

namespace Evenhand.App.Data.Reading;

/// <summary>A calendar that comes in, as a household has it at one revision.</summary>
/// <param name="Changes">Number of its last change that a day of the household goes by.</param>
public sealed record CalendarIn(CalendarSourceRow Source, long Changes);
