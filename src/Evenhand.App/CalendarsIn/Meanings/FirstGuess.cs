using Evenhand.App.CalendarsIn.Reading;

namespace Evenhand.App.CalendarsIn.Meanings;

/// <summary>What an event seems to mean before anyone has said so.</summary>
public static class FirstGuess
{
    public static Meaning Of(CalendarKind kind, IncomingEvent one) => kind switch
    {
        CalendarKind.Own or CalendarKind.Roster when one.IsFree => Meaning.Ignore,
        CalendarKind.Own when one.IsWholeDay => one.IsOutOfOffice ? Meaning.Firm : Meaning.Ignore,
        CalendarKind.Own => one.IsTentative ? Meaning.Movable : Meaning.Firm,
        CalendarKind.Roster => one.IsWholeDay || SchoolWords.SayOffDuty(one.Title) ? Meaning.Ignore : Meaning.Shift,
        CalendarKind.School => one.IsOutOfOffice || SchoolWords.SayClosed(one.Title) ? Meaning.Closed : Meaning.Ignore,
        CalendarKind.Custody => Meaning.There,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "An unknown kind."),
    };
}
