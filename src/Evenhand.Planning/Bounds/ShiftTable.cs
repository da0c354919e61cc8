using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Bounds;

/// <summary>What a carer or helper is worth most in one window, by the length of the shift.</summary>
internal sealed class ShiftTable
{
    private readonly Agent _agent;
    private readonly CarerWindow _window;
    private readonly Valuer _valuer;
    private readonly Walk _walk;
    private readonly long[] _waiting;
    private readonly Repeats _repeats = new();
    private const int MostBits = 4;
    private readonly int _offset;
    private readonly int _step;
    private readonly int _shortest;
    private readonly int _slotsPerWeek;
    private readonly long[] _worth;
    private readonly int[] _start;

    /// <param name="week">Only shifts that start in this week.</param>
    public ShiftTable(PlanningProblem problem, LooseOptions options, Valuer valuer, int[,] ways, bool[] inPlay, int agent, int number, int week)
    {
        (_agent, _window, _valuer) = (problem.Agents[agent], problem.Agents[agent].Windows[number], valuer);
        (Agent, Week) = (agent, week);
        _offset = _window.Start / problem.Grid;
        _step = problem.ShiftStep / problem.Grid;
        _shortest = Math.Max(1, (_agent.MinimumShift + problem.ShiftStep - 1) / problem.ShiftStep);
        _slotsPerWeek = PlanningProblem.MinutesPerWeek / problem.Grid;
        var length = (_window.End - _window.Start) / problem.Grid;
        var stops = new List<Stop>();
        for (var i = 0; i < problem.Occurrences.Count; i++)
        {
            var occurrence = problem.Occurrences[i];
            if (occurrence.Anywhere || (!inPlay[i] && occurrence.Takes.Count == 0)) continue;
            foreach (var start in options.StartsOf(i, agent).Distinct())
            {
                var stop = new Stop(i, start / problem.Grid - _offset, (start + occurrence.Duration) / problem.Grid - _offset, occurrence.From, occurrence.To);
                if (stop.Start - ways[_window.Home, stop.From] >= 0 && stop.End + ways[stop.To, _window.Home] <= length) stops.Add(stop);
            }
        }
        _walk = new Walk(_window.Home, ways, [.. stops.OrderBy(stop => stop.Start)], length);
        _waiting = new long[length + 1];
        _worth = new long[length / _step + 1];
        _start = new int[_worth.Length];
        Cost = [.. Enumerable.Range(0, _worth.Length).Select(steps => _agent.Rate * steps * problem.ShiftStep / 60)];
    }

    public int Agent { get; }
    public int Week { get; }

    /// <summary>Cents by the number of steps.</summary>
    public int[] Cost { get; }

    /// <summary>Worth by the number of steps; nothing below the shortest shift.</summary>
    public ReadOnlySpan<long> Worth => _worth;

    public void Value(Prices prices, CareWorth common)
    {
        foreach (var stop in _walk.Stops)
        {
            _valuer.Value(stop, prices, common, common, _offset, false);
            _valuer.AddCare(stop, common, _window.Home, _offset);
        }
        for (var slot = 0; slot < _waiting.Length; slot++) _waiting[slot] = common.Attentive(_window.Home, _offset, _offset + slot);
        Array.Fill(_worth, long.MinValue);
        for (var start = 0; start + _shortest * _step <= _walk.Slots; start += _step)
        {
            if ((start + _offset) / _slotsPerWeek != Week) continue;
            _walk.Run(start, _waiting, false);
            for (var steps = _shortest; start + steps * _step <= _walk.Slots; steps++)
                if (_walk.AtHome(start + steps * _step) is var worth && Walk.IsPossible(worth) && worth > _worth[steps])
                    (_worth[steps], _start[steps]) = (worth, start);
        }
    }

    /// <summary>Remembers what it passed more than once lately.</summary>
    public void Learn() => _repeats.Teach(_walk, [], MostBits);

    public void Count(Tally tally, int steps)
    {
        _repeats.Begin();
        _walk.Run(_start[steps], _waiting, false);
        _walk.Trace(_start[steps] + steps * _step,
            stop =>
            {
                _repeats.Note(stop.Occurrence);
                _valuer.Count(stop, tally, -1, _window.Home, _offset, true);
            },
            (from, to) => tally.CoverHome(_window.Home, -1, _offset + from, _offset + to, false));
    }
}
