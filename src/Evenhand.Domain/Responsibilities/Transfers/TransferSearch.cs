namespace Evenhand.Domain.Responsibilities.Transfers;

/// <summary>A smallest set of whole transfers.</summary>
/// <param name="Set">Null when no set halves both gaps.</param>
/// <param name="Proved">That no smaller set exists, or that none does; false when the search was cut short.</param>
public sealed record FewestTransfers(IReadOnlyList<Owned>? Set, bool Proved, int Nodes);

/// <summary>
/// Exact search for a smallest set whose hands-on minutes and thinking minutes both lie between a quarter and three quarters of
/// their gap, so that |gap - 2 x moved| is at most half the gap. Sizes are tried in turn; a branch is cut when some weighted sum of both
/// measures cannot reach the box even with the largest rows that are left (a bound by supporting lines, so a cut is a proof).
/// </summary>
public sealed class TransferSearch
{
    private const int MostNodes = 4_000_000;
    private const int Lines = 56;
    private const int Beside = 8;
    private const int Counted = 24;
    private const double Slack = 1e-9;

    private readonly TransferQuestion question;
    private readonly List<Owned> rows = [];
    private readonly double[] doing;
    private readonly double[] thinking;
    private readonly (double Doing, double Thinking, double Least)[] lines;

    /// <summary>[line][first row][count]: the largest weighted sum of that many rows from the first on.</summary>
    private readonly double[][][] largest;

    private readonly List<int> chosen = [];
    private int nodes;
    private int lastCut;

    private TransferSearch(TransferQuestion question)
    {
        this.question = question;
        double gapDoing = (double)question.ClockGap, gapThinking = (double)question.ThinkingGap;
        double scaleDoing = gapDoing > 0 ? gapDoing : 1, scaleThinking = gapThinking > 0 ? gapThinking : 1;
        rows.AddRange(question.Candidates
            .Where(row => WeeklyLoad.Of(row) is var load && (load.HandsOn > 0 || load.Thinking > 0) && 4 * load.HandsOn <= 3 * question.ClockGap && 4 * load.Thinking <= 3 * question.ThinkingGap)
            .OrderByDescending(row => (double)WeeklyLoad.Of(row).HandsOn / scaleDoing + (double)WeeklyLoad.Of(row).Thinking / scaleThinking));
        doing = [.. rows.Select(row => (double)WeeklyLoad.Of(row).HandsOn / scaleDoing)];
        thinking = [.. rows.Select(row => (double)WeeklyLoad.Of(row).Thinking / scaleThinking)];
        lines = [.. Enumerable.Range(0, Lines).Select(line => Line(line, gapDoing / scaleDoing, gapThinking / scaleThinking))];
        largest = [.. lines.Select(Largest)];
    }

    public static FewestTransfers Run(TransferQuestion question)
    {
        if (question.Halves([]))
            return new([], true, 0);
        if (question.ThinkingGap < 0)
            return new(null, true, 0);
        var search = new TransferSearch(question);
        for (var size = 1; size <= search.rows.Count; size++)
        {
            if (search.Find(0, size, 0, 0))
                return new(search.Chosen(), search.nodes <= MostNodes, search.nodes);
            if (search.nodes > MostNodes)
                return new(null, false, search.nodes);
        }

        return new(null, true, search.nodes);
    }

    /// <summary>Weights from (0, 1) to (1, 0), close together; and a few beyond both, where one measure is held down while the other grows.</summary>
    private static (double, double, double) Line(int line, double gapDoing, double gapThinking)
    {
        var angle = line switch
        {
            < Beside => -Math.PI / 2 * (line + 0.5) / Beside,
            < 2 * Beside => Math.PI / 2 + Math.PI / 2 * (line - Beside + 0.5) / Beside,
            _ => Math.PI / 2 * (line - 2 * Beside) / (Lines - 2 * Beside - 1),
        };
        double a = Math.Cos(angle), b = Math.Sin(angle);
        return (a, b, a * gapDoing * (a >= 0 ? 0.25 : 0.75) + b * gapThinking * (b >= 0 ? 0.25 : 0.75));
    }

    private double[][] Largest((double Doing, double Thinking, double Least) line)
    {
        var table = new double[rows.Count + 1][];
        var sorted = new List<double>(Counted + 1);
        table[rows.Count] = [0];
        for (var first = rows.Count - 1; first >= 0; first--)
        {
            Insert(sorted, line.Doing * doing[first] + line.Thinking * thinking[first]);
            var sums = table[first] = new double[sorted.Count + 1];
            for (var count = 0; count < sorted.Count; count++)
                sums[count + 1] = sums[count] + sorted[count];
        }

        return table;
    }

    /// <summary>Keeps the largest, in order.</summary>
    private static void Insert(List<double> sorted, double value)
    {
        var at = sorted.Count;
        while (at > 0 && sorted[at - 1] < value)
            at--;
        if (at >= Counted)
            return;
        sorted.Insert(at, value);
        if (sorted.Count > Counted)
            sorted.RemoveAt(Counted);
    }

    private bool Find(int first, int left, double doingSoFar, double thinkingSoFar)
    {
        if (left == 0)
            return question.Halves(Chosen());
        for (var next = first; next + left <= rows.Count; next++)
        {
            if (++nodes > MostNodes || !CanReach(next, left, doingSoFar, thinkingSoFar))
                return false;
            var (newDoing, newThinking) = (doingSoFar + doing[next], thinkingSoFar + thinking[next]);
            if (newDoing > 0.75 + Slack || newThinking > 0.75 + Slack)
                continue;
            chosen.Add(next);
            if (Find(next + 1, left - 1, newDoing, newThinking))
                return true;
            chosen.RemoveAt(chosen.Count - 1);
        }

        return false;
    }

    /// <summary>The line that cut last is tried first.</summary>
    private bool CanReach(int first, int left, double doingSoFar, double thinkingSoFar)
    {
        if (Cuts(lastCut, first, left, doingSoFar, thinkingSoFar))
            return false;
        for (var line = 0; line < lines.Length; line++)
        {
            if (!Cuts(line, first, left, doingSoFar, thinkingSoFar))
                continue;
            lastCut = line;
            return false;
        }

        return true;
    }

    private bool Cuts(int line, int first, int left, double doingSoFar, double thinkingSoFar)
    {
        var (a, b, least) = lines[line];
        return a * doingSoFar + b * thinkingSoFar + AtMost(largest[line][first], left) < least - Slack;
    }

    /// <summary>Rows beyond those that are counted are each at most the last of them.</summary>
    private static double AtMost(double[] sums, int left) =>
        left < sums.Length ? sums[left] : sums[^1] + (left - sums.Length + 1) * (sums.Length > 1 ? sums[^1] - sums[^2] : 0);

    private IReadOnlyList<Owned> Chosen() => [.. chosen.Select(index => rows[index]).OrderBy(row => question.Candidates.ToList().IndexOf(row))];
}
