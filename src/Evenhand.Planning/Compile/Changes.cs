using Evenhand.Domain.Hours;
using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Compile;

/// <summary>Sets a changed week beside the week as planned, so that the same occurrence has the same index in both.</summary>
public static class Changes
{
    /// <summary>The changed week in the order of the planned one: what fell away is void, what is new comes last.</summary>
    public static CompiledWeek Align(CompiledWeek planned, CompiledWeek changed)
    {
        var indexOf = changed.Occurrences.Select((info, index) => (info.Key, index)).ToDictionary(pair => pair.Key, pair => pair.index, StringComparer.Ordinal);
        var occurrences = new List<Occurrence>();
        var infos = new List<OccurrenceInfo>();
        var newIndex = new Dictionary<int, int>();
        for (var i = 0; i < planned.Occurrences.Count; i++)
        {
            if (indexOf.TryGetValue(planned.Occurrences[i].Key, out var same))
            {
                newIndex[same] = i;
                occurrences.Add(AlsoFor(changed.Problem.Occurrences[same], planned.Problem.Occurrences[i], changed.Agents.Count));
                infos.Add(changed.Occurrences[same]);
            }
            else
            {
                occurrences.Add(planned.Problem.Occurrences[i] with { IsVoid = true, From = 0, To = 0, Anywhere = false, Takes = [], Eligible = [.. planned.Problem.Occurrences[i].Eligible.Where(agent => agent < changed.Agents.Count)], Dislikes = [] });
                infos.Add(planned.Occurrences[i]);
            }
        }

        for (var j = 0; j < changed.Occurrences.Count; j++)
        {
            if (newIndex.ContainsKey(j))
                continue;
            newIndex[j] = occurrences.Count;
            occurrences.Add(changed.Problem.Occurrences[j]);
            infos.Add(changed.Occurrences[j]);
        }

        var children = changed.Problem.Children.Select(child => child with
        {
            Stays = [.. child.Stays.Select(stay => stay with { Drop = newIndex[stay.Drop], Pick = newIndex[stay.Pick] })],
        });
        return changed.With(changed.Problem with { Occurrences = occurrences, Children = [.. children] }, infos);
    }

    /// <summary>Covers that the plan has opened already stay open, so that what is past remains as it was.</summary>
    private static Occurrence AlsoFor(Occurrence changed, Occurrence planned, int agents) =>
        changed with { Eligible = [.. changed.Eligible.Concat(planned.Eligible.Where(agent => agent < agents)).Distinct().Order()] };

    /// <summary>Minute at which the change is known: the scenario's own, else 18:00 on the day before it begins; never before the plan.</summary>
    public static int KnownAt(CompiledWeek planned, CompiledWeek changed)
    {
        var first = FirstDifference(planned, changed);
        if (changed.Horizon.Scenario?.At is { } at)
            return Math.Max(0, Math.Min(changed.Horizon.MinuteOf(at) ?? 0, Math.Min(first ?? int.MaxValue, FirstNight(planned, changed)))) / 5 * 5;
        return first is { } minute ? Math.Max(0, minute / PatternClock.MinutesPerDay * PatternClock.MinutesPerDay - 6 * 60) : 0;
    }

    /// <summary>The past of the plan keeps its windows, even where the change would have moved them.</summary>
    public static CompiledWeek KeepPast(CompiledWeek changed, CompiledWeek planned, WeekPlan incumbent, int now)
    {
        var past = incumbent.Assignments.Where(assignment => assignment.Start < now).Select(assignment => assignment.Occurrence).ToHashSet();
        var occurrences = changed.Problem.Occurrences.Select((occurrence, index) => !past.Contains(index) || occurrence.IsVoid ? occurrence : occurrence with
        {
            Windows = planned.Problem.Occurrences[index].Windows,
            Step = planned.Problem.Occurrences[index].Step,
            Duration = planned.Problem.Occurrences[index].Duration,
        });
        return changed.With(changed.Problem with { Occurrences = [.. occurrences] });
    }

    /// <summary>Start of the first night that moves, with an evening before it; the plan may not run into it.</summary>
    private static int FirstNight(CompiledWeek planned, CompiledWeek changed)
    {
        const int evening = 120;
        var starts = planned.Adults.Zip(changed.Adults).SelectMany(pair => pair.First.Rest.Except(pair.Second.Rest).Union(pair.Second.Rest.Except(pair.First.Rest)).Parts.Select(part => part.Start - evening)).ToList();
        return starts.Count == 0 ? int.MaxValue : starts.Min();
    }

    private static int? FirstDifference(CompiledWeek planned, CompiledWeek changed)
    {
        var starts = new List<int>();
        for (var i = 0; i < planned.Adults.Count; i++)
            foreach (var (before, after) in new[] { (planned.Adults[i].Away, changed.Adults[i].Away), (planned.Adults[i].Unable, changed.Adults[i].Unable), (planned.Adults[i].AtWork, changed.Adults[i].AtWork) })
                starts.AddRange(before.Except(after).Union(after.Except(before)).Parts.Select(part => part.Start));
        for (var i = 0; i < planned.Children.Count; i++)
        {
            var before = IntervalSet.Of(planned.Problem.Horizon, planned.Children[i].Stretches.Select(stretch => stretch.Time));
            var after = IntervalSet.Of(planned.Problem.Horizon, changed.Children[i].Stretches.Select(stretch => stretch.Time));
            starts.AddRange(before.Except(after).Union(after.Except(before)).Parts.Select(part => part.Start));
            starts.AddRange(changed.Children[i].HomeChanges.Except(planned.Children[i].HomeChanges).Where(minute => minute >= 0));
        }

        return starts.Count == 0 ? null : starts.Min();
    }
}
