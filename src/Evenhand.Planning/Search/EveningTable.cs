using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Search;

/// <summary>How many occurrences with a load every adult has on every evening, and on how many evenings any.</summary>
internal sealed class EveningTable
{
    private const int Day = PlanningProblem.MinutesPerDay;
    private readonly int _days;
    private readonly int _grid;
    private readonly int _from;
    private readonly int[] _firstDay;
    private readonly int[] _counts;

    public EveningTable(Instance instance)
    {
        (_grid, _from, _days) = (instance.Grid, instance.Problem.EveningFrom, instance.Problem.Weeks * 7 + 8);
        _counts = new int[instance.Agents * _days];
        _firstDay = [.. Enumerable.Range(0, instance.Slots).Select(slot => FirstDay(slot * _grid, instance.Problem.EveningTo))];
    }

    public long Evenings { get; private set; }

    public void Count(int agent, int start, int duration, int sign)
    {
        var end = (start + duration) * _grid;
        for (var day = _firstDay[start]; day < _days && end > day * Day + _from; day++)
        {
            var count = _counts[agent * _days + day] += sign;
            if (sign > 0 ? count == 1 : count == 0) Evenings += sign;
        }
    }

    // The first day whose evening ends after the minute.
    private static int FirstDay(int minute, int eveningTo) => minute < minute / Day * Day + eveningTo ? minute / Day : minute / Day + 1;
}
