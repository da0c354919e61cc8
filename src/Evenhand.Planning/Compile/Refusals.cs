using Evenhand.Domain.Hours;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using Evenhand.Domain.Village;

namespace Evenhand.Planning.Compile;

/// <summary>Why somebody from outside the household is not the one for an occurrence.</summary>
public static class Refusals
{
    private const string NotAllowed = "not allowed to";
    private const string NotForOthers = "not one it is given to";

    /// <summary>All carers, helpers and those who can be asked who may not do it in this week, with what keeps them from it.</summary>
    public static IReadOnlyList<(PersonId Who, string State)> Of(CompiledWeek week, int index)
    {
        if (!Covers.MayBeCovered(week.Occurrences[index]))
            return [];
        var household = week.Household;
        var able = week.Problem.Occurrences[index].Eligible.Select(agent => week.Agents[agent].Id).ToHashSet();
        var helpers = household.Helpers.Select(helper => (helper.Id,
            State: Rule(week, helper.Ring, helper.Drives, helper.Authorised, index) ?? Absence(week, week.Horizon.HelperTimes(helper), index)));
        var asked = household.OnRequest.Where(request => request.Ring != Ring.Self).Select(request => (request.Id,
            State: request.IsPaid && household.Rules.NoPaidCare ? "ruled out by the house rules"
                : Rule(week, request.Ring, request.Drives, request.Authorised, index) ?? Absence(week, week.Horizon.RequestTimes(request), index)));
        return [.. helpers.Concat(asked).Where(pair => !able.Contains(pair.Id)).DistinctBy(pair => pair.Id)];
    }

    /// <summary>The catalogue lets a carer or the village do it, they drive where it is a ride, and they may collect these children; null when nothing forbids it.</summary>
    internal static string? Rule(CompiledWeek week, Ring ring, bool drives, IReadOnlyList<PersonId> authorised, int index)
    {
        var info = week.Occurrences[index];
        if (info.IsRide)
            return !drives ? "not driving" : info.Children.All(authorised.Contains) ? null : NotAllowed;
        if (info.Responsibility is not { } owned)
            return NotForOthers;
        if (week.Household.Ownership.Bindings.Any(binding => binding.Id == owned.Row.Id))
            return "not the one it is bound to";
        if (owned.Row.Authority is Authority.Parental or Authority.Account || (owned.Row.Authority == Authority.Authorised && !info.Children.All(authorised.Contains)))
            return NotAllowed;
        return (ring == Ring.Paid ? owned.Row.ByCarer : owned.Row.ByVillage) == Delegable.Yes && owned.Row.Place == "home" ? null : NotForOthers;
    }

    private static string Absence(CompiledWeek week, IEnumerable<Interval> times, int index)
    {
        var occurrence = week.Problem.Occurrences[index];
        return times.Any(time => occurrence.Windows.Any(window => time.Start < window.High + occurrence.Duration && window.Low < time.End))
            ? "asked only for what would stay open"
            : "not there";
    }
}
