using Evenhand.Domain.Hours;
using Evenhand.Domain.Units;
using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Compile;

/// <summary>When each child needs somebody: always, but for care, helpers by agreement and days away; less at night and where presence is enough.</summary>
internal sealed class NeedsOfChildren(Horizon horizon, Func<string?, int> homeIndex, int nobodysHome)
{
    private const int Grid = 5;

    /// <param name="rides">Index of the occurrence of each ride.</param>
    public ChildNeeds Of(ChildWeeks child, IReadOnlyList<(Ride Ride, int Occurrence)> rides)
    {
        var stays = new List<Stay>();
        var looked = new List<Interval>();
        foreach (var stretch in child.Stretches)
        {
            var drop = Find(rides, child.Child.Id, stretch.Time.Start, pickUp: false);
            var pick = Find(rides, child.Child.Id, stretch.Time.End, pickUp: true);
            if (drop is { } d && pick is { } p)
            {
                var low = d.Ride.Window.Low + d.Ride.Duration;
                var high = Math.Max(low + Grid, p.Ride.Window.High);
                stays.Add(new(d.Occurrence, p.Occurrence, low, high, d.Ride.Home, p.Ride.Home, HomeIfUndropped: horizon.HasChanges));
                looked.Add(new(low, high));
            }
            else
            {
                looked.Add(stretch.Time);
            }
        }

        looked.AddRange(horizon.Household.Helpers
            .Where(helper => helper.Covers.Contains(child.Child.Id))
            .SelectMany(helper => horizon.HelperTimes(helper)));
        looked.AddRange(horizon.Household.Activities
            .Where(activity => activity.Children.Contains(child.Child.Id))
            .SelectMany(activity => horizon.ActivityTimes(activity, child.Child.Id)));
        for (var day = 0; day < horizon.Days; day++)
            if (child.IsAway(day))
                looked.Add(new(day * PatternClock.MinutesPerDay, (day + 1) * PatternClock.MinutesPerDay));
        var total = horizon.Minutes;
        var covered = IntervalSet.Of(total, looked.Select(time => new Interval(Math.Max(0, time.Start), Math.Min(total, time.End))));
        return new() { Id = child.Child.Id.Value, Alone = child.Child.AloneMax, Stays = stays, Needs = Needs(child, covered.Complement()) };
    }

    private static (Ride Ride, int Occurrence)? Find(IReadOnlyList<(Ride Ride, int Occurrence)> rides, PersonId child, int minute, bool pickUp)
    {
        foreach (var pair in rides)
            if (pair.Ride.PickUp == pickUp && pair.Ride.Stops.Any(stop => stop.Child == child && stop.Minute == minute))
                return pair;
        return null;
    }

    private List<Need> Needs(ChildWeeks child, IntervalSet open)
    {
        var (from, to) = child.Night;
        var cuts = new SortedSet<int>(child.HomeChanges);
        for (var day = 0; day < horizon.Days; day++)
        {
            cuts.Add(day * PatternClock.MinutesPerDay + from);
            cuts.Add(day * PatternClock.MinutesPerDay + to);
        }

        var needs = new List<Need>();
        foreach (var part in open.Parts)
        {
            // Rounded inwards: what care or an adult holds for some minutes of a slot, they hold for the slot.
            int start = (part.Start + Grid - 1) / Grid * Grid, end = part.End / Grid * Grid;
            foreach (var cut in cuts.Where(cut => cut > start && cut < end).Select(cut => cut / Grid * Grid).Append(end).Distinct())
            {
                if (cut > start)
                    needs.Add(Level(child, start, cut, from, to));
                start = Math.Max(start, cut);
            }
        }

        return needs;
    }

    private Need Level(ChildWeeks child, int start, int end, int from, int to)
    {
        var minute = start % PatternClock.MinutesPerDay;
        var asleep = from <= to ? minute >= from && minute < to : minute >= from || minute < to;
        var home = child.HomeAt(start) is (true, var name) ? homeIndex(name) : nobodysHome;
        return new(start, end, home, asleep || child.Child.PresenceIsEnough ? CareLevel.Asleep : CareLevel.Awake);
    }
}
