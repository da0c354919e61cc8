using Evenhand.App.Catalogues;
using Evenhand.App.Plans;
using Evenhand.App.Weeks;
using Evenhand.Domain.Lead;
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

    /// <summary>Who is on call when it happens, and the backup, by terms or rules; null where nothing is agreed.</summary>
    public OnCallStretch? OnCall { get; init; }

    /// <summary>What the drop list says of what is dropped; null where nothing is written down.</summary>
    public DropRule? Drop { get; init; }

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
            OnCall = OnCallAt(week, came.From),
            Drop = goes?.Leaves is { What: { Length: > 0 } left } ? week.Family.Lead.OnCall.Drops.FirstOrDefault(drop => string.Equals(drop.What, left, StringComparison.OrdinalIgnoreCase)) : null,
            Tell = new WhomToTell(week.Family, PeopleTimes.Of(week.Family, monday, weeks)).Of(settled, goes),
            StandIns = came.Occasion is Occasion.Ill or Occasion.Trip ? StandingIn.For(week.Family, came.Events[0].Who) : [],
            Open = new GapWays(after, times).Of([.. repaired.Week.Page.GapTimes, .. Later(after, monday, weeks, came.To)], from),
        };
    }

    /// <summary>What came up, with who goes and what they drop.</summary>
    public static Came Settle(BookedWeek week, Came came, PersonId? choice) => came.With(Goer(week, came, choice).Goes);

    private static (WhoGoes? All, Goer? Goes) Goer(BookedWeek week, Came came, PersonId? choice)
    {
        var goers = came.Occasion is Occasion.Fetch or Occasion.Sick ? WhoGoes.For(week.Family, PeopleTimes.Of(week.Family, week.Week.Page.Monday, 1), came.Events[0].Who, came.From, OnCallAt(week, came.From)?.Who) : null;
        return (goers, choice is { } chosen && goers?.Of(chosen) is { } known ? known : goers?.First);
    }

    /// <summary>By the terms of the lead or the household's own rules; of two homes each has its own, and none is asked here.</summary>
    private static OnCallStretch? OnCallAt(BookedWeek week, LocalDateTime moment)
    {
        var homes = week.Family.Adults.Select(adult => adult.Home).Distinct(StringComparer.Ordinal).ToList();
        if (homes.Count > 1)
            return null;
        var rota = OnCallWeeks.Of(new(week.Family, CatalogueFile.Shipped, week.Week.Page.Monday), homes[0]);
        return rota.Lead is null && rota.Rules.By is null ? null : rota.Stretches.FirstOrDefault(stretch => stretch.Time.Contains(rota.MinuteOf(moment)));
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
