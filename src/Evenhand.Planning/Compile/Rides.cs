using Evenhand.Domain.Hours;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Compile;

/// <summary>One tour to or from care: all aboard go the same way in the same window. Minutes of the plan.</summary>
/// <param name="Home">Index of the home it starts from or ends at.</param>
/// <param name="Window">First and last start on the grid.</param>
internal sealed record Ride(bool PickUp, int Home, IReadOnlyList<RideStop> Stops, int FromPlace, int ToPlace, int Duration, StartWindow Window)
{
    /// <summary>Called for, outside the usual times.</summary>
    public bool IsCall { get; init; }

    /// <summary>Who comes when called, where that is settled.</summary>
    public PersonId? CalledBy { get; init; }

    public int Day => Stops[0].Minute / PatternClock.MinutesPerDay;
}

/// <summary>
/// Turns care into rides. A drop-off ends within 15 minutes before care begins, a pick-up starts within the last 30 of it.
/// Minutes come from the places of the file; where it says nothing the catalogue's minutes stand for the household's whole
/// tour, so that several unknown stops whose windows meet are one tour.
/// </summary>
internal sealed class Rides(PlaceTable places, Responsibility dropOff, Responsibility pickUp, int seatsForChildren, IReadOnlyList<PersonId> noSeat)
{
    public const int EarlyDropOff = 15;
    public const int EarlyPickUp = 30;
    private const int Grid = 5;

    private sealed record Leg(int Home, RideStop Stop);

    /// <param name="called">Stops at which a child is collected out of turn; no usual ride serves them.</param>
    public IReadOnlyList<Ride> Of(IReadOnlyList<ChildWeeks> children, Func<string?, int> homeIndex, int horizon, IReadOnlyList<RideStop> called)
    {
        var drops = new List<Leg>();
        var picks = new List<Leg>();
        foreach (var child in children.Where(child => !noSeat.Contains(child.Child.Id)))
        {
            foreach (var stretch in child.Stretches.Where(stretch => stretch.Time.Start > 0 && stretch.Time.End <= horizon))
            {
                if (!child.GetsThereAlone(stretch.First) && child.HomeAt(stretch.Time.Start - 1) is (true, var from))
                    drops.Add(new(homeIndex(from), new(child.Child.Id, stretch.First.PlaceName, stretch.Time.Start)));
                var stop = new RideStop(child.Child.Id, stretch.Last.PlaceName, stretch.Time.End);
                if (!child.GetsThereAlone(stretch.Last) && stretch.Time.End < horizon && !called.Contains(stop) && child.HomeAt(stretch.Time.End) is (true, var to))
                    picks.Add(new(homeIndex(to), stop));
            }
        }

        return [.. Tours(drops, pickUp: false), .. Tours(picks, pickUp: true)];
    }

    private List<Ride> Tours(List<Leg> legs, bool pickUp)
    {
        var tours = new List<Ride>();
        foreach (var group in legs.GroupBy(leg => (leg.Home, Day: leg.Stop.Minute / PatternClock.MinutesPerDay)))
        {
            var open = new List<List<Leg>>();
            foreach (var leg in group.OrderBy(leg => leg.Stop.Minute))
            {
                var tour = open.Find(tour => tour.Count < seatsForChildren && Tour([.. tour, leg], pickUp) is not null);
                if (tour is null)
                    open.Add([leg]);
                else
                    tour.Add(leg);
            }

            tours.AddRange(open.Select(tour => Tour(tour, pickUp)).OfType<Ride>());
        }

        return tours;
    }

    /// <summary>The tour over these legs in order, or null when no start serves them all.</summary>
    private Ride? Tour(List<Leg> legs, bool pickUp)
    {
        var stops = legs.Select(leg => places.CareAt(leg.Stop.Place)).ToList();
        var known = legs.Exists(leg => places.IsKnown(leg.Stop.Place));
        var usual = Up((int)decimal.Ceiling((pickUp ? PickUpRow : DropOffRow).ExecuteMinutes));
        if (known && legs.Exists(leg => !places.IsKnown(leg.Stop.Place)))
            return null;
        var (offsets, duration) = known ? Path(legs[0].Home, stops, pickUp) : (stops.ConvertAll(_ => pickUp ? 0 : usual), usual);
        int low = int.MinValue, high = int.MaxValue;
        for (var i = 0; i < legs.Count; i++)
        {
            low = Math.Max(low, legs[i].Stop.Minute - (pickUp ? EarlyPickUp : EarlyDropOff) - offsets[i]);
            high = Math.Min(high, legs[i].Stop.Minute - offsets[i]);
        }

        (low, high) = (Math.Max(0, Up(low)), high / Grid * Grid);
        if (low > high || high < 0)
            return null;
        return pickUp
            ? new(true, legs[0].Home, [.. legs.Select(leg => leg.Stop)], stops[0], legs[0].Home, duration, new(low, high))
            : new(false, legs[0].Home, [.. legs.Select(leg => leg.Stop)], legs[0].Home, stops[^1], duration, new(low, high));
    }

    private Responsibility DropOffRow { get; } = dropOff;

    private Responsibility PickUpRow { get; } = pickUp;

    private (List<int> Offsets, int Duration) Path(int home, List<int> stops, bool pickUp)
    {
        var offsets = new List<int>();
        var at = pickUp ? stops[0] : home;
        var gone = 0;
        foreach (var stop in stops)
        {
            gone += places.MinutesBetween(at, stop);
            offsets.Add(gone);
            at = stop;
        }

        return (offsets, Math.Max(Grid, pickUp ? gone + places.MinutesBetween(at, home) : gone));
    }

    private static int Up(int minutes) => (int)Math.Ceiling(minutes / (double)Grid) * Grid;
}
