namespace Evenhand.Planning.Search;

/// <summary>
/// A known plan that has to change, with as few changes as possible: many short rounds. Every other one begins at the plan as
/// it is known, cool, so that little changes; the ones between begin at the best plan, hot.
/// </summary>
internal static class RepairRounds
{
    private const int FirstRound = 4_000;

    public static void Run(Annealing annealing)
    {
        var state = annealing.State;
        var known = new Snapshot(state.Instance, vectorLength: 0);
        known.Take(state, []);
        var isCool = true;
        for (long round = FirstRound; !annealing.IsOver; round += round / 4, isCool = !isCool)
        {
            var fits = annealing.Left / 5 * 4;
            var length = fits < 2 * round ? fits + 1 : round;
            if (isCool) known.Restore(state);
            annealing.Walk(Weights.Repair, isCool ? 12_000 : 60_000, 400, length);
            annealing.Walk(Weights.RepairPolish, 3_000, 16, length / 4 + 1);
        }
    }
}
