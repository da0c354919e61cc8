using Evenhand.Domain.People;
using Evenhand.Domain.Questions;
using NodaTime;

namespace Evenhand.Ahead.Turns;

/// <summary>Dates and years that follow from the youngest child's age and grade, so that they move when those are corrected (M089).</summary>
public sealed class YoungestChild
{
    public const int SchoolAge = 5;
    public const int LastGrade = 12;

    private readonly TurnDates? dates;

    private YoungestChild(Child child, TurnDates? dates)
    {
        Child = child;
        this.dates = dates;
    }

    public Child Child { get; }

    /// <summary>Years until school all day, from age 5; 0 when it has begun.</summary>
    public decimal YearsUntilSchool => Math.Max(0, SchoolAge - Child.Age);

    public static YoungestChild? Of(Household household) =>
        household.Children.MinBy(child => child.Age) is { } child ? new(child, household.Facts.Dates) : null;

    /// <summary>The grade is today's; every school year ends on the month and day that the file gives for some grade.</summary>
    public LocalDate? FinishesSchool()
    {
        if (dates?.Today is not { } today)
            return null;
        if (Child.Grade is { } grade && dates.GradeEnds.Count > 0)
            return NextOn(today, MonthDay(SchoolYearEnd())).PlusYears(Math.Max(0, LastGrade - grade));
        var own = dates.GradeEnds.FirstOrDefault(end => end.Child == Child.Id);
        return own?.Date.PlusYears(Math.Max(0, LastGrade - own.Grade));
    }

    /// <summary>The first day of a college year on or after the end of the last grade.</summary>
    public LocalDate? Leaves() => FinishesSchool() is { } end && dates?.CollegeMoveIn is { } day ? NextOn(end, day) : null;

    /// <summary>Completed months from today.</summary>
    public int? MonthsUntilLeaving() => Leaves() is { } leaves && dates?.Today is { } today ? CompletedMonths(today, leaves) : null;

    /// <summary>Completed months of each turn: first turn to swap, swap to today.</summary>
    public static IReadOnlyList<int>? MonthsOfTurns(TurnDates? dates)
    {
        if (dates is not { FirstTurnFrom: { } from, Today: { } today })
            return null;
        return dates.Swap is { } swap && swap <= today
            ? [CompletedMonths(from, swap), CompletedMonths(swap, today)]
            : [CompletedMonths(from, today)];
    }

    private LocalDate SchoolYearEnd() => (dates!.GradeEnds.FirstOrDefault(end => end.Child == Child.Id) ?? dates.GradeEnds[0]).Date;

    private static AnnualDate MonthDay(LocalDate date) => new(date.Month, date.Day);

    private static LocalDate NextOn(LocalDate date, AnnualDate day) => day.InYear(date.Year) >= date ? day.InYear(date.Year) : day.InYear(date.Year + 1);

    private static int CompletedMonths(LocalDate from, LocalDate to) => (int)Period.Between(from, to, PeriodUnits.Months).Months;
}
