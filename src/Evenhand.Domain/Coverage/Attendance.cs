using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;

namespace Evenhand.Domain.Coverage;

/// <summary>One session on one day of the week, and the adults who could be there.</summary>
public sealed record Attendance(Session Session, int Day, IReadOnlyList<PersonId> FreeAdults)
{
    public string Label => $"{Weekday.Name(Day)} {Session.What}";

    /// <summary>
    /// Adults with authority for the child (no list: all) who are free for the whole session in every week in which it happens;
    /// working at home is not free (M054, M126).
    /// </summary>
    public static IReadOnlyList<Attendance> Of(Pattern pattern)
    {
        var states = pattern.Household.Adults.ToDictionary(adult => adult.Id, adult => AdultStates.Of(pattern, adult).Free);
        return
        [
            .. from session in pattern.Household.MustAttend
               from day in DaysOf(session.Time)
               let times = TimesOn(pattern.Clock, session.Time, day).ToList()
               select new Attendance(session, day,
                   [.. pattern.Household.Adults.Select(adult => adult.Id).Where(id => MayAttend(pattern.Household, session, id) && times.All(time => states[id].Contains(time)))]),
        ];
    }

    private static bool MayAttend(Household household, Session session, PersonId adult) =>
        session.Child is not { } child || household.Child(child)?.Authority is not { } authority || authority.Contains(adult);

    private static IEnumerable<int> DaysOf(TimeBlock time) => time.Span is { } span ? [span.From / PatternClock.MinutesPerDay] : time.Days.Days();

    private static IEnumerable<Interval> TimesOn(PatternClock clock, TimeBlock time, int day) =>
        time.Span is not null ? time.Times(clock) : (time with { Days = new((byte)(1 << day)) }).Times(clock);
}
