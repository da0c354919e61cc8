using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.Engines.Model;

/// <summary>Writes a planning problem as a time-indexed model.</summary>
internal sealed class WeekModelBuilder
{
    private readonly PlanningProblem _problem;
    private readonly IReadOnlyList<Option> _options;
    private readonly IReadOnlyList<ShiftOption> _shifts;
    private readonly Timeline _time;
    private readonly Coverings _coverings;

    private WeekModelBuilder(PlanningProblem problem)
    {
        _problem = problem;
        _options = OptionTable.OptionsOf(problem);
        _shifts = OptionTable.ShiftsOf(problem);
        _time = new Timeline(problem, _options, _shifts);
        _coverings = new Coverings(problem, _options, _shifts, _time);
    }

    public static WeekModel Of(PlanningProblem problem) => new WeekModelBuilder(problem).Build();

    private WeekModel Build()
    {
        var exclusions = new Exclusions(_problem, _options, _time, _coverings);
        var rows = exclusions.Rows().ToList();
        var presences = new PresenceTable(_problem, _options, _time, _coverings, exclusions);
        var groups = new NeedsByPiece(_problem, _options, _time, _coverings).Groups().ToList();
        var covers = groups.ConvertAll(group => CoverOf(group, presences));
        var solos = groups.Where(group => group.Level == CareLevel.Awake)
            .SelectMany(group => SoloCasesOf(group, presences))
            .GroupBy(x => (x.Adult, x.Piece), (key, cases) => new SoloTime(key.Adult, _time.SlotsOf(key.Piece), [.. cases.Select(x => x.Case)])).ToList();
        return new WeekModel
        {
            Problem = _problem,
            Options = _options,
            Shifts = _shifts,
            AtMostOne = rows,
            Presences = presences.All,
            Covers = covers,
            Solos = solos,
            Lags = [.. new LagRows(_problem, _options).Rows()],
            Evenings = [.. Evenings()],
            Waived = [.. WaivedRides()],
        };
    }


    private Cover CoverOf(NeedGroup group, PresenceTable presences) =>
        new(group.Need, _time.SlotsOf(group.Piece) * group.Children, [.. presences.At(group.Piece, group.Home, group.Level).Select(x => x.Presence)], group.Ways);

    private IEnumerable<(int Adult, int Piece, SoloCase Case)> SoloCasesOf(NeedGroup group, PresenceTable presences)
    {
        var there = presences.At(group.Piece, group.Home, group.Level).ToList();
        for (var adult = 0; adult < _problem.Agents.Count; adult++)
        {
            if (!_problem.Agents[adult].IsAdult) continue;
            var who = adult;
            int[] own = [.. there.Where(x => x.Agent == who).Select(x => x.Presence)];
            var doing = _coverings.Doing[who][group.Piece];
            int[] ways = [.. group.Ways.Where(o => !doing.Contains(o) && _options[o].Placements.Any(place => place.Agent == who))];
            if (own.Length == 0 && ways.Length == 0) continue;
            int[] others = [.. there.Where(x => x.Agent != who).Select(x => x.Presence)];
            int[] otherWays = [.. group.Ways.Where(o => _options[o].Placements.Any(place => place.Agent != who))];
            yield return (who, group.Piece, new SoloCase(group.Need, own, ways, doing, others, otherWays));
        }
    }

    private IEnumerable<Evening> Evenings()
    {
        for (var adult = 0; adult < _problem.Agents.Count; adult++)
        {
            if (!_problem.Agents[adult].IsAdult) continue;
            for (var day = 0; day < _problem.Weeks * 7; day++)
            {
                var midnight = day * PlanningProblem.MinutesPerDay;
                var cases = _time.Pieces(midnight + _problem.EveningFrom, midnight + _problem.EveningTo)
                    .Select(piece => _coverings.Doing[adult][piece].Where(o => _problem.Occurrences[_options[o].Occurrence].Load > 0).ToList())
                    .Where(set => set.Count > 0).DistinctBy(set => string.Join(' ', set)).ToList();
                if (cases.Count > 0) yield return new Evening(adult, day, cases);
            }
        }
    }

    private IEnumerable<(int Pick, int Drop)> WaivedRides()
    {
        var stays = _problem.Children.SelectMany(child => child.Stays).ToList();
        return stays.Where(stay => stay.HomeIfUndropped && !stays.Exists(other => other.Pick == stay.Pick && (!other.HomeIfUndropped || other.Drop != stay.Drop)))
            .Select(stay => (stay.Pick, stay.Drop)).Distinct();
    }
}
