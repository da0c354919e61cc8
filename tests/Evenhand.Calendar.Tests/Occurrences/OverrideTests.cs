namespace Evenhand.Calendar.Tests.Occurrences;

/// <summary>Changed instances of a series (RECURRENCE-ID), in all the ways in which programs write them.</summary>
public class OverrideTests
{
    private static readonly string[] Master = Sample.Event("UID:a", "DTSTART;TZID=Europe/Berlin:20260105T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=4", "SUMMARY:master");

    private static string[] Change(string id, params string[] lines) => Sample.Event(["UID:a", $"RECURRENCE-ID{id}", "SUMMARY:changed", .. lines]);

    [Theory]
    [InlineData(";TZID=Europe/Berlin:20260112T090000")]
    [InlineData(":20260112T080000Z")]
    [InlineData(";TZID=Europe/London:20260112T080000")]
    [InlineData(";VALUE=DATE:20260112")]
    [InlineData(":20260112T090000")]
    public void The_instance_is_found_in_whatever_form_it_is_named(string id)
    {
        string[] change = Change(id, "DTSTART;TZID=Europe/Berlin:20260113T150000", "DURATION:PT1H");
        string[] expected = ["20260105T080000Z", "20260113T140000Z", "20260119T080000Z", "20260126T080000Z"];
        Sample.Starts([.. Master, .. change]).ShouldBe(expected);
        Sample.Starts([.. change, .. Master]).ShouldBe(expected);
    }

    [Fact]
    public void A_cancelled_instance_is_gone() =>
        Sample.Starts([.. Master, .. Change(":20260112T080000Z", "DTSTART:20260112T080000Z", "STATUS:CANCELLED")]).ShouldBe(["20260105T080000Z", "20260119T080000Z", "20260126T080000Z"]);

    [Fact]
    public void A_change_without_its_master_is_shown() =>
        Sample.Starts(Change(":20260112T080000Z", "DTSTART:20260113T080000Z")).ShouldBe(["20260113T080000Z"]);

    [Fact]
    public void A_change_of_no_instance_is_shown_besides_the_others() =>
        Sample.Starts([.. Master, .. Change(":20260114T080000Z", "DTSTART:20260115T080000Z")]).Count().ShouldBe(5);

    [Fact]
    public void An_instance_that_is_moved_into_the_window_is_in_it()
    {
        var master = Sample.Event("UID:a", "DTSTART:20251201T090000Z", "RRULE:FREQ=WEEKLY;COUNT=2");
        Sample.Starts([.. master, .. Change(":20251208T090000Z", "DTSTART:20260310T090000Z")]).ShouldBe(["20260310T090000Z"]);
    }

    [Fact]
    public void The_newer_of_two_changes_of_one_instance_counts() =>
        Sample.Starts([.. Master, .. Change(":20260112T080000Z", "SEQUENCE:2", "DTSTART:20260113T080000Z"), .. Change(":20260112T080000Z", "SEQUENCE:1", "DTSTART:20260114T080000Z")])
            .ShouldBe(["20260105T080000Z", "20260113T080000Z", "20260119T080000Z", "20260126T080000Z"]);

    [Fact]
    public void Rules_in_a_change_are_passed_over() =>
        Sample.Starts([.. Master, .. Change(":20260112T080000Z", "DTSTART:20260113T080000Z", "RRULE:FREQ=DAILY", "EXDATE:20260113T080000Z")]).Count().ShouldBe(4);

    [Fact]
    public void This_and_future_moves_what_follows_on_the_clock_and_gives_it_its_length()
    {
        var master = Sample.Event("UID:a", "DTSTART;TZID=Europe/Berlin:20260316T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=4", "SUMMARY:master");
        var future = Change(";RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260323T090000", "DTSTART;TZID=Europe/Berlin:20260324T103000", "DURATION:PT2H");
        Sample.Spans([.. master, .. future]).ShouldBe(["20260316T080000Z/20260316T090000Z", "20260324T093000Z/20260324T113000Z", "20260331T083000Z/20260331T103000Z", "20260407T083000Z/20260407T103000Z"]);
        Sample.In2026([.. master, .. future]).Select(one => one.Summary).ShouldBe(["master", "changed", "changed", "changed"]);
    }

    [Fact]
    public void A_single_change_after_this_and_future_stays_its_own() =>
        Sample.Starts([.. Master, .. Change(";RANGE=THISANDFUTURE:20260112T080000Z", "DTSTART:20260112T100000Z"), .. Change(":20260119T080000Z", "DTSTART:20260120T070000Z")])
            .ShouldBe(["20260105T080000Z", "20260112T100000Z", "20260120T070000Z", "20260126T100000Z"]);

    [Fact]
    public void A_series_that_ends_by_a_cancelled_this_and_future_ends() =>
        Sample.Starts([.. Master, .. Change(";RANGE=THISANDFUTURE:20260119T080000Z", "DTSTART:20260119T080000Z", "STATUS:CANCELLED")]).ShouldBe(["20260105T080000Z", "20260112T080000Z"]);

    [Fact]
    public void A_day_of_a_series_of_days_may_be_named_with_a_time()
    {
        var days = Sample.Event("UID:a", "DTSTART;VALUE=DATE:20260105", "RRULE:FREQ=DAILY;COUNT=3");
        Sample.Starts([.. days, .. Change(":20260106T000000Z", "DTSTART;VALUE=DATE:20260109")]).ShouldBe(["20260105", "20260107", "20260109"]);
    }

    [Fact]
    public void Two_revisions_of_one_event_are_one_and_two_events_of_one_UID_are_two()
    {
        Sample.Starts([.. Sample.Event("UID:a", "SEQUENCE:0", "DTSTART:20260105T080000Z"), .. Sample.Event("UID:a", "SEQUENCE:3", "DTSTART:20260106T080000Z")]).ShouldBe(["20260106T080000Z"]);
        Sample.Starts([.. Sample.Event("UID:a", "DTSTART:20260105T080000Z"), .. Sample.Event("UID:a", "DTSTART:20260106T080000Z")]).Count().ShouldBe(2);
    }
}
