using Evenhand.Benchmarks.Engines.Model;
using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.Engines.Linear;

/// <summary>
/// The week as a mixed-integer program. Options and shifts are binary; what follows from them (presence, cover, sole care) is
/// continuous and bound by rows whose coefficients are 1. Leximin goes by the sums of the k
/// largest (Ogryczak), k r + sum d, all of them integer, so that the engine knows the objective to be a whole number.
/// </summary>
internal sealed class WeekProgram
{
    private readonly WeekModel _model;
    private readonly PlanningProblem _problem;
    private readonly List<Stage> _stages = [];
    private readonly List<(int Column, Func<double[], double> Value)> _derived = [];
    private readonly int[] _option;
    private readonly int[] _shift;
    private readonly int[] _presence;

    public WeekProgram(WeekModel model)
    {
        (_model, _problem) = (model, model.Problem);
        _option = Columns(model.Options.Count, true, 1);
        _shift = Columns(model.Shifts.Count, true, 1);
        _presence = Columns(model.Presences.Count, false, 1);
        HardRows();
        PresenceRows();
        AddUncovered();
        AddOver();
        AddLoads();
        AddMental();
        AddSoftTiers();
    }

    public LinearProgram Program { get; } = new();

    /// <summary>To be minimised one after the other.</summary>
    public IReadOnlyList<Stage> Stages => _stages;

    public WeekPlan PlanOf(IReadOnlyDictionary<int, double> values) => PlanOfChoice.Of(
        _model,
        Enumerable.Range(0, _option.Length).Where(o => values.GetValueOrDefault(_option[o]) > 0.5),
        Enumerable.Range(0, _shift.Length).Where(y => values.GetValueOrDefault(_shift[y]) > 0.5));

    /// <summary>Whether the options and shifts are chosen or not, nothing in between.</summary>
    public bool IsWhole(IReadOnlyDictionary<int, double> values) =>
        _option.Concat(_shift).Select(column => values.GetValueOrDefault(column)).All(value => Math.Abs(value) < 1e-4 || Math.Abs(value - 1) < 1e-4);

    /// <summary>
    /// The same choice with everything else as good as it can be: what a run leaves slack because it did not yet count
    /// must not burden the next one.
    /// </summary>
    public IReadOnlyDictionary<int, double> Completed(IReadOnlyDictionary<int, double> values)
    {
        var all = new double[Program.Columns.Count];
        foreach (var column in _option.Concat(_shift)) all[column] = Math.Round(values.GetValueOrDefault(column));
        foreach (var (column, value) in _derived) all[column] = value(all);
        return Enumerable.Range(0, all.Length).Where(column => all[column] != 0).ToDictionary(column => column, column => all[column]);
    }

    private static double At(IReadOnlyList<Term> terms, double[] values)
    {
        var sum = 0.0;
        foreach (var term in terms) sum += term.Factor * values[term.Column];
        return sum;
    }

    // A column that a row makes at least so much, or nothing.
    private void AtLeast(int column, long limit, List<Term> rest)
    {
        Program.AtLeast(limit, [new Term(1, column), .. rest]);
        _derived.Add((column, values => Math.Max(values[column], limit - At(rest, values))));
    }

    private int[] Columns(int count, bool isInteger, double most) => [.. Enumerable.Range(0, count).Select(_ => Program.Add(isInteger, most))];

    private static IEnumerable<Term> Sum(IEnumerable<int> numbers, int[] columns, long factor = 1) => numbers.Select(number => new Term(factor, columns[number]));

    private void HardRows()
    {
        foreach (var options in _model.OptionsByOccurrence.Where(options => options.Count > 0)) Program.AtMost(1, Sum(options, _option));
        foreach (var row in _model.AtMostOne)
        {
            if (row.Shifts is null) Program.AtMost(1, Sum(row.Options, _option));
            else Program.AtMost(0, [.. Sum(row.Options, _option), .. Sum(row.Shifts, _shift, -1)]);
        }
        foreach (var lag in _model.Lags) Program.AtMost(0, [.. Sum(lag.Then, _option), .. Sum(lag.First, _option, -1)]);
        var shifts = Enumerable.Range(0, _model.Shifts.Count).ToList();
        foreach (var window in shifts.GroupBy(y => (_model.Shifts[y].Agent, _model.Shifts[y].Window))) Program.AtMost(1, Sum(window, _shift));
        foreach (var week in shifts.GroupBy(y => (_model.Shifts[y].Agent, _model.Shifts[y].Week)))
            if (_problem.Agents[week.Key.Agent].Favours is >= 0 and var most)
                Program.AtMost(most, Sum(week, _shift));
        for (var week = 0; week < _problem.Weeks; week++) Program.AtMost(_problem.Cap[week], CostIn(week));
    }

    private IEnumerable<Term> CostIn(int week) =>
        Enumerable.Range(0, _model.Shifts.Count).Where(y => _model.Shifts[y].Week == week && _model.Shifts[y].Cost > 0).Select(y => new Term(_model.Shifts[y].Cost, _shift[y]));

    private void PresenceRows()
    {
        for (var p = 0; p < _model.Presences.Count; p++)
        {
            var (column, shifts) = (_presence[p], _model.Presences[p].Shifts);
            _derived.Add((column, _ => 1));
            foreach (var blocker in _model.Presences[p].Blockers)
            {
                List<Term> rest = [.. Sum(blocker, _option), .. Sum(shifts ?? [], _shift, -1)];
                var limit = shifts is null ? 1 : 0;
                Program.AtMost(limit, [new Term(1, column), .. rest]);
                _derived.Add((column, values => Math.Min(values[column], limit - At(rest, values))));
            }
        }
    }

    // Moves a need to the left of a row that must be at least its constant.
    private IEnumerable<Term> Less(NeedTerm need) => [.. Sum(need.On, _option, -1), .. Sum(need.Off, _option)];

    private void AddUncovered()
    {
        var terms = new List<Term>();
        var constant = 0L;
        foreach (var cover in _model.Covers)
        {
            var uncovered = Program.Add(false, 1);
            terms.Add(new Term(10L * _problem.Grid * cover.Slots, uncovered));
            AtLeast(uncovered, cover.Need.Constant, [.. Sum(cover.Presences, _presence), .. Sum(cover.Options, _option), .. Less(cover.Need)]);
        }
        var waived = _model.Waived.ToDictionary(ride => ride.Pick, ride => ride.Drop);
        for (var i = 0; i < _problem.Occurrences.Count; i++)
        {
            var occurrence = _problem.Occurrences[i];
            if (occurrence.IsVoid) continue;
            long points = (long)occurrence.Priority * occurrence.Persons;
            if (waived.TryGetValue(i, out var drop))
            {
                var undone = Program.Add(false, 1);
                terms.Add(new Term(points, undone));
                AtLeast(undone, 0, [.. Sum(_model.OptionsByOccurrence[i], _option), .. Sum(_model.OptionsByOccurrence[drop], _option, -1)]);
                continue;
            }
            constant += points;
            terms.AddRange(Sum(_model.OptionsByOccurrence[i], _option, -points));
        }
        _stages.Add(new Stage("U", constant, terms));
    }

    private void AddOver()
    {
        var over = Columns(_problem.Weeks, false, double.PositiveInfinity);
        for (var week = 0; week < _problem.Weeks; week++) AtLeast(over[week], -_problem.Budget[week], [.. CostIn(week).Select(term => new Term(-term.Factor, term.Column))]);
        _stages.Add(new Stage("O", 0, [.. over.Select(column => new Term(1, column))]));
    }

    private void AddLoads()
    {
        var adults = Adults();
        var solo = adults.ToDictionary(adult => adult, _ => new List<Term>());
        foreach (var time in _model.Solos)
        {
            var column = Program.Add(false, double.PositiveInfinity);
            solo[time.Adult].Add(new Term((long)_problem.Sigma * _problem.Grid * time.Slots, column));
            foreach (var one in time.Cases)
                AtLeast(column, one.Need.Constant - 1, [
                    .. Sum(one.OwnPresences, _presence, -1), .. Sum(one.OwnWays, _option, -1), .. Sum(one.OwnDoing, _option),
                    .. Sum(one.OtherPresences, _presence), .. Sum(one.OtherOptions, _option), .. Less(one.Need)]);
        }
        AddLeximin("R", adults, adult => _problem.Agents[adult].Share * _problem.Quantum,
            adult => 100L * (_problem.Agents[adult].Blocks.Sum(block => (long)block.Load) + _problem.Agents[adult].Balance),
            adult => [.. Done(adult, occurrence => 100L * occurrence.Load), .. solo[adult]]);
    }

    private void AddMental() =>
        AddLeximin("M", Adults(), adult => _problem.Agents[adult].MentalShare * _problem.MentalQuantum,
            adult => 100L * _problem.Agents[adult].StandingMental,
            adult => Done(adult, occurrence => 100L * occurrence.Mental));

    private List<int> Adults() => [.. Enumerable.Range(0, _problem.Agents.Count).Where(a => _problem.Agents[a].IsAdult)];

    private IEnumerable<Term> Done(int adult, Func<Occurrence, long> points) =>
        from o in Enumerable.Range(0, _option.Length)
        where _model.Options[o].Placements.Any(place => place.Agent == adult)
        let value = points(_problem.Occurrences[_model.Options[o].Occurrence])
        where value != 0
        select new Term(value, _option[o]);

    private void AddLeximin(string name, List<int> adults, Func<int, int> step, Func<int, long> constant, Func<int, IEnumerable<Term>> terms)
    {
        var ratio = adults.Select(_ => Program.Add(true, 1_000_000)).ToArray();
        for (var k = 0; k < adults.Count; k++) AddRatio(ratio[k], step(adults[k]), constant(adults[k]), [.. terms(adults[k])]);
        for (var k = 1; k <= adults.Count; k++)
        {
            var rank = Program.Add(true, 1_000_000);
            var above = Columns(adults.Count, true, 1_000_000);
            var nth = k;
            _derived.Add((rank, values => ratio.Select(column => values[column]).OrderDescending().ElementAt(nth - 1)));
            for (var a = 0; a < adults.Count; a++) AtLeast(above[a], 0, [new Term(1, rank), new Term(-1, ratio[a])]);
            _stages.Add(new Stage($"{name}{k}", 0, [new Term(k, rank), .. above.Select(column => new Term(1, column))]));
        }
    }

    private void AddRatio(int ratio, int step, long constant, List<Term> load)
    {
        Program.AtMost(-constant, [.. load, new Term(-step, ratio)]);
        _derived.Add((ratio, values => Math.Ceiling((constant + At(load, values)) / step - 1e-9)));
    }

    private void AddSoftTiers()
    {
        _stages.Add(new Stage("D", 0, [.. Points(OptionPoints.Dislike(_problem))]));
        _stages.Add(new Stage("S", 0, [.. Points(OptionPoints.UnlikeLastWeek(_problem))]));
        var evenings = new List<Term>();
        foreach (var evening in _model.Evenings)
        {
            var column = Program.Add(true, 1);
            evenings.Add(new Term(1, column));
            foreach (var options in evening.Cases) AtLeast(column, 0, [.. Sum(options, _option, -1)]);
        }
        _stages.Add(new Stage("E", 0, evenings));
        _stages.Add(new Stage("C", 0, [.. Enumerable.Range(0, _problem.Weeks).SelectMany(CostIn)]));
    }

    private IEnumerable<Term> Points(Func<Option, long> points) =>
        Enumerable.Range(0, _option.Length).Select(o => new Term(points(_model.Options[o]), _option[o])).Where(term => term.Factor != 0);
}
