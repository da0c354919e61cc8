using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Tests.Corpus;

/// <summary>Small random households: few people, odd windows, occurrences that cannot be placed, stays, carers, lags.</summary>
internal static class TinyProblem
{
    private const int Places = 4;

    public static PlanningProblem From(int seed)
    {
        var random = new Random(seed);
        var adults = random.Next(1, 4);
        var carers = random.Next(0, 3);
        var children = random.Next(0, 4);
        var occurrences = Enumerable.Range(0, random.Next(0, 25)).Select(_ => Occurrence(random, adults, carers, children)).ToList();
        var kids = Enumerable.Range(0, children).Select(child => Child(random, child, occurrences, adults)).ToList();
        return new PlanningProblem
        {
            Travel = Travel(random),
            Agents = [.. Enumerable.Range(0, adults).Select(_ => Adult(random)), .. Enumerable.Range(0, carers).Select(_ => Carer(random))],
            Children = kids,
            Occurrences = occurrences,
            Lags = occurrences.Count < 4 ? [] : [new Lag(0, 1, 0, 600), new Lag(1, 2, -60, 3000)],
            Sigma = random.Next(3) * 50,
            Budget = [random.Next(3) * 3000],
            Cap = [6000 + random.Next(3) * 3000],
        };
    }

    // Points on a line, so that no detour is shorter.
    private static TravelTable Travel(Random random)
    {
        var at = Enumerable.Range(0, Places).Select(_ => random.Next(0, 9) * 5).ToList();
        return new TravelTable(Places, [.. from a in at from b in at select Math.Abs(a - b)]);
    }

    private static Agent Adult(Random random) => new()
    {
        Id = "adult",
        Home = random.Next(2),
        Share = random.Next(50, 150),
        Balance = random.Next(-60, 60),
        StandingMental = random.Next(60),
        Blocks = [.. Enumerable.Range(0, random.Next(0, 6)).Select(day => Block(random, day))],
    };

    private static Block Block(Random random, int day)
    {
        var start = day * 1440 + random.Next(80, 200) * 5;
        return new Block(start, start + random.Next(1, 60) * 5, random.Next(Places), random.Next(2) == 0, random.Next(300), "work", random.Next(4) > 0);
    }

    private static Agent Carer(Random random) => new()
    {
        Id = "carer",
        Kind = random.Next(2) == 0 ? AgentKind.Carer : AgentKind.Helper,
        Rate = random.Next(2) * 1234,
        MinimumShift = random.Next(3) * 50,
        Favours = random.Next(-1, 3),
        Windows = [.. Enumerable.Range(0, random.Next(0, 5)).Select(day => Window(random, day))],
    };

    private static CarerWindow Window(Random random, int day)
    {
        var start = day * 1440 + random.Next(80, 200) * 5;
        return new CarerWindow(start, start + random.Next(1, 80) * 5, random.Next(2));
    }

    private static Occurrence Occurrence(Random random, int adults, int carers, int children)
    {
        var anywhere = random.Next(6) == 0;
        var people = Enumerable.Range(0, anywhere ? adults : adults + carers).Where(_ => random.Next(3) > 0).ToList();
        var from = random.Next(Places);
        return new Occurrence
        {
            Duration = random.Next(1, 20) * 5,
            Persons = random.Next(8) == 0 ? 2 : 1,
            From = from,
            To = random.Next(3) == 0 ? random.Next(Places) : from,
            Anywhere = anywhere,
            Inattentive = random.Next(2) == 0,
            Takes = [.. Enumerable.Range(0, children).Where(_ => random.Next(4) == 0)],
            Windows = [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => StartWindow(random))],
            Step = random.Next(1, 4) * 5,
            Eligible = people,
            Priority = random.Next(200),
            Load = random.Next(100),
            Mental = random.Next(20),
            Dislikes = [.. Enumerable.Range(0, adults + carers).Select(_ => random.Next(4))],
            Preference = random.Next(2) == 0 ? new Preference(random.Next(adults), random.Next(2000) * 5) : null,
            IsVoid = random.Next(15) == 0,
        };
    }

    private static StartWindow StartWindow(Random random)
    {
        var low = random.Next(1900) * 5;
        return new StartWindow(low, low + random.Next(3) * random.Next(30) * 5);
    }

    private static ChildNeeds Child(Random random, int child, List<Occurrence> occurrences, int adults) => new()
    {
        Id = "child",
        Alone = random.Next(3) * 20,
        Needs = [.. Enumerable.Range(0, 7).SelectMany(day => Needs(random, day))],
        Stays = occurrences.Count < 2 ? [] : [.. Enumerable.Range(0, random.Next(3)).Select(day => Stay(random, day, occurrences.Count))],
    };

    private static IEnumerable<Need> Needs(Random random, int day)
    {
        var home = random.Next(2);
        yield return new Need(day * 1440, day * 1440 + 420, home, CareLevel.Asleep);
        yield return new Need(day * 1440 + 400, day * 1440 + 500, home, CareLevel.Awake);
        yield return new Need(day * 1440 + 1000, day * 1440 + 1440, random.Next(2), (CareLevel)random.Next(1, 3));
    }

    private static Stay Stay(Random random, int day, int occurrences) =>
        new(random.Next(occurrences), random.Next(occurrences), day * 1440 + 500, day * 1440 + 1000, random.Next(2), random.Next(2), random.Next(2) == 0);
}
