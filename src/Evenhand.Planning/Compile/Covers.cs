using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using Evenhand.Domain.Village;
using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;

namespace Evenhand.Planning.Compile;

/// <summary>
/// Opens a plan's undone occurrences and uncovered stretches, and nothing else: first to stand-ins and other adults, then to
/// those who can be asked, where the catalogue, authority, a car and the house rules allow it.
/// </summary>
public static class Covers
{
    /// <summary>Lets stand-ins, else the other adults, do what stayed undone.</summary>
    public static CompiledWeek OpenToAdults(CompiledWeek week, IReadOnlyCollection<int> undone)
    {
        var occurrences = week.Problem.Occurrences.ToList();
        var collecting = week.Problem.Children.SelectMany(child => child.Stays).Where(stay => undone.Contains(stay.Drop)).Select(stay => stay.Pick);
        foreach (var index in undone.Concat(collecting).Distinct().Where(index => MayBeCovered(week.Occurrences[index])))
        {
            var standIns = StandIns(week, week.Occurrences[index]);
            var people = standIns.Count > 0 ? standIns : [.. week.Household.Adults.Select(adult => adult.Id)];
            var agents = people.Select(week.AgentOf).Where(agent => agent >= 0 && CanDo(week, agent, index));
            occurrences[index] = occurrences[index] with { Eligible = [.. occurrences[index].Eligible.Concat(agents).Distinct().Order()] };
        }

        return week.With(week.Problem with { Occurrences = occurrences });
    }

    /// <summary>Adds helpers and carers for what is still undone or uncovered; their windows are those that meet it.</summary>
    public static CompiledWeek OpenToAsks(CompiledWeek week, FullEvaluation evaluation)
    {
        var household = week.Household;
        var occurrences = week.Problem.Occurrences.ToList();
        var agents = week.Problem.Agents.ToList();
        var infos = week.Agents.ToList();
        var undone = evaluation.Undone.Where(index => MayBeCovered(week.Occurrences[index]) && week.Problem.Occurrences[index].Priority >= Harm.MealOrMedicine).ToList();
        foreach (var index in undone)
            Extend(occurrences, index, AgentsOfHelpers(week).Where(agent => HelperCanDo(week, agent, week.Agents[agent].Id, index)));
        foreach (var request in household.OnRequest.Where(request => request.Ring != Ring.Self && !(request.IsPaid && household.Rules.NoPaidCare)))
        {
            var windows = WindowsOf(week, request, evaluation, undone);
            if (windows.Count == 0)
                continue;
            var agent = agents.Count;
            agents.Add(new()
            {
                Id = request.Id.Value,
                Kind = request.IsPaid ? AgentKind.Carer : AgentKind.Helper,
                Rate = (int)decimal.Round(request.CostHour * 100),
                MinimumShift = Math.Max(5, (int)decimal.Round(request.MinimumHours * 60)),
                Windows = windows,
                Share = 0,
                MentalShare = 0,
            });
            infos.Add(new(request.Id, AgentRole.OnRequest));
            foreach (var index in undone.Where(index => RequestCanDo(week, request, index)))
                Extend(occurrences, index, [agent]);
        }

        for (var i = 0; i < occurrences.Count; i++)
            occurrences[i] = occurrences[i] with { Dislikes = [.. occurrences[i].Dislikes.Concat(Enumerable.Repeat(0, agents.Count - occurrences[i].Dislikes.Count))] };
        return week.With(week.Problem with { Occurrences = occurrences, Agents = agents }, agents: infos);
    }

    private static void Extend(List<Occurrence> occurrences, int index, IEnumerable<int> agents) =>
        occurrences[index] = occurrences[index] with { Eligible = [.. occurrences[index].Eligible.Concat(agents).Distinct().Order()], Anywhere = false };

    internal static bool MayBeCovered(OccurrenceInfo info) => info.Standing is Standing.Owned or Standing.Rotates or Standing.Nobody;

    private static List<PersonId> StandIns(CompiledWeek week, OccurrenceInfo info) => info.Responsibility is not { } owned ? [] :
        [.. week.Household.Ownership.StandInsFor(owned.Row.Id)];

    private static bool CanDo(CompiledWeek week, int agent, int index)
    {
        var info = week.Occurrences[index];
        if (week.Household.Adult(week.Agents[agent].Id) is not { } adult)
            return HelperCanDo(week, agent, week.Agents[agent].Id, index);
        if (info.NeedsDriver && !adult.Drives)
            return false;
        if (info.Children.Count == 0 && week.Problem.Agents[agent].Home != info.Home)
            return false;
        if (info.Responsibility is not { } owned)
            return true;
        if (OwnershipRules.MatchesAny(adult.Cannot, owned.Row.Id) || week.Household.Ownership.IsBoundToAnother(owned.Row.Id, adult.Id))
            return false;
        return owned.Row.Authority != Authority.Parental
            || info.Children.All(child => week.Household.Child(child)?.Authority is not { } list || list.Contains(adult.Id));
    }

    private static IEnumerable<int> AgentsOfHelpers(CompiledWeek week) =>
        Enumerable.Range(0, week.Agents.Count).Where(agent => week.Agents[agent].Role == AgentRole.Helper);

    private static bool HelperCanDo(CompiledWeek week, int agent, PersonId id, int index)
    {
        var helper = week.Household.Helpers.First(helper => helper.Id == id);
        return week.Agents[agent].Role == AgentRole.Helper && OutsiderCanDo(week, helper.Ring, helper.Drives, helper.Authorised, index);
    }

    /// <summary>Rides may be asked of anyone who may; a meal is no reason to pay for a visit.</summary>
    private static bool RequestCanDo(CompiledWeek week, OnRequest request, int index) =>
        (week.Occurrences[index].IsRide || !request.IsPaid) && OutsiderCanDo(week, request.Ring, request.Drives, request.Authorised, index);

    private static bool OutsiderCanDo(CompiledWeek week, Ring ring, bool drives, IReadOnlyList<PersonId> authorised, int index) =>
        Refusals.Rule(week, ring, drives, authorised, index) is null;

    private static List<CarerWindow> WindowsOf(CompiledWeek week, OnRequest request, FullEvaluation evaluation, IReadOnlyList<int> undone)
    {
        var total = week.Problem.Horizon;
        var wanted = new List<Interval>();
        var refused = new List<Interval>();
        var open = week.Problem.Children.Select((child, index) => (Child: new PersonId(child.Id), Gaps: Long(evaluation.UncoveredOf(index), child.Alone))).ToList();
        foreach (var (child, gaps) in open)
            (request.Covers.Count == 0 || request.Covers.Contains(child) ? wanted : refused).AddRange(gaps);
        if (request.MaxChildren is { } most)
            refused.AddRange(open.SelectMany(entry => entry.Gaps).Where(gap => open.Count(entry => entry.Gaps.Any(other => other.Overlaps(gap))) > most));
        wanted.AddRange(undone.Where(index => RequestCanDo(week, request, index)).SelectMany(index => week.Problem.Occurrences[index].Windows.Select(window => new Interval(window.Low, window.High + week.Problem.Occurrences[index].Duration))));
        var windows = new List<CarerWindow>();
        foreach (var time in week.Horizon.RequestTimes(request).Where(time => time.Start >= 0 && time.Start < total).OrderBy(time => time.Start))
        {
            if (request.OnlyIfSchoolClosed && !week.Household.Children.Any(child => week.Horizon.IsCareEmptied(child, time.Start / PatternClock.MinutesPerDay)))
                continue;
            var free = IntervalSet.Of(total, [new(time.Start, Math.Min(time.End, total))]).Except(IntervalSet.Of(total, refused));
            foreach (var part in free.Parts.Where(part => wanted.Exists(part.Overlaps)))
                if (part.End / 5 * 5 > (part.Start + 4) / 5 * 5)
                    windows.Add(new((part.Start + 4) / 5 * 5, part.End / 5 * 5, week.Places.HomeOf(week.Children, wanted.Find(part.Overlaps).Start)));
        }

        return windows;
    }

    private static IEnumerable<Interval> Long(IReadOnlyList<(int Start, int End)> stretches, int alone) =>
        stretches.Select(stretch => new Interval(stretch.Start, stretch.End)).Where(stretch => stretch.Length > alone);
}
