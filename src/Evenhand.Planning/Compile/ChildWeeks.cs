using Evenhand.Domain.Hours;
using Evenhand.Domain.People;

namespace Evenhand.Planning.Compile;

/// <summary>The days of one child over the plan: care without breaks between, nights, and whose home it is at.</summary>
internal sealed class ChildWeeks
{
    private readonly Horizon horizon;

    public ChildWeeks(Horizon horizon, Child child)
    {
        this.horizon = horizon;
        Child = child;
        Stretches = Join([.. horizon.CareTimes(child)]);
        Custody = horizon.Custody(child);
        Out = IntervalSet.Of(horizon.Minutes, Stretches.Select(stretch => stretch.Time)
            .Concat(horizon.Household.Activities.Where(activity => activity.Children.Contains(child.Id)).SelectMany(activity => horizon.ActivityTimes(activity, child.Id)))
            .Select(time => new Interval(Math.Max(0, time.Start), Math.Min(horizon.Minutes, time.End))));
    }

    public Child Child { get; }

    /// <summary>Care joined where one block follows the other at once: the child changes hands inside, not on the road.</summary>
    public IReadOnlyList<CareStretch> Stretches { get; }

    /// <summary>In care or at an activity: not at home.</summary>
    public IntervalSet Out { get; }

    private IReadOnlyList<(Interval Time, Domain.Units.PersonId Adult)>? Custody { get; }

    /// <summary>Asleep from and to as minutes of the day; the routine's times, else by age.</summary>
    public (int From, int To) Night
    {
        get
        {
            if (Child.Night is { } night)
                return (night.From, night.To);
            var routine = horizon.Household.Routine;
            return (routine.LightsOut ?? UsualLightsOut(Child.Age), routine.Wake ?? 6 * 60 + 30);
        }
    }

    public static int UsualLightsOut(decimal age) => age switch
    {
        < 3 => 19 * 60,
        < 9 => 20 * 60,
        < 13 => 21 * 60,
        _ => 22 * 60,
    };

    public bool IsAway(int day) => horizon.IsAway(Child.Id, day);

    /// <summary>Name of the home the child is at: that of the adult who has custody; the household's one home else. Null: nobody has custody.</summary>
    public (bool Known, string? Home) HomeAt(int minute)
    {
        if (Custody is null)
            return (true, horizon.Household.Adults[0].Home);
        foreach (var (time, adult) in Custody)
            if (time.Contains(minute))
                return (true, horizon.Household.Adult(adult)?.Home);
        return (false, null);
    }

    /// <summary>Moments at which the home changes.</summary>
    public IEnumerable<int> HomeChanges => Custody?.SelectMany(span => new[] { span.Time.Start, span.Time.End }) ?? [];

    /// <summary>True when the child is at that home at any minute of the stretch.</summary>
    public bool IsAt(string? home, Interval time)
    {
        if (Custody is null)
            return true;
        return Custody.Any(span => span.Time.Overlaps(time) && horizon.Household.Adult(span.Adult)?.Home == home);
    }

    public bool GetsThereAlone(CareBlock block) => (block.GetsThere ?? Child.GetsThere) switch
    {
        GetsThere.Alone or GetsThere.Bus => true,
        GetsThere.WithSomeone => false,
        _ => block.Name.Contains("bus", StringComparison.OrdinalIgnoreCase) || Child.AloneMax >= 30,
    };

    private static List<CareStretch> Join(IReadOnlyList<Domain.Coverage.CareTime> times)
    {
        var joined = new List<CareStretch>();
        foreach (var care in times.OrderBy(care => care.Time.Start))
        {
            if (joined.Count > 0 && care.Time.Start <= joined[^1].Time.End)
            {
                var before = joined[^1];
                joined[^1] = before with { Time = new(before.Time.Start, Math.Max(before.Time.End, care.Time.End)), Last = care.Time.End >= before.Time.End ? care.Block : before.Last };
            }
            else
            {
                joined.Add(new(care.Time, care.Block, care.Block));
            }
        }

        return joined;
    }
}

/// <summary>Unbroken care: taken to the first place, collected from the last.</summary>
internal sealed record CareStretch(Interval Time, CareBlock First, CareBlock Last);
