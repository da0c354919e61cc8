using Evenhand.Domain.Agreements;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Compile;

/// <summary>Occurrences that are no responsibility: protected time, sessions at which an adult has to be, lifts to activities.</summary>
internal sealed class Extras(Horizon horizon, PlaceTable places, Domain.Responsibilities.OwnershipView ownership)
{
    private const int Grid = 5;
    private readonly Household household = horizon.Household;

    public IEnumerable<Duty> All() =>
    [
        .. household.Protected.SelectMany((entry, index) => Protected(entry, index)),
        .. household.MustAttend.SelectMany((session, index) => Sessions(session, index)),
        .. household.Activities.Where(activity => activity.GetsThere == GetsThere.WithSomeone).SelectMany((activity, index) => Lifts(activity, index)),
    ];

    private IEnumerable<Duty> Protected(Protected entry, int index)
    {
        if (household.Adult(entry.Who) is not { } adult)
            yield break;
        var home = places.Home(adult.Home);
        var place = entry.Place == "home" ? home : places.Of(entry.Place);
        Duty At(int number, int day, int minutes, IReadOnlyList<StartWindow> windows) =>
            new(new($"protected/{index}/{number}", entry.What, null, Standing.Protected, adult.Id, [], day, entry.Place), Up(minutes), 0, windows, Grid, Harm.Protected)
            { Home = home, FromPlace = place, ToPlace = place, Inattentive = true, Doers = [adult.Id] };
        if (entry.Time is { } fixedTime)
        {
            foreach (var (number, time) in Inside(fixedTime).Index())
                yield return At(number, time.Start / PatternClock.MinutesPerDay, time.Length, [new(Up(time.Start), Up(time.Start))]);
            yield break;
        }

        for (var week = 0; week < horizon.Weeks; week++)
        {
            var days = entry.Days.Days().Select(day => week * 7 + day).ToList();
            for (var i = 0; i < entry.TimesAWeek; i++)
            {
                var group = days.Where((_, d) => d * entry.TimesAWeek / days.Count == i % Math.Max(1, days.Count)).DefaultIfEmpty(days[i % days.Count]).ToList();
                var to = entry.WindowEnd > entry.WindowStart ? entry.WindowEnd : entry.WindowEnd + PatternClock.MinutesPerDay;
                var windows = group.Select(day => new StartWindow(Up(day * 1440 + entry.WindowStart), (Math.Min(day * 1440 + to, horizon.Minutes) - Up(entry.Minutes)) / Grid * Grid))
                    .Where(window => window.High >= window.Low).ToList();
                if (windows.Count > 0)
                    yield return At(week * 100 + i, group[0], entry.Minutes, windows);
            }
        }
    }

    public static bool IsSessionOf(Session session, Domain.Responsibilities.Responsibility row) =>
        row.Id.Value.EndsWith("." + session.What.Trim().Replace(' ', '_').ToLowerInvariant(), StringComparison.Ordinal);

    /// <summary>A session takes its child and whoever would otherwise be left at home; its owner attends, else any adult who may.</summary>
    private IEnumerable<Duty> Sessions(Session session, int index)
    {
        var child = session.Child is { } id ? household.Child(id) : null;
        var may = child?.Authority ?? [.. household.Adults.Select(adult => adult.Id)];
        var home = places.Home(household.Adults[0].Home);
        var place = session.Place.Length > 0 ? places.Of(session.Place) : places.OutOf(home);
        var owned = ownership.Applicable.FirstOrDefault(owned => IsSessionOf(session, owned.Row));
        var owner = owned?.Owner is { } named && may.Contains(named) ? named : (PersonId?)null;
        foreach (var (number, time) in Inside(session.Time).Index())
        {
            var low = time.Start / Grid * Grid;
            yield return new(
                new($"session/{index}/{number}", Sentence(session.What), owned, owner is null ? Standing.Nobody : Standing.Owned, owner, child is null ? [] : [child.Id], time.Start / PatternClock.MinutesPerDay, session.Place.Length > 0 ? session.Place : session.What, owner is null ? new DoerRule(DoerRuleKind.AdultThere) : null),
                Up(time.End) - low, Up(time.End) - low, [new(low, low)], Grid, Harm.Ride)
            {
                Home = home,
                FromPlace = place,
                ToPlace = place,
                Inattentive = true,
                Takes = [.. household.Children.Select(other => other.Id).OrderBy(other => child is null || other != child.Id).Take(Math.Max(1, household.Cars.LargestSeats - 1))],
                Doers = owner is { } one ? [one] : may,
            };
        }
    }

    /// <summary>Both legs of a lift, or one stay when whoever takes the child waits there.</summary>
    private IEnumerable<Duty> Lifts(Activity activity, int index)
    {
        var place = activity.Place.Length > 0 ? activity.Place : activity.Name;
        var at = places.Of(place);
        var home = places.Home(household.Adults[0].Home);
        var way = places.MinutesBetween(home, at);
        if (activity.Children.Count > household.Cars.LargestSeats - 1 || activity.Children.Any(household.Cars.NoSeatFor.Contains) || household.Cars.Count == 0)
            yield break;
        var owned = ownership.Find(new("activity.drive"));
        var standing = owned?.State switch { Domain.Responsibilities.OwnershipState.Owned => Standing.Owned, Domain.Responsibilities.OwnershipState.Rotates => Standing.Rotates, _ => Standing.Nobody };
        foreach (var (number, time) in Inside(activity.Time).Index())
        {
            if (activity.Children.All(child => !horizon.ActivityTimes(activity, child).Contains(time)))
                continue;
            Duty Leg(string leg, string name, int minutes, int from, int to, int low, int high, int minute) =>
                new(new($"lift/{index}/{number}/{leg}", name, owned, standing, owned?.Owner, activity.Children, time.Start / PatternClock.MinutesPerDay, place, standing == Standing.Nobody ? new DoerRule(DoerRuleKind.UnownedLift) : null)
                { Stops = [.. activity.Children.Select(child => new RideStop(child, place, minute))], IsPickUp = leg == "back" }, minutes, minutes, [new(low, Math.Max(low, high))], Grid, Harm.Ride)
                { Home = home, FromPlace = from, ToPlace = to, Inattentive = true, Takes = [.. activity.Children, .. household.Children.Select(child => child.Id).Except(activity.Children).Take(Math.Max(0, household.Cars.LargestSeats - 1 - activity.Children.Count))], Doers = standing == Standing.Nobody ? [.. household.Adults.Select(adult => adult.Id)] : [] };
            var start = time.Start / Grid * Grid;
            var end = Up(time.End);
            if (activity.Wait)
            {
                yield return Leg("stay", $"{Sentence(activity.Name)}, there and back", end - start + 2 * way, home, home, start - way, start - way, time.Start);
                continue;
            }

            yield return Leg("there", $"Take to {activity.Name}", Math.Max(Grid, way), home, at, start - 15 - way, start - way, time.Start);
            yield return Leg("back", $"Collect from {activity.Name}", Math.Max(Grid, way), at, home, end, end + 10, time.End);
        }
    }

    private IEnumerable<Interval> Inside(TimeBlock block) =>
        horizon.Times(_ => [block]).Where(time => time.Start >= 0 && time.End <= horizon.Minutes).OrderBy(time => time.Start);

    private static int Up(int minutes) => (minutes + Grid - 1) / Grid * Grid;

    private static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
