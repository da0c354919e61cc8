using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Bounds;

/// <summary>
/// A lag as a row for every moment: whatever has begun by then of the second was prepared by enough of the first in time,
/// and whatever begins later comes not too long after it.
/// </summary>
internal sealed class LagDemand
{
    private const int RowMinutes = 30;
    private readonly int _slotsInRow;
    private readonly int _least;
    private readonly int _most;

    public LagDemand(PlanningProblem problem, Lag lag, bool isLatest)
    {
        (First, Then, IsLatest) = (lag.First, lag.Then, isLatest);
        _slotsInRow = Math.Max(1, RowMinutes / problem.Grid);
        Rows = problem.Slots / _slotsInRow + 1;
        var duration = problem.Occurrences[lag.First].Duration;
        _least = CeilingOf(duration + lag.Minimum, problem.Grid);
        _most = FloorOf(duration + lag.Maximum, problem.Grid);
    }

    public int First { get; }
    public int Then { get; }

    /// <summary>The row is about the longest wait; otherwise about the shortest.</summary>
    public bool IsLatest { get; }

    /// <summary>One for every half hour.</summary>
    public int Rows { get; }

    /// <summary>Rows the second enters when it starts in this slot: moments not after it, or not before it.</summary>
    public (int From, int To) RowsOfThen(int start) => IsLatest ? UpTo(start) : Since(start);

    /// <summary>Rows the first serves when it starts in this slot.</summary>
    public (int From, int To) RowsOfFirst(int start) => IsLatest ? UpTo(start + _most) : Since(start + _least);

    private (int From, int To) Since(int slot) => (Math.Clamp(CeilingOf(slot, _slotsInRow), 0, Rows), Rows);

    private (int From, int To) UpTo(int slot) => (0, Math.Clamp(FloorOf(slot, _slotsInRow) + 1, 0, Rows));

    private static int CeilingOf(int minutes, int grid) => -FloorOf(-minutes, grid);

    private static int FloorOf(int minutes, int grid) => minutes >= 0 ? minutes / grid : -((-minutes + grid - 1) / grid);
}
