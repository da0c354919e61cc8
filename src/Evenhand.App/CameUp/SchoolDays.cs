using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.CameUp;

/// <summary>Counts the days on which a child would be in care.</summary>
public static class SchoolDays
{
    private const int MostWeeks = 6;

    /// <summary>The last of so many days with care after a date; the date itself when there are none.</summary>
    public static LocalDate Last(Household household, PersonId child, LocalDate date, int count)
    {
        var monday = date.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
        var days = PeopleTimes.Of(household, monday, MostWeeks).Care.Where(care => care.Who == child && care.Start.Date > date).Select(care => care.Start.Date).Distinct().Order().Take(count).ToList();
        return days.Count > 0 ? days[^1] : date;
    }
}
