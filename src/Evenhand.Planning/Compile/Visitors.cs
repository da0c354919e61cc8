using Evenhand.Domain.People;
using Evenhand.Domain.Scenarios;
using Evenhand.Domain.Village;

namespace Evenhand.Planning.Compile;

/// <summary>Those who come on single dates only, and can otherwise be asked, stand among the helpers with their dates.</summary>
internal static class Visitors
{
    public static Household Join(Household household)
    {
        var visits = household.Changes.Where(change => change.Kind == DayChangeKind.Comes).ToList();
        if (visits.Count == 0)
            return household;
        var all = household.Children.Select(child => child.Id).ToList();
        var covers = visits.SelectMany(visit => visit.Who.Select(who => (who, children: visit.Children.Count > 0 ? visit.Children : all))).ToLookup(pair => pair.who, pair => pair.children);
        var known = household.Helpers.Select(helper => covers.Contains(helper.Id) ? helper with { Covers = [.. helper.Covers.Concat(covers[helper.Id].SelectMany(children => children)).Distinct()] } : helper);
        var asked = household.OnRequest.Where(request => covers.Contains(request.Id) && household.Helpers.All(helper => helper.Id != request.Id)).Select(request => new Helper
        {
            Id = request.Id,
            Name = request.Name,
            Ring = request.Ring,
            Who = request.Who,
            Drives = request.Drives,
            Authorised = request.Authorised,
            Covers = [.. covers[request.Id].SelectMany(children => children).Distinct()],
            CostHour = request.CostHour,
        });
        return household with { Helpers = [.. known, .. asked] };
    }
}
