using Evenhand.Calendar.Components;
using Evenhand.Calendar.Recurrence;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Evenhand.Calendar.Tests.Recurrence;

/// <summary>The search finds exactly the days that a look at every day finds, for rules and starts of all kinds.</summary>
public class RulesOfDaysTests
{
    private static readonly Config Runs = Config.Quick.WithMaxTest(250).WithReplay(20_261_124, 19_970_903);

    [Fact]
    public void A_rule_has_the_days_that_a_look_at_every_day_finds() => Prop.ForAll(Cases.ToArbitrary(), one =>
    {
        var end = one.Start.PlusYears(4);
        var set = new RecurrenceSet { Start = new EventTime.WholeDay(one.Start), Rules = [one.Rule] };
        var found = set.Slots(new SearchBudget()).Select(slot => slot.Local.Date).TakeWhile(day => day <= end).ToList();
        found.ShouldBe(EveryDay.Of(one.Rule, one.Start, end).Take(SearchBudget.UsualOccurrences), one.ToString());
    }).Check(Runs);

    [Fact]
    public void A_search_that_begins_late_finds_what_the_whole_search_finds_from_there() => Prop.ForAll(Cases.ToArbitrary(), one =>
    {
        var from = one.Start.PlusDays(one.Later).AtMidnight();
        var set = new RecurrenceSet { Start = new EventTime.TimeOfDay(one.Start + new LocalTime(9, 30), null), Rules = [one.Rule] };
        var whole = set.Slots(new SearchBudget()).SkipWhile(slot => slot.Local < from).Take(20).ToList();
        var late = set.Slots(new SearchBudget(), from.InUtc().ToInstant()).SkipWhile(slot => slot.Local < from).Take(20).ToList();
        late.ShouldBe(whole, one.ToString());
    }).Check(Runs);

    [Fact]
    public void Counted_instances_are_the_first_of_the_uncounted_rule() => Prop.ForAll(Cases.ToArbitrary(), one =>
    {
        var endless = new RecurrenceSet { Start = new EventTime.WholeDay(one.Start), Rules = [one.Rule] };
        var counted = endless with { Rules = [one.Rule with { Count = 7 }] };
        counted.Slots(new SearchBudget()).ShouldBe(endless.Slots(new SearchBudget()).Take(7), one.ToString());
    }).Check(Runs);

    private sealed record Case(RecurrenceRule Rule, LocalDate Start, int Later);

    private static Gen<IReadOnlyList<int>> Some(int least, int most, bool negative, int odds) =>
        from wanted in Gen.Choose(1, odds)
        from count in Gen.Choose(1, 4)
        from numbers in Gen.Choose(least, most).Two().Select(pair => negative && pair.Item2 % 2 == 0 ? -pair.Item1 : pair.Item1).ListOf(count)
        select (IReadOnlyList<int>)(wanted == 1 ? numbers.Distinct().Order().ToList() : []);

    private static Gen<IReadOnlyList<NthDay>> Days(Frequency frequency) =>
        from wanted in Gen.Choose(0, 1)
        from count in Gen.Choose(1, 3)
        from days in Gen.Choose(1, 7).ListOf(count)
        from nth in Gen.Elements(0, 0, 1, 2, 3, 4, 5, -1, -2, -5)
        let number = frequency < Frequency.Monthly ? 0 : nth
        select (IReadOnlyList<NthDay>)(wanted == 1 ? days.Distinct().Select(day => new NthDay(number, (IsoDayOfWeek)day)).ToList() : []);

    private static Gen<Case> Cases =>
        from frequency in Gen.Elements(Frequency.Daily, Frequency.Weekly, Frequency.Monthly, Frequency.Yearly)
        from interval in Gen.Elements(1, 1, 2, 3, 5, 11)
        from months in Some(1, 12, negative: false, odds: 3)
        from monthDays in Some(1, 31, negative: true, odds: 4)
        from yearDays in Some(1, 366, negative: true, odds: 7)
        from days in Days(frequency)
        from weeks in Some(1, 53, negative: true, odds: 8)
        from places in Some(1, 4, negative: true, odds: 5)
        from weekStart in Gen.Choose(1, 7)
        from first in Gen.Choose(0, 40_000)
        from later in Gen.Choose(0, 2_000)
        select new Case(
            new RecurrenceRule
            {
                Frequency = frequency,
                Interval = interval,
                ByMonth = months,
                ByMonthDay = monthDays,
                ByYearDay = yearDays,
                ByDay = days,
                ByWeekNo = days.Any(day => day.Nth != 0) ? [] : weeks,
                BySetPos = places,
                WeekStart = (IsoDayOfWeek)weekStart,
            },
            new LocalDate(1950, 1, 1).PlusDays(first),
            later);
}
