using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Bounds;

/// <summary>All stretches that are too full for the one adult who is there, and what each leaves at least.</summary>
internal sealed class CrowdedHours
{
    private const int LongestSpan = 210;
    private const int Margin = 30;
    private readonly PlanningProblem _problem;
    private readonly LooseOptions _options;
    private readonly CareDemand _demand;
    private readonly Reach _reach;
    private readonly Dictionary<int, long> _pointsOf = [];
    private readonly Dictionary<(int Child, int Slot), long> _pointsAt = [];

    public CrowdedHours(PlanningProblem problem, LooseOptions options)
    {
        (_problem, _options, _demand, _reach) = (problem, options, new CareDemand(problem), new Reach(problem, options));
        for (var agent = 0; agent < problem.Agents.Count; agent++)
            if (problem.Agents[agent].IsAdult)
                foreach (var hour in HoursOf(agent))
                    Note(hour);
    }

    /// <summary>Points that are left in every plan.</summary>
    public long Points { get; private set; }

    /// <summary>Points its stretch leaves at least, when the occurrence belongs to one.</summary>
    public long PointsOf(int occurrence) => _pointsOf.GetValueOrDefault(occurrence);

    public long PointsAt(int child, int slot) => _pointsAt.GetValueOrDefault((child, slot));

    private void Note(CrowdedHour hour)
    {
        if (hour.Least() is not (> 0 and var points)) return;
        Points += points;
        foreach (var duty in hour.Duties) _pointsOf[duty] = points;
        foreach (var slot in hour.Slots) _pointsAt[slot] = points;
    }

    private IEnumerable<CrowdedHour> HoursOf(int agent)
    {
        var duties = Enumerable.Range(0, _problem.Occurrences.Count).Where(i => IsLone(i, agent))
            .Select(i => (Occurrence: i, Starts: _options.StartsOf(i, agent).Distinct().Order().ToList()))
            .Where(duty => duty.Starts[^1] - duty.Starts[0] <= LongestSpan)
            .OrderBy(duty => duty.Starts[0]).ToList();
        while (duties.Count > 0)
        {
            var together = new List<(int Occurrence, List<int> Starts)>();
            var end = int.MinValue;
            foreach (var duty in duties)
            {
                if (together.Count > 0 && duty.Starts[0] - Margin >= end) break;
                together.Add(duty);
                end = Math.Max(end, duty.Starts[^1] + _problem.Occurrences[duty.Occurrence].Duration + Margin);
            }
            duties.RemoveRange(0, together.Count);
            // The dearest say most; the others are let go.
            var kept = together.OrderByDescending(duty => _problem.Occurrences[duty.Occurrence].Priority).ThenBy(duty => duty.Starts.Count).ThenBy(duty => duty.Occurrence)
                .Take(CrowdedHour.MostDuties).OrderBy(duty => duty.Starts.Count).ToList();
            if (kept.Count > 1) yield return new CrowdedHour(_problem, _demand, _reach, agent, kept, SlotsOf(agent, kept));
        }
    }

    private bool IsLone(int number, int agent)
    {
        var occurrence = _problem.Occurrences[number];
        return !occurrence.IsVoid && occurrence.Persons == 1 && occurrence.Priority > 0 && !_options.MayBeNotDue(number) && _options.CanDo(number, agent)
            && !occurrence.Anywhere && Enumerable.Range(0, _problem.Agents.Count).All(other => other == agent || !_options.CanDo(number, other));
    }

    private List<(int Child, int Slot)> SlotsOf(int agent, List<(int Occurrence, List<int> Starts)> duties)
    {
        var first = Math.Max(0, duties.Min(duty => duty.Starts[0]) - Margin / 2) / _problem.Grid;
        var last = Math.Min(_problem.Horizon, duties.Max(duty => duty.Starts[^1] + _problem.Occurrences[duty.Occurrence].Duration) + Margin / 2) / _problem.Grid;
        var inside = duties.Select(duty => duty.Occurrence).ToHashSet();
        var slots = new List<(int, int)>();
        for (var child = 0; child < _demand.Children; child++)
            for (var slot = first; slot < last; slot++)
                if (_demand.HomeAt(child, slot) == _problem.Agents[agent].Home && _demand.IsStanding(child, slot) && !IsEndedByOthers(child, slot, inside)
                    && (_reach.HomeOf(agent)[slot] || _reach.IsTaken(child, slot)) && _reach.IsOnly(agent, child, slot, _demand.IsAwake(child, slot), _demand.HomeAt(child, slot)) && !IsTakenBeside(agent, child, slot, inside))
                    slots.Add((child, slot));
        return slots;
    }

    // By something else of the same adult that leads away from home.
    private bool IsTakenBeside(int agent, int child, int slot, HashSet<int> inside)
    {
        var (home, time) = (_problem.Agents[agent].Home, slot * _problem.Grid);
        for (var i = 0; i < _problem.Occurrences.Count; i++)
        {
            var occurrence = _problem.Occurrences[i];
            if (inside.Contains(i) || !occurrence.Takes.Contains(child) || (occurrence.From == home && occurrence.To == home)) continue;
            var (before, after) = (_problem.Travel[home, occurrence.From], occurrence.Duration + _problem.Travel[occurrence.To, home]);
            if (_options.StartsOf(i, agent).Any(start => start - before <= time && time < start + after)) return true;
        }
        return false;
    }

    private bool IsEndedByOthers(int child, int slot, HashSet<int> inside)
    {
        for (var i = 0; i < _problem.Occurrences.Count; i++)
            if (!inside.Contains(i) && _demand.EndedBy[i].Exists(span => span.Child == child && span.From <= slot && slot < span.To))
                return true;
        return false;
    }
}
