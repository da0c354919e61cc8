using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Compile;

/// <summary>
/// Occurrences of the responsibilities that apply: the whole part of their number every week, the fraction when its running
/// sum since the pattern began crosses one. What is watched, on call, on demand or beside other things has none.
/// </summary>
internal sealed class Duties(Horizon horizon, OwnershipView ownership, IReadOnlyList<ChildWeeks> children, IReadOnlyList<Ride> rides, DayTimes times, PlaceTable places, Func<string?, int> homeIndex)
{
    private const int Grid = 5;
    private static readonly HashSet<string> ChildBound = new(StringComparer.Ordinal) { "kids", "school", "infant", "teen" };
    private static readonly HashSet<string> RideRows = new(StringComparer.Ordinal) { "child.dropoff", "child.pickup" };

    private const string Couple = "kin.couple";
    private const string CheckIn = "plan.checkin";

    private readonly Household household = horizon.Household;

    public static bool HasOccurrences(Responsibility row) =>
        row.Timing != Timing.OnDemand && !row.IsNeverDone && !row.CanOverlap && row.ExecuteMinutes > 0 && row.OccurrencesPerWeek > 0;

    public IReadOnlyList<Duty> All() => [.. ownership.Applicable.Where(IsPlaced).SelectMany(Of)];

    public bool IsPlaced(Owned owned)
    {
        if (RideRows.Contains(owned.Row.Id.Value) || !HasOccurrences(owned.Row) || owned.Units == 0)
            return false;
        if (IsSession(owned.Row) || (owned.Row.Id.Value == Couple && household.Adults.Count > 1 && !AreTwoOfOneHome))
            return false;
        return owned.State switch
        {
            OwnershipState.NotDoing => false,
            OwnershipState.Nobody => Harm.HurtsByEvening(owned.Row, household.Children.Count > 0),
            _ => !(owned.Row.Id.Value == "activity.drive" && household.Activities.Count > 0),
        };
    }

    private bool AreTwoOfOneHome => household.Adults.Count == 2 && household.Adults[0].Home == household.Adults[1].Home;

    /// <summary>Its occurrences are the sessions that the file lists.</summary>
    private bool IsSession(Responsibility row) => household.MustAttend.Any(session => Extras.IsSessionOf(session, row));

    private IEnumerable<Duty> Of(Owned owned)
    {
        if (owned.Row.Id.Value == CheckIn && AreTwoOfOneHome)
            return Weekly(owned with { Units = 1 }, null);
        var duties = owned.State == OwnershipState.EachTheirOwn
            ? household.Adults.SelectMany(adult => Weekly(owned with { Owner = adult.Id, Units = 1 }, adult.Id))
            : Weekly(owned, null);
        return duties;
    }

    private IEnumerable<Duty> Weekly(Owned owned, PersonId? ownDoer)
    {
        for (var week = 0; week < horizon.Weeks; week++)
        {
            var count = CountIn(owned.Row, week);
            if (count == 0)
                continue;
            var days = owned.Row.Days.Days().Select(day => week * 7 + day).Where(day => FallsDue(owned, ownDoer, day)).ToList();
            if (days.Count == 0)
                continue;
            var mostADay = (count + owned.Row.Days.Count - 1) / owned.Row.Days.Count;
            foreach (var (index, slot) in Spread(days, Math.Min(count, days.Count * mostADay)).Index())
                if (Build(owned, ownDoer, week, index, slot) is { } duty)
                    yield return duty;
        }
    }

    /// <summary>How many fall in this week: running sums since the pattern's start, so that a monthly row comes once a month.</summary>
    private int CountIn(Responsibility row, int week)
    {
        var since = horizon.FirstWeekSinceStart + week;
        if (since < 0)
            since = (since % 52 + 52) % 52;
        var whole = decimal.Floor(row.OccurrencesPerWeek);
        var part = row.OccurrencesPerWeek - whole;
        return (int)(whole + decimal.Floor((since + 1) * part) - decimal.Floor(since * part));
    }

    /// <summary>Shares the occurrences out over the days: one group of days for each, or several on a day.</summary>
    private static IEnumerable<(IReadOnlyList<int> Days, int Part, int Parts)> Spread(IReadOnlyList<int> days, int count)
    {
        if (count >= days.Count)
        {
            for (var i = 0; i < count; i++)
            {
                var day = i % days.Count;
                yield return ([days[day]], i / days.Count, (count - day + days.Count - 1) / days.Count);
            }
        }
        else
        {
            for (var i = 0; i < count; i++)
            {
                int from = i * days.Count / count, to = (i + 1) * days.Count / count;
                yield return ([.. days.Skip(from).Take(to - from)], 0, 1);
            }
        }
    }

    private Duty? Build(Owned owned, PersonId? ownDoer, int week, int index, (IReadOnlyList<int> Days, int Part, int Parts) slot)
    {
        var row = owned.Row;
        var minutes = Math.Max(1, (int)decimal.Round(owned.MinutesPerOccurrence, MidpointRounding.AwayFromZero));
        var duration = (minutes + Grid - 1) / Grid * Grid;
        var home = HomeOf(owned, ownDoer, slot.Days[0]);
        var windows = slot.Days.SelectMany(day => WindowsOn(row, day, duration, slot.Part, slot.Parts)).ToList();
        if (TakesChildrenAlong(row, home))
            windows = [.. windows.Select(BeforeLightsOut).Where(window => window.High >= window.Low)];
        if (owned.State == OwnershipState.Nobody && windows.Count == 1 && times.Usual(row, duration) is { } habit)
            windows[0] = AroundUsual(windows[0], slot.Days[0] * PatternClock.MinutesPerDay + habit);
        if (windows.Count == 0)
            return null;
        var place = PlaceOf(row, home);
        var goes = row.Kind == WorkKind.Go;
        var forChildren = row.HasAgeRange ? household.Children.Where(child => row.IsForAge(child.Age)).Select(child => child.Id).ToList() : [];
        var info = new OccurrenceInfo(
            $"{row.Id}{(ownDoer is null ? "" : "/" + household.Adults.ToList().FindIndex(adult => adult.Id == ownDoer))}/{week}/{index}",
            row.Name,
            owned,
            owned.State switch
            {
                OwnershipState.EachTheirOwn => row.CountsInLoad ? Standing.EachTheirOwn : Standing.Protected,
                OwnershipState.Rotates => Standing.Rotates,
                OwnershipState.Nobody => Standing.Nobody,
                _ => Standing.Owned,
            },
            ownDoer ?? owned.Owner,
            forChildren,
            slot.Days[0],
            row.Place);
        return new(info, duration, row.CountsInLoad ? minutes : 0, windows, windows.Max(window => window.High - window.Low) > 180 ? 15 : Grid, Harm.Priority(row))
        {
            Home = home,
            Usual = windows.Count == 1 && times.Usual(row, duration) is { } usual ? Math.Clamp((slot.Days[0] * PatternClock.MinutesPerDay + usual) / Grid * Grid, windows[0].Low, windows[0].High) : null,
            FromPlace = place,
            ToPlace = place,
            Anywhere = row.Place == "anywhere" && !goes,
            Inattentive = goes || row.Kind == WorkKind.Admin,
            Persons = row.Id.Value is Couple or CheckIn && AreTwoOfOneHome ? 2 : 1,
            Takes = TakesChildrenAlong(row, home) ? [.. household.Children.Select(child => child.Id)] : goes && row.Per == Per.Child ? forChildren : row.Id.Value == "custody.exchange" ? [.. household.Children.Select(child => child.Id)] : [],
        };
    }

    /// <summary>
    /// Out of the house on an errand that may move, or with nobody else at home to stay: whichever child would be left comes
    /// along, and so it is over before the first of them sleeps.
    /// </summary>
    private bool TakesChildrenAlong(Responsibility row, int home) =>
        household.Children.Count > 0 && row.Place is not ("home" or "anywhere") && household.Children.Count <= Math.Max(0, household.Cars.LargestSeats - 1)
        && ((row.Kind == WorkKind.Go && row.Timing == Timing.Flexible) || household.Adults.Count(adult => homeIndex(adult.Home) == home) == 1);

    private IEnumerable<StartWindow> WindowsOn(Responsibility row, int day, int duration, int part, int parts)
    {
        if (row.Id.Value == DayTimes.ToddlerMeals && parts == 3 && part == 0 && times.Leaving(day) is not null)
            yield break;
        var (from, to) = times.Window(row, day, duration);
        if (parts > 1)
            (from, to) = times.PartOfWindow(row, (from, to), duration, part, parts);

        var start = day * PatternClock.MinutesPerDay;
        var window = IntervalSet.Of(horizon.Minutes, [new(Math.Max(0, start + from), Math.Min(start + to, horizon.Minutes))]);
        if (ChildBound.Contains(row.AppliesIf) && row.HasAgeRange && row.Place == "home")
            window = window.Intersect(AtHome(row));
        foreach (var free in window.Parts)
        {
            var low = (free.Start + Grid - 1) / Grid * Grid;
            var high = (free.End - duration) / Grid * Grid;
            if (high >= low)
                yield return new(low, high);
        }
    }

    /// <summary>Minutes in which a child whom it concerns is at home: it falls due only then.</summary>
    private IntervalSet AtHome(Responsibility row) =>
        children.Where(child => row.IsForAge(child.Child.Age)).Aggregate(IntervalSet.Empty(horizon.Minutes), (all, child) => all.Union(child.Out.Union(OnTheRoad(child)).Complement()));

    /// <summary>From the last moment to leave until care begins, and from its end until the last moment to be home.</summary>
    private IntervalSet OnTheRoad(ChildWeeks child) => IntervalSet.Of(horizon.Minutes, rides.SelectMany(ride => ride.Stops
        .Where(stop => stop.Child == child.Child.Id)
        .Select(stop => ride.PickUp ? new Interval(stop.Minute, Math.Max(stop.Minute, ride.Window.High + ride.Duration)) : new Interval(Math.Min(stop.Minute, ride.Window.High), stop.Minute))));

    /// <summary>What nobody owns has no owner to choose a time: within half an hour of the usual one.</summary>
    private static StartWindow AroundUsual(StartWindow window, int usual)
    {
        const int either = 30;
        var low = Math.Clamp(usual - either, window.Low, window.High) / Grid * Grid;
        return new(Math.Max(low, window.Low), Math.Clamp(usual + either, Math.Max(low, window.Low), window.High) / Grid * Grid);
    }

    private StartWindow BeforeLightsOut(StartWindow window)
    {
        var lightsOut = children.Min(child => child.Night.From is var from && from < 12 * 60 ? from + PatternClock.MinutesPerDay : from);
        return window with { High = Math.Min(window.High, (window.Low / PatternClock.MinutesPerDay * PatternClock.MinutesPerDay + lightsOut - 60) / Grid * Grid) };
    }

    private bool FallsDue(Owned owned, PersonId? ownDoer, int day)
    {
        var row = owned.Row;
        if (household.Adults.All(adult => horizon.IsAway(adult.Id, day)) || (ownDoer is { } own && horizon.IsAway(own, day)))
            return false;
        if (row.Id.Value == "custody.exchange")
            return children.Any(child => child.HomeChanges.Any(minute => minute > 0 && minute / PatternClock.MinutesPerDay == day && !child.Out.Contains(minute) && !child.Out.Contains(minute - 1) && child.HomeAt(minute - 1) != child.HomeAt(minute)));
        if (!ChildBound.Contains(row.AppliesIf) || !row.HasAgeRange)
            return true;
        var concerned = children.Where(child => row.IsForAge(child.Child.Age) && !child.IsAway(day)).ToList();
        if (concerned.Count == 0)
            return false;
        if (row.Cadence == "schooldays" && !concerned.Exists(child => HasCareOn(child, row.Days.Contains(6) ? day + 1 : day)))
            return false;
        if (household.Custody.Count == 0 || row.Place == "anywhere" || owned.Owner is not { } owner || household.Adult(owner) is not { } adult)
            return true;
        var time = new Interval(day * PatternClock.MinutesPerDay + row.WindowStart, day * PatternClock.MinutesPerDay + Math.Max(row.WindowEnd, row.WindowStart + 1));
        return concerned.Exists(child => child.IsAt(adult.Home, time));
    }

    /// <summary>Care on that day; the day after the plan is taken from the day a week before it.</summary>
    private bool HasCareOn(ChildWeeks child, int day)
    {
        var inside = day >= horizon.Days ? day - 7 : day;
        return child.Stretches.Any(stretch => stretch.Time.Start >= 0 && stretch.Time.Start / PatternClock.MinutesPerDay == inside);
    }

    private int HomeOf(Owned owned, PersonId? ownDoer, int day)
    {
        if ((ownDoer ?? owned.Owner) is { } id && household.Adult(id) is { } adult)
            return homeIndex(adult.Home);
        var child = children.FirstOrDefault(child => !owned.Row.HasAgeRange || owned.Row.IsForAge(child.Child.Age));
        return child?.HomeAt(day * PatternClock.MinutesPerDay + Math.Min(owned.Row.WindowStart, PatternClock.MinutesPerDay - 1)) is (true, var home) ? homeIndex(home) : homeIndex(household.Adults[0].Home);
    }

    private int PlaceOf(Responsibility row, int home) => row.Place switch
    {
        "home" or "anywhere" => home,
        "road" => places.OutOf(home),
        var name => places.Of(name),
    };
}
