using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.Engines.Model;

/// <summary>Reads an engine's choice back into a plan.</summary>
internal static class PlanOfChoice
{
    public static WeekPlan Of(WeekModel model, IEnumerable<int> options, IEnumerable<int> shifts) => new()
    {
        Assignments = [.. options.Select(o => model.Options[o]).Select(option => new Assignment(option.Occurrence, [.. option.Placements.Select(place => place.Agent)], option.Start)).OrderBy(assignment => assignment.Occurrence)],
        Shifts = [.. shifts.Select(y => model.Shifts[y]).Select(shift => new Shift(shift.Agent, shift.Window, shift.Start, shift.End))],
    };
}
