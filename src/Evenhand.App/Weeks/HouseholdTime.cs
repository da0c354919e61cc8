using Evenhand.App.Data.Reading;
using NodaTime;

namespace Evenhand.App.Weeks;

/// <summary>The hours of a household: its zone, its weeks, its evening.</summary>
public static class HouseholdTime
{
    public static DateTimeZone Zone(HouseholdSnapshot household) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(household.Settings.Zone) ?? DateTimeZone.Utc;

    public static LocalDate MondayOf(LocalDate date) => date.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));

    /// <summary>The minute of a week in which a local time falls; 0 is Monday 00:00.</summary>
    public static int MinuteOf(LocalDate monday, LocalDateTime time) => (int)Period.Between(monday.AtMidnight(), time, PeriodUnits.Minutes).Minutes;

    /// <summary>From when on, in the week of that day, next week's plan stands as a proposal.</summary>
    public static LocalDateTime ProposalTime(HouseholdSnapshot household, LocalDate today) =>
        MondayOf(today).PlusDays((int)household.Settings.EveningDay - 1).At(LocalTime.Midnight.PlusMinutes(household.Settings.EveningMinute));
}
