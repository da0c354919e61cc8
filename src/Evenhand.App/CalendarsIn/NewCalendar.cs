using Evenhand.Domain.Units;

namespace Evenhand.App.CalendarsIn;

/// <summary>A calendar as a person adds it.</summary>
/// <param name="Who">Whose it is; null for a school calendar of all children.</param>
/// <param name="Care">Name of the care that a school calendar closes; empty for all care.</param>
/// <param name="Commute">Minutes of the way to a shift; null for that of the usual work.</param>
public sealed record NewCalendar(CalendarKind Kind, string Name, PersonId? Who, string Care, int? Commute, bool ShowsTitles);
