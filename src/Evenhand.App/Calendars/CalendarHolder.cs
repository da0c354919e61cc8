using Evenhand.App.Data;
using Evenhand.App.Data.Reading;

namespace Evenhand.App.Calendars;

/// <summary>Who a calendar program signs in for, in the role that they have now.</summary>
public sealed record CalendarHolder(Caller Caller, HouseholdSnapshot Household);
