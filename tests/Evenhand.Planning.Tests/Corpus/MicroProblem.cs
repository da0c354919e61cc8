using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Tests.Corpus;

/// <summary>An evening of a random household that is small enough to try every plan: two adults, a child, a carer, three occurrences.</summary>
internal static class MicroProblem
{
    private const int Evening = 1000;

    public static PlanningProblem From(int seed)
    {
        var random = new Random(seed);
        var occurrences = Enumerable.Range(0, 3).Select(_ => Occurrence(random)).ToList();
        return new PlanningProblem
        {
            Travel = Travel(random),
            Agents = [Adult(random), Adult(random), Carer(random)],
            Children = [Child(random)],
            Occurrences = occurrences,
            Lags = random.Next(2) == 0 ? [] : [new Lag(0, 1, 0, 60)],
            Sigma = random.Next(3) * 50,
            Quantum = 1 + random.Next(15),
            ShiftStep = 15,
            Budget = [random.Next(3) * 1000],
            Cap = [2000],
        };
    }

    private static TravelTable Travel(Random random)
    {
        var at = Enumerable.Range(0, 3).Select(_ => random.Next(0, 3) * 5).ToList();
        return new TravelTable(3, [.. from a in at from b in at select Math.Abs(a - b)]);
    }

    private static Agent Adult(Random random) => new()
    {
        Id = "adult",
        Home = random.Next(4) == 0 ? 1 : 0,
        Share = random.Next(3) == 0 ? random.Next(60, 140) : 100,
        Balance = random.Next(-20, 20),
        StandingMental = random.Next(30),
        Blocks = random.Next(2) == 0 ? [] : [new Block(Evening - 60, Evening + random.Next(0, 5) * 10, random.Next(3), random.Next(2) == 0, random.Next(60), "work", random.Next(4) > 0)],
    };

    private static Agent Carer(Random random) => new()
    {
        Id = "carer",
        Kind = random.Next(2) == 0 ? AgentKind.Carer : AgentKind.Helper,
        Rate = random.Next(2) * 1200,
        MinimumShift = random.Next(2) * 30,
        Favours = random.Next(-1, 2),
        Windows = [new CarerWindow(Evening, Evening + 45, 0)],
    };

    private static Occurrence Occurrence(Random random)
    {
        var low = Evening + random.Next(-2, 8) * 5;
        var from = random.Next(3);
        var anywhere = random.Next(6) == 0;
        return new Occurrence
        {
            Duration = random.Next(1, 6) * 5,
            Persons = random.Next(8) == 0 ? 2 : 1,
            From = from,
            To = random.Next(3) == 0 ? random.Next(3) : from,
            Anywhere = anywhere,
            Inattentive = random.Next(2) == 0,
            Takes = random.Next(3) == 0 ? [0] : [],
            Windows = [new StartWindow(low, low + random.Next(2) * 15)],
            Step = 15,
            Eligible = anywhere ? [0, 1] : [.. new[] { 0, 1, 2 }.Where(_ => random.Next(5) > 0)],
            Priority = random.Next(150),
            Load = random.Next(60),
            Mental = random.Next(20),
        };
    }

    private static ChildNeeds Child(Random random) => new()
    {
        Id = "child",
        Alone = random.Next(4) == 0 ? 15 : 0,
        Needs = [new Need(Evening - 20, Evening + 10, 0, CareLevel.Awake), new Need(Evening + 60, Evening + 90, 0, (CareLevel)random.Next(1, 3))],
        Stays = random.Next(2) == 0 ? [] : [new Stay(0, 1, Evening + 10, Evening + 60, random.Next(2), random.Next(2), random.Next(2) == 0)],
    };
}
