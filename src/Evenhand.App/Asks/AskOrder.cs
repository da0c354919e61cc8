using Evenhand.App.CameUp;
using Evenhand.App.Plans;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using Evenhand.Domain.Village;
using NodaTime;

namespace Evenhand.App.Asks;

/// <summary>Who comes next when an ask is answered no: from near to far, those who could come for the whole time and have not said no (M110).</summary>
public static class AskOrder
{
    /// <summary>The same ask of everyone else who could come, in the order in which they are asked.</summary>
    /// <param name="times">Where people are in that week; whoever said no is not in it.</param>
    public static IReadOnlyList<Ask> After(Household household, PeopleTimes times, Ask ask) =>
    [
        .. household.OnRequest.Where(request => request.Id != ask.Who && request.Ring != Ring.Self && !(request.IsPaid && household.Rules.NoPaidCare))
            .Where(request => (request.MaxChildren ?? int.MaxValue) >= ask.Children.Count && (request.Covers.Count == 0 || ask.Children.All(child => request.Covers.Contains(child))))
            .Where(request => ask.Rides.Count == 0 || WhoGoes.MayCollect(household, request.Id, ask.Children))
            .Where(request => times.CouldCome.Any(window => window.Who == request.Id && window.Start <= ask.Start && window.End >= ask.End))
            .OrderBy(request => request.Ring)
            .Select(request => ask with { Who = request.Id, Name = request.DisplayName, Ring = request.Ring.ToString().ToLowerInvariant(), Price = PriceOf(request, ask), Currency = household.Currency }),
    ];

    private static decimal PriceOf(OnRequest request, Ask ask) =>
        decimal.Round(request.CostHour * Math.Max(Period.Between(ask.Start, ask.End, PeriodUnits.Minutes).Minutes / 60m, request.MinimumHours), 2);
}
