using Evenhand.Benchmarks.Engines.Model;
using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.Engines.MiniZinc;

/// <summary>The data of <c>week.mzn</c>. MiniZinc counts from 1.</summary>
internal sealed class DataFile : IDisposable
{
    private readonly StreamWriter _file;
    private readonly WeekModel _model;
    private readonly PlanningProblem _problem;

    private DataFile(string path, WeekModel model) => (_file, _model, _problem) = (new StreamWriter(path), model, model.Problem);

    public static void Write(string path, WeekModel model)
    {
        using var data = new DataFile(path, model);
        data.Write();
    }

    public void Dispose() => _file.Dispose();

    /// <summary>Windows that can hold a shift, with their shifts.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> WindowsOf(WeekModel model) =>
        [.. Enumerable.Range(0, model.Shifts.Count).GroupBy(y => (model.Shifts[y].Agent, model.Shifts[y].Window)).Select(group => group.ToList())];

    /// <summary>Occurrences that have an option, with their options.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> OccurrencesOf(WeekModel model) => [.. model.OptionsByOccurrence.Where(options => options.Count > 0)];

    private void Write()
    {
        var occurrences = OccurrencesOf(_model);
        var numbers = occurrences.Select(options => _model.Options[options[0]].Occurrence).ToList();
        var waived = _model.Waived.ToDictionary(ride => ride.Pick, ride => ride.Drop);
        Number("occurrences", occurrences.Count);
        Number("options", _model.Options.Count);
        Number("shifts", _model.Shifts.Count);
        Number("presences", _model.Presences.Count);
        Number("weeks", _problem.Weeks);
        Sets("optionsOf", occurrences);
        Numbers("undonePoints", numbers.Select(i => (long)_problem.Occurrences[i].Priority * _problem.Occurrences[i].Persons));
        Numbers("waivedBy", numbers.Select(i => waived.TryGetValue(i, out var drop) ? numbers.IndexOf(drop) + 1L : 0));
        WriteShifts();
        WriteRows();
        WriteNeeds();
        WriteTiers();
    }

    private void WriteShifts()
    {
        var windows = WindowsOf(_model);
        Number("windows", windows.Count);
        Sets("shiftsOf", windows);
        Numbers("shiftCost", _model.Shifts.Select(shift => shift.Cost));
        Numbers("shiftWeek", _model.Shifts.Select(shift => shift.Week + 1L));
        Numbers("budget", _problem.Budget.Select(cents => (long)cents));
        Numbers("cap", _problem.Cap.Select(cents => (long)cents));
        var favours = Enumerable.Range(0, _model.Shifts.Count).GroupBy(y => (_model.Shifts[y].Agent, _model.Shifts[y].Week))
            .Where(group => _problem.Agents[group.Key.Agent].Favours >= 0).ToList();
        Number("favourRows", favours.Count);
        Sets("favourShifts", favours.Select(group => group.ToList()));
        Numbers("favourMost", favours.Select(group => (long)_problem.Agents[group.Key.Agent].Favours));
    }

    private void WriteRows()
    {
        Number("cliques", _model.AtMostOne.Count);
        Sets("cliqueOptions", _model.AtMostOne.Select(row => row.Options));
        Flags("cliqueIsAdult", _model.AtMostOne.Select(row => row.Shifts is null));
        Sets("cliqueShifts", _model.AtMostOne.Select(row => row.Shifts ?? []));
        var blockers = (from p in Enumerable.Range(0, _model.Presences.Count) from set in _model.Presences[p].Blockers select (Presence: p, Set: set)).ToList();
        Number("blockers", blockers.Count);
        Numbers("blockerOf", blockers.Select(row => row.Presence + 1L));
        Sets("blockerOptions", blockers.Select(row => row.Set));
        Flags("blockerIsAdult", blockers.Select(row => _model.Presences[row.Presence].Shifts is null));
        Sets("blockerShifts", blockers.Select(row => _model.Presences[row.Presence].Shifts ?? []));
        Number("lags", _model.Lags.Count);
        Sets("lagThen", _model.Lags.Select(lag => lag.Then));
        Sets("lagFirst", _model.Lags.Select(lag => lag.First));
        Number("evenings", _model.Evenings.Count);
        Sets("eveningOptions", _model.Evenings.Select(evening => evening.Cases.SelectMany(options => options).Distinct().Order().ToList()));
    }

    private void WriteNeeds()
    {
        var covers = _model.Covers;
        Number("covers", covers.Count);
        Numbers("coverConstant", covers.Select(cover => (long)cover.Need.Constant));
        Sets("coverOn", covers.Select(cover => cover.Need.On));
        Sets("coverOff", covers.Select(cover => cover.Need.Off));
        Numbers("coverPoints", covers.Select(cover => 10L * _problem.Grid * cover.Slots));
        Sets("coverPresences", covers.Select(cover => cover.Presences));
        Sets("coverOptions", covers.Select(cover => cover.Options));
        var adults = Adults();
        Number("solos", _model.Solos.Count);
        Numbers("soloAdult", _model.Solos.Select(solo => adults.IndexOf(solo.Adult) + 1L));
        Numbers("soloLoad", _model.Solos.Select(solo => (long)_problem.Sigma * _problem.Grid * solo.Slots));
        var cases = (from s in Enumerable.Range(0, _model.Solos.Count) from one in _model.Solos[s].Cases select (Solo: s, One: one)).ToList();
        Number("cases", cases.Count);
        Numbers("caseSolo", cases.Select(row => row.Solo + 1L));
        Numbers("caseConstant", cases.Select(row => (long)row.One.Need.Constant));
        Sets("caseOn", cases.Select(row => row.One.Need.On));
        Sets("caseOff", cases.Select(row => row.One.Need.Off));
        Sets("caseOwnPresences", cases.Select(row => row.One.OwnPresences));
        Sets("caseOwnWays", cases.Select(row => row.One.OwnWays));
        Sets("caseDoing", cases.Select(row => row.One.OwnDoing));
        Sets("caseOtherPresences", cases.Select(row => row.One.OtherPresences));
        Sets("caseOtherOptions", cases.Select(row => row.One.OtherOptions));
    }

    private void WriteTiers()
    {
        var adults = Adults();
        Number("adults", adults.Count);
        Table("optionLoad", adults, occurrence => occurrence.Load);
        Table("optionMental", adults, occurrence => occurrence.Mental);
        Numbers("baseLoad", adults.Select(a => 100L * (_problem.Agents[a].Blocks.Sum(block => (long)block.Load) + _problem.Agents[a].Balance)));
        Numbers("baseMental", adults.Select(a => 100L * _problem.Agents[a].StandingMental));
        Numbers("loadStep", adults.Select(a => (long)_problem.Agents[a].Share * _problem.Quantum));
        Numbers("mentalStep", adults.Select(a => (long)_problem.Agents[a].MentalShare * _problem.MentalQuantum));
        Numbers("dislike", _model.Options.Select(OptionPoints.Dislike(_problem)));
        Numbers("unlikeLastWeek", _model.Options.Select(OptionPoints.UnlikeLastWeek(_problem)));
    }

    private List<int> Adults() => [.. Enumerable.Range(0, _problem.Agents.Count).Where(a => _problem.Agents[a].IsAdult)];

    private void Table(string name, List<int> adults, Func<Occurrence, int> minutes)
    {
        var rows = _model.Options.Select(option => string.Join(',', adults.Select(adult =>
            option.Placements.Any(place => place.Agent == adult) ? 100L * minutes(_problem.Occurrences[option.Occurrence]) : 0)));
        _file.WriteLine($"{name} = [|{string.Join('|', rows)}|];");
    }

    private void Number(string name, int number) => _file.WriteLine($"{name} = {number};");

    private void Numbers(string name, IEnumerable<long> numbers) => _file.WriteLine($"{name} = [{string.Join(',', numbers)}];");

    private void Flags(string name, IEnumerable<bool> flags) => _file.WriteLine($"{name} = [{string.Join(',', flags.Select(flag => flag ? "true" : "false"))}];");

    private void Sets(string name, IEnumerable<IEnumerable<int>> sets) =>
        _file.WriteLine($"{name} = [{string.Join(',', sets.Select(set => "{" + string.Join(',', set.Select(number => number + 1)) + "}"))}];");
}
