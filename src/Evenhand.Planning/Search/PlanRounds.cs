namespace Evenhand.Planning.Search;

/// <summary>
/// A week from the start: a short walk for cover, then rounds that grow. A round begins at the best plan, warm; it walks by
/// steep weights of cover and fairness, smooths the later tiers, and brings down the last ones. The last round is as long as
/// the moves that are left, so that it ends cold.
/// </summary>
internal static class PlanRounds
{
    private const int FirstRound = 8_000;
    private const int CoverPerOccurrence = 60;

    public static void Run(Annealing annealing)
    {
        annealing.Walk(Weights.Cover, 3_000, 300, (long)CoverPerOccurrence * annealing.State.Instance.Count, isFocused: true);
        for (long round = FirstRound; !annealing.IsOver; round += round / 2)
        {
            var fits = annealing.Left / 7 * 5;
            var length = fits < 2 * round ? fits + 1 : round;
            annealing.Walk(Weights.Explore, 4_000, 100, length);
            annealing.Walk(Weights.Polish, 3_000, 16, length / 5 + 1);
            annealing.Walk(Weights.Finish, 3_000, 10, length / 5 + 1);
        }
    }
}
