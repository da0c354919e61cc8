using Evenhand.App.Calendars;
using NodaTime;

namespace Evenhand.Web.CalDav.Collections;

/// <summary>An occurrence of a week as an object.</summary>
/// <param name="Monday">Of its week.</param>
/// <param name="Key">Of the occurrence in its week; null for what is none, such as who has the children.</param>
internal sealed record PlannedItem(CalendarItem Item, LocalDate Monday, string? Key);
