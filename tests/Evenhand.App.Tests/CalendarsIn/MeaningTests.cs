using Evenhand.App.CalendarsIn;
using Evenhand.App.CalendarsIn.Meanings;
using Evenhand.App.CalendarsIn.Reading;
using NodaTime;

namespace Evenhand.App.Tests.CalendarsIn;

/// <summary>What events of calendars mean at first sight, and what a rule makes of it.</summary>
public sealed class MeaningTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private static IncomingEvent Read(string lines) => IncomingEvents.Read(Ics.Of(lines), Berlin, new(2026, 11, 1), new(2026, 12, 31)).ShouldHaveSingleItem();

    [Theory]
    [InlineData("", Meaning.Firm)]
    [InlineData("TRANSP:TRANSPARENT", Meaning.Ignore)]
    [InlineData("X-MICROSOFT-CDO-BUSYSTATUS:FREE", Meaning.Ignore)]
    [InlineData("X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE", Meaning.Movable)]
    [InlineData("STATUS:TENTATIVE", Meaning.Movable)]
    [InlineData("X-MICROSOFT-CDO-BUSYSTATUS:BUSY", Meaning.Firm)]
    public void An_appointment_is_firm_unless_its_calendar_says_that_it_takes_no_time(string more, Meaning meaning) =>
        FirstGuess.Of(CalendarKind.Own, Read(Ics.Timed("Meeting", "20261124T090000", "20261124T100000", more))).ShouldBe(meaning);

    [Theory]
    [InlineData("", Meaning.Ignore)]
    [InlineData("X-MICROSOFT-CDO-BUSYSTATUS:OOF", Meaning.Firm)]
    public void A_whole_day_is_a_note_unless_it_is_out_of_office(string more, Meaning meaning) =>
        FirstGuess.Of(CalendarKind.Own, Read(Ics.Days("Anniversary", "20261124", "20261125", more))).ShouldBe(meaning);

    [Theory]
    [InlineData("Herbstferien", true)]
    [InlineData("Schulfrei (Brückentag)", true)]
    [InlineData("Beweglicher Ferientag", true)]
    [InlineData("Kita geschlossen", true)]
    [InlineData("Pädagogischer Tag", true)]
    [InlineData("No school", true)]
    [InlineData("School closed: staff day", true)]
    [InlineData("Spring Break", true)]
    [InlineData("Half term", true)]
    [InlineData("INSET Day", true)]
    [InlineData("Breakfast club", false)]
    [InlineData("Back to school after the holidays", false)]
    [InlineData("Erster Schultag nach den Ferien", false)]
    [InlineData("Holiday concert", false)]
    [InlineData("Elternabend", false)]
    [InlineData("Parents' evening", false)]
    public void A_school_is_closed_on_the_days_whose_titles_say_so_in_either_language(string title, bool closed) =>
        FirstGuess.Of(CalendarKind.School, Read(Ics.Days(title, "20261124", "20261125", "TRANSP:TRANSPARENT"))).ShouldBe(closed ? Meaning.Closed : Meaning.Ignore);

    [Theory]
    [InlineData("Früh", Meaning.Shift)]
    [InlineData("Night shift", Meaning.Shift)]
    [InlineData("Urlaub", Meaning.Ignore)]
    [InlineData("Day off", Meaning.Ignore)]
    public void A_roster_is_shifts_and_free_days(string title, Meaning meaning) =>
        FirstGuess.Of(CalendarKind.Roster, Read(Ics.Timed(title, "20261124T060000", "20261124T140000"))).ShouldBe(meaning);

    [Fact]
    public void The_narrower_rule_holds_and_of_two_alike_the_newer()
    {
        var one = Read(Ics.Timed("Choir", "20261124T180000", "20261124T200000", "CATEGORIES:Music,Evening"));
        MeaningRule Rule(RuleMatch scope, string text, Meaning meaning, bool ofOne = true) => new($"{scope}{meaning}", ofOne, scope, text, meaning);
        Meaning Of(params MeaningRule[] rules) => EventMeaning.Of(CalendarKind.Own, rules, one).Meaning;

        Of().ShouldBe(Meaning.Firm);
        Of(Rule(RuleMatch.Calendar, "", Meaning.Ignore)).ShouldBe(Meaning.Ignore);
        Of(Rule(RuleMatch.Category, "music", Meaning.Movable), Rule(RuleMatch.Calendar, "", Meaning.Ignore)).ShouldBe(Meaning.Movable);
        Of(Rule(RuleMatch.Title, "choir", Meaning.Firm), Rule(RuleMatch.Category, "music", Meaning.Movable)).ShouldBe(Meaning.Firm);
        Of(Rule(RuleMatch.Title, "choir", Meaning.Ignore, ofOne: true), Rule(RuleMatch.Title, "choir", Meaning.Firm, ofOne: false)).ShouldBe(Meaning.Ignore);
        Of(Rule(RuleMatch.Title, "choir", Meaning.Ignore), Rule(RuleMatch.Title, "choir", Meaning.Movable)).ShouldBe(Meaning.Movable);
        Of(Rule(RuleMatch.Series, "u0", Meaning.Ignore), Rule(RuleMatch.Title, "choir", Meaning.Movable)).ShouldBe(Meaning.Ignore);
        Of(Rule(RuleMatch.Title, "other", Meaning.Ignore)).ShouldBe(Meaning.Firm);
    }

    [Fact]
    public void Events_are_read_at_the_households_clock_and_a_cancelled_one_is_not_there()
    {
        IncomingEvents.Read(Ics.Of(Ics.Timed("Gone", "20261124T090000", "20261124T100000", "STATUS:CANCELLED")), Berlin, new(2026, 11, 1), new(2026, 12, 31)).ShouldBeEmpty();
        var one = Read("SUMMARY:Call\nDTSTART:20261124T080000Z\nDTEND:20261124T090000Z\nLOCATION:https://meet.example/abc");
        (one.Start, one.End, one.HasPlace).ShouldBe((new(2026, 11, 24, 9, 0), new(2026, 11, 24, 10, 0), false));
        Read("SUMMARY:Dentist\nDTSTART:20261124T080000Z\nDTEND:20261124T090000Z\nLOCATION:12 Mill Lane").HasPlace.ShouldBeTrue();
    }

    [Fact]
    public void Events_of_a_title_are_one_thing_with_its_next_times()
    {
        var events = IncomingEvents.Read(Ics.Of(Ics.Timed("Early", "20261124T060000", "20261124T140000", "RRULE:FREQ=DAILY;COUNT=5"), Ics.Timed("Late", "20261125T140000", "20261125T220000"), Ics.Timed("early", "20261202T060000", "20261202T140000")), Berlin, new(2026, 11, 1), new(2026, 12, 31));
        var groups = EventGroup.Of(new() { Kind = CalendarKind.Roster }, events, new(2026, 11, 24, 0, 0));
        groups.Select(group => (group.Title, group.Count, group.Scope)).ShouldBe([("Early", 6, RuleMatch.Title), ("Late", 1, RuleMatch.Title)]);
    }
}
