using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Bounds;

/// <summary>
/// A stretch in which one adult is alone with everything: duties nobody else can do then, and children nobody else can
/// be with. The fewest points it leaves are found by trying every order and every start.
/// </summary>
internal sealed class CrowdedHour
{
    public const int MostDuties = 5;
    private const int MostTries = 400_000;
    private readonly PlanningProblem _problem;
    private readonly Agent _agent;
    private readonly bool[] _home;
    private readonly bool[] _attentive;
    private readonly CareDemand _demand;
    private readonly List<(int Occurrence, List<int> Starts)> _duties;
    private readonly List<(int Occurrence, int Start)> _placed = [];
    private long _least = long.MaxValue;
    private int _tries;

    public CrowdedHour(PlanningProblem problem, CareDemand demand, Reach reach, int agent, List<(int Occurrence, List<int> Starts)> duties, List<(int Child, int Slot)> slots)
    {
        (_problem, _demand, _duties, Slots, Agent) = (problem, demand, duties, slots, agent);
        _agent = problem.Agents[agent];
        (_home, _attentive) = (reach.HomeOf(agent), reach.AttentiveOf(agent));
    }

    public int Agent { get; }

    public IReadOnlyList<(int Child, int Slot)> Slots { get; }

    public IEnumerable<int> Duties => _duties.Select(duty => duty.Occurrence);

    /// <summary>Points; none when there are too many ways to try.</summary>
    public long Least()
    {
        Try(0, 0);
        return _tries > MostTries ? 0 : _least;
    }

    private void Try(int number, long undone)
    {
        if (undone >= _least || ++_tries > MostTries) return;
        if (number == _duties.Count)
        {
            _least = Math.Min(_least, undone + Alone(_least - undone));
            return;
        }
        var (occurrence, starts) = _duties[number];
        foreach (var start in starts)
        {
            if (!Fits(occurrence, start)) continue;
            _placed.Add((occurrence, start));
            Try(number + 1, undone);
            _placed.RemoveAt(_placed.Count - 1);
        }
        Try(number + 1, undone + _problem.Occurrences[occurrence].Priority);
    }

    private bool Fits(int occurrence, int start)
    {
        var (from, to, end) = (From(occurrence), To(occurrence), start + _problem.Occurrences[occurrence].Duration);
        foreach (var (other, began) in _placed)
        {
            var over = began + _problem.Occurrences[other].Duration;
            if (start - over < _problem.Travel[To(other), from] && began - end < _problem.Travel[to, From(other)]) return false;
        }
        return true;
    }

    private long Alone(long enough)
    {
        long points = 0;
        foreach (var (child, slot) in Slots)
        {
            if (!IsNeeded(child, slot) || IsCovered(child, slot * _problem.Grid, slot)) continue;
            points += (long)Rules.Tiers.Uncovered.PointsPerMinute * _problem.Grid;
            if (points >= enough) break;
        }
        return points;
    }

    private bool IsNeeded(int child, int slot)
    {
        foreach (var (occurrence, start) in _placed)
            foreach (var span in _demand.EndedBy[occurrence])
                if (span.Child == child && span.From <= slot && slot < span.To && start + _problem.Occurrences[occurrence].Duration <= slot * _problem.Grid)
                    return false;
        return true;
    }

    private bool IsCovered(int child, int time, int slot)
    {
        var isThere = _demand.IsAwake(child, slot) ? _attentive[slot] : _home[slot];
        foreach (var (number, start) in _placed)
        {
            var occurrence = _problem.Occurrences[number];
            var (from, to, end) = (From(number), To(number), start + occurrence.Duration);
            var isOnTheWay = time >= start - _problem.Travel[_agent.Home, from] && time < end + _problem.Travel[to, _agent.Home];
            if (isOnTheWay && occurrence.Takes.Contains(child)) return true;
            if (isOnTheWay && (from != _agent.Home || to != _agent.Home)) isThere = false;
            if (occurrence.Inattentive && time >= start && time < end && _demand.IsAwake(child, slot)) isThere = false;
        }
        return isThere;
    }

    private int From(int occurrence) => _problem.Occurrences[occurrence].Anywhere ? _agent.Home : _problem.Occurrences[occurrence].From;

    private int To(int occurrence) => _problem.Occurrences[occurrence].Anywhere ? _agent.Home : _problem.Occurrences[occurrence].To;
}
