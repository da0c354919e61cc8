using Evenhand.App.Catalogues;
using Evenhand.App.Plans;
using Evenhand.App.Weeks;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using Evenhand.Planning.Compile;
using NodaTime;

namespace Evenhand.App.CameUp;

/// <summary>
/// The answer to what came up: who goes now, whom to tell, what is dropped, the repaired week, and what could close what stays
/// open. Nothing of it is kept, asked or told before somebody says so.
/// </summary>
public sealed record GuidedMinute
{
    private const int DaysOfHours = 3;

    /// <summary>What came up, with who goes and what they drop.</summary>
    public required Came Came { get; init; }

    public required RepairedWeek Repaired { get; init; }

    /// <summary>Null when no child is in care then.</summary>
    public WhoGoes? WhoGoes { get; init; }

    /// <summary>Who goes: the first of the order, or whom the household chose.</summary>
    public Goer? Goes { get; init; }

    public required IReadOnlyList<Told> Tell { get; init; }

    /// <summary>Stretches that nobody covers by agreement: in this week, and in the weeks after as long as it lasts.</summary>
    public required IReadOnlyList<OpenStretch> Open { get; init; }

    /// <summary>When an adult is ill or away: what they own that cannot wait, and who stands in for each.</summary>
    public IReadOnlyList<StandingIn> StandIns { get; init; } = [];

    /// <summary>Until when the hours of the children are shown.</summary>
    public LocalDateTime HoursUntil => Came.From.PlusDays(DaysOfHours);

    /// <param name="now">Local time; nothing before it changes.</param>
    /// <param name="choice">Who goes, when the household chose otherwise than the order.</param>
    public static GuidedMinute Of(BookedWeek week, Came came, LocalDateTime now, PersonId? choice, CancellationToken stop = default)
    {
        var monday = week.Week.Page.Monday;
        var from = LocalDateTime.Max(came.From, now);
        var (goers, goes) = Goer(week, came, choice);
        var settled = came.With(goes);
        var after = settled.In(week.Family);
        var repaired = RepairedWeek.Of(week, after, now, stop);
        var weeks = Math.Clamp(Period.DaysBetween(monday, came.To.Date) / 7 + 1, 1, MostWeeks);
        var times = PeopleTimes.Of(after, monday, weeks);
        return new()
        {
            Came = settled,
            Repaired = repaired,
            WhoGoes = goers,
            Goes = goes,
            Tell = new WhomToTell(week.Family, PeopleTimes.Of(week.Family, monday, weeks)).Of(settled, goes),
            StandIns = came.Occasion is Occasion.Ill or Occasion.Trip ? StandingIn.For(week.Family, came.Events[0].Who) : [],
            Open = new GapWays(after, times).Of([.. repaired.Week.Page.GapTimes, .. Later(after, monday, weeks, came.To)], from),
        };
    }

    /// <summary>What came up, with who goes and what they drop.</summary>
    public static Came Settle(BookedWeek week, Came came, PersonId? choice) => came.With(Goer(week, came, choice).Goes);

    private static (WhoGoes? All, Goer? Goes) Goer(BookedWeek week, Came came, PersonId? choice)
    {
        var goers = came.Occasion is Occasion.Fetch or Occasion.Sick ? WhoGoes.For(week.Family, PeopleTimes.Of(week.Family, week.Week.Page.Monday, 1), came.Events[0].Who, came.From) : null;
        return (goers, choice is { } chosen && goers?.Of(chosen) is { } known ? known : goers?.First);
    }

    /// <summary>Weeks in which the uncovered stretches are looked for.</summary>
    private const int MostWeeks = 3;

    /// <summary>What nobody covers in the weeks after, as they stand: by blocks and agreements, without a plan.</summary>
    private static IEnumerable<NobodyThere> Later(Household after, LocalDate monday, int weeks, LocalDateTime to)
    {
        for (var week = 1; week < weeks; week++)
        {
            var first = monday.PlusWeeks(week);
            foreach (var (child, time) in WeekPresence.Gaps(WeekCompiler.Compile(new(after, CatalogueFile.Shipped, first))))
                if (first.AtMidnight().PlusMinutes(time.Start) < to)
                    yield return new(child, first.AtMidnight().PlusMinutes(time.Start), first.AtMidnight().PlusMinutes(time.End));
        }
    }
}
