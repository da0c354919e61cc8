using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Scenarios;
using Evenhand.Domain.Units;

namespace Evenhand.Planning.Compile;

/// <summary>The lifts of the weeks: to and from care, and when the school calls; each as an occurrence with whom it takes along.</summary>
internal sealed class Tours(Horizon horizon, PlaceTable places, OwnershipView ownership)
{
    private readonly Household household = horizon.Household;

    public IReadOnlyList<Ride> Of(IReadOnlyList<ChildWeeks> children)
    {
        if (household.Cars.Count == 0)
            return [];
        var calls = Calls(children).ToList();
        var rides = new Rides(places, Row("child.dropoff"), Row("child.pickup"), SeatsForChildren, household.Cars.NoSeatFor).Of(children, places.Home, horizon.Minutes, [.. calls.Select(call => call.Stops[0])]);
        return [.. rides, .. calls];
    }

    /// <summary>Care that is broken off while the child is there: someone comes within the hour, whatever the child may do alone.</summary>
    private IEnumerable<Ride> Calls(IReadOnlyList<ChildWeeks> children)
    {
        var usual = horizon.AsUsual();
        foreach (var (id, cancelled) in horizon.Scenario?.CareCancelled ?? new Dictionary<PersonId, CareCancelled>())
        {
            if (horizon.MinuteOf(cancelled.From) is not { } minute || children.FirstOrDefault(child => child.Child.Id == id) is not { } child)
                continue;
            if (new ChildWeeks(usual, child.Child).Stretches.FirstOrDefault(stretch => stretch.Time.Contains(minute)) is not { } broken || child.HomeAt(minute) is not (true, var name))
                continue;
            yield return Call(id, places.Home(name), broken.Last.PlaceName, minute, minute);
        }

        foreach (var (child, minute, ends, by) in horizon.Calls())
            if (children.FirstOrDefault(one => one.Child.Id == child.Id) is { } weeks && weeks.Stretches.FirstOrDefault(stretch => stretch.Time.Start <= minute && stretch.Time.End >= minute) is { } care && weeks.HomeAt(minute) is (true, var home))
                yield return Call(child.Id, places.Home(home), care.Last.PlaceName, Math.Min(ends, care.Time.End), minute) with { CalledBy = by };
    }

    /// <param name="stop">The minute of the stop: when the care ends that the child still has.</param>
    private Ride Call(PersonId child, int home, string placeName, int stop, int minute)
    {
        var place = places.CareAt(placeName);
        var minutes = places.IsKnown(placeName) ? Math.Max(5, places.MinutesBetween(place, home)) : ((int)decimal.Ceiling(Row("child.pickup").ExecuteMinutes) + 4) / 5 * 5;
        return new(true, home, [new(child, placeName, stop)], place, home, minutes, new((minute + 19) / 5 * 5, (minute + DatedChanges.WithinTheHour) / 5 * 5)) { IsCall = true };
    }

    private int SeatsForChildren => Math.Max(0, household.Cars.LargestSeats - 1);

    private Responsibility Row(string id) => ownership.Catalogue.Find(new(id))!;

    /// <summary>The occurrence of a tour, with the children it takes and those who would otherwise be left.</summary>
    public Duty Duty(Ride ride)
    {
        var owned = ownership.Find(new(ride.PickUp ? "child.pickup" : "child.dropoff"));
        var row = owned?.Row ?? Row(ride.PickUp ? "child.pickup" : "child.dropoff");
        var state = owned?.State ?? OwnershipState.Nobody;
        var aboard = ride.Stops.Select(stop => stop.Child).ToList();
        var alsoAlong = household.Children.Select(child => child.Id).Where(child => !aboard.Contains(child) && !household.Cars.NoSeatFor.Contains(child))
            .Take(Math.Max(0, SeatsForChildren - aboard.Count));
        var place = string.Join(" and ", ride.Stops.Select(stop => stop.Place).Distinct(StringComparer.Ordinal));
        var info = new OccurrenceInfo(
            (ride.IsCall ? "call/" : "") + KeyOf(ride, row),
            ride.PickUp ? $"Collect from {place}" : $"Take to {place}",
            owned,
            state switch { OwnershipState.Owned => Standing.Owned, OwnershipState.Rotates => Standing.Rotates, _ => Standing.Nobody },
            owned?.Owner,
            aboard,
            ride.Day,
            place)
        { Stops = ride.Stops, IsPickUp = ride.PickUp };
        if (ride.IsCall)
            info = info with { Name = $"The school called: collect from {place}", Standing = Standing.Nobody, Rule = new(DoerRuleKind.Called) };
        return new(info, ride.Duration, ride.Duration, [ride.Window], 5, ride.IsCall ? Harm.Call : Harm.Ride)
        {
            Doers = ride.CalledBy is { } by ? [by] : ride.IsCall ? ToCall(ride.Stops[0].Child) : [],
            Usual = ride.IsCall ? ride.Window.Low : ride.PickUp ? null : ride.Window.High,
            Home = ride.Home,
            FromPlace = ride.FromPlace,
            ToPlace = ride.ToPlace,
            Inattentive = true,
            Takes = [.. aboard, .. alsoAlong],
        };
    }

    /// <summary>Who is called: the emergency card's people, else every adult.</summary>
    private IReadOnlyList<PersonId> ToCall(PersonId child) =>
        household.Child(child) is { EmergencyCard: { Count: > 0 } card } ? card : [.. household.Adults.Select(adult => adult.Id)];

    /// <summary>A ride is the same ride in a scenario when it takes the same children on the same day the same way.</summary>
    private string KeyOf(Ride ride, Responsibility row) =>
        $"{row.Id}/{ride.Day}/{string.Join('+', ride.Stops.Select(stop => $"{household.Children.ToList().FindIndex(child => child.Id == stop.Child)}@{stop.Place}"))}";
}
