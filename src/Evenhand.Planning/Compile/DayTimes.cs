using Evenhand.Domain.Hours;
using Evenhand.Domain.Responsibilities;

namespace Evenhand.Planning.Compile;

/// <summary>
/// The window of a responsibility on one day, in minutes of that day: the catalogue's, moved by the household's routine and by
/// when the children leave. Half-open for the work itself: it starts at or after <c>From</c> and is over by <c>To</c>.
/// </summary>
internal sealed class DayTimes(Horizon horizon, IReadOnlyList<ChildWeeks> children, IReadOnlyList<Ride> rides)
{
    private const int MorningBeforeLeaving = 75;

    /// <summary>Rows of the children's morning, in the order in which they happen.</summary>
    public static readonly IReadOnlyDictionary<string, int> Mornings = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["child.wake_dress"] = 0,
        ["child.breakfast"] = 1,
        ["child.out_the_door"] = 2,
    };

    public const string ToddlerMeals = "infant.solids";

    /// <summary>Minutes of each of them here, in that order; 0 for one that does not apply.</summary>
    public IReadOnlyList<int> MorningMinutes { get; init; } = [0, 0, 0];

    /// <summary>When the first of those who see to the mornings leaves the house on a day, in minutes of it.</summary>
    public Func<int, int?> FirstDeparture { get; init; } = _ => null;

    private readonly Dictionary<int, int?> leaving = [];

    public (int From, int To) Window(Responsibility row, int day, int minutes)
    {
        var routine = horizon.Household.Routine;
        var usual = (From: row.WindowStart, To: row.WindowEnd > row.WindowStart ? row.WindowEnd : row.WindowEnd + PatternClock.MinutesPerDay);
        var moved = row.Id.Value switch
        {
            "food.dinner" when routine.Dinner is { } dinner => (dinner - minutes - 2 * routine.Tolerance, dinner + routine.Tolerance),
            "food.dishes" when routine.Dinner is { } dinner => (Math.Min(dinner + 15, usual.To - minutes), usual.To),
            "child.bath" when routine.Bath is { } bath => (bath - routine.Tolerance, bath + minutes + routine.Tolerance),
            "child.bath" => (usual.From, Math.Max(usual.From + minutes, Math.Min(usual.To, LastLightsOut))),
            "child.bedtime" => (Math.Min(FirstLightsOut, usual.To) - minutes - routine.Tolerance, Math.Max(LastLightsOut + routine.Tolerance, FirstLightsOut + minutes)),
            "care.brief" => (usual.From, 20 * 60),
            "child.story" => (FirstLightsOut - minutes - 45, Math.Max(LastLightsOut, FirstLightsOut + minutes)),
            var id when Mornings.ContainsKey(id) && Leaving(day) is { } leave => Morning(id, day, leave),
            var id when Mornings.TryGetValue(id, out var order) && routine.Wake is { } wake => (wake + MorningMinutes.Take(order).Sum(), Math.Max(usual.To, wake + MorningMinutes.Take(order + 1).Sum())),
            "child.breakfast" => (usual.From + 15 + MorningMinutes[0], Math.Max(usual.To, usual.From + 30 + MorningMinutes[0] + minutes)),
            _ => usual,
        };
        return moved.Item2 - moved.Item1 >= minutes ? moved : (moved.Item1, moved.Item1 + minutes);
    }

    /// <summary>One of several a day: meals at meal times; else the first in the first part of the window, the last in its last.</summary>
    public (int From, int To) PartOfWindow(Responsibility row, (int From, int To) window, int duration, int part, int parts)
    {
        if (row.Id.Value == ToddlerMeals && parts == 3)
        {
            var dinner = horizon.Household.Routine.DinnerOrUsual;
            return part switch { 0 => (7 * 60, 9 * 60), 1 => (11 * 60 + 30, 13 * 60 + 30), _ => (dinner - 45, dinner + 30) };
        }

        const int between = 60;
        var length = (window.To - window.From) / parts;
        var from = window.From + part * length;
        var apart = parts == 2 && length > 4 * between;
        return (from + (apart && part == 1 ? between : 0), Math.Max(from + length - (apart && part == 0 ? between : 0), from + duration));
    }

    /// <summary>When a daily thing usually starts, in minutes of its day: around dinner and the children's lights out. Null where there is no habit.</summary>
    public int? Usual(Responsibility row, int minutes)
    {
        var dinner = horizon.Household.Routine.DinnerOrUsual;
        var lightsOut = children.Count > 0 ? FirstLightsOut : 20 * 60;
        return row.Id.Value switch
        {
            "food.dinner" => dinner - minutes,
            "food.dishes" => dinner + 30,
            "food.cleanup" => dinner + 50,
            "child.bedtime" => lightsOut - minutes,
            "child.story" => lightsOut - minutes - 30,
            "child.pack_bags" => lightsOut + 15,
            "food.lunches" => lightsOut + 30,
            "school.messages" => lightsOut + 45,
            "home.lock" => 21 * 60 + 45,
            _ => null,
        };
    }

    /// <summary>One after the other: each begins when those before it can be over, and is over when those after it still fit.</summary>
    private (int From, int To) Morning(string id, int day, int leave)
    {
        var index = Mornings[id];
        var all = MorningMinutes.Sum();
        var start = Math.Min(Math.Max(horizon.Household.Routine.Wake ?? 0, leave - MorningBeforeLeaving), leave - all);
        if (FirstDeparture(day) is { } departure)
            start = Math.Min(start, departure - all);
        return (start + MorningMinutes.Take(index).Sum(), leave - MorningMinutes.Skip(index + 1).Sum());
    }

    /// <summary>When the first child has to be out of the house that day; null when none leaves.</summary>
    public int? Leaving(int day)
    {
        if (leaving.TryGetValue(day, out var known))
            return known;
        var starts = new List<int>();
        starts.AddRange(rides.Where(ride => !ride.PickUp && ride.Day == day).Select(ride => ride.Window.High - day * PatternClock.MinutesPerDay));
        foreach (var child in children)
            starts.AddRange(child.Stretches
                .Where(stretch => stretch.Time.Start / PatternClock.MinutesPerDay == day && stretch.Time.Start > 0 && child.GetsThereAlone(stretch.First))
                .Select(stretch => stretch.Time.Start - 10 - day * PatternClock.MinutesPerDay));
        int? first = starts.Count == 0 ? null : starts.Min();
        if (first is not null && horizon.Household.Routine.Leave is { } routine)
            first = Math.Min(first.Value, Math.Max(routine, first.Value - horizon.Household.Routine.Tolerance));
        leaving[day] = first;
        return first;
    }

    private int FirstLightsOut => Night(children.Select(child => child.Night.From).DefaultIfEmpty(20 * 60).Min());

    private int LastLightsOut => Night(children.Where(child => child.Child.Age <= 15).Select(child => child.Night.From).DefaultIfEmpty(FirstLightsOut).Max());

    /// <summary>A night that begins after midnight counts from the evening before.</summary>
    private static int Night(int from) => from < 12 * 60 ? from + PatternClock.MinutesPerDay : from;
}
