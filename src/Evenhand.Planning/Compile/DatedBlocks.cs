using Evenhand.Domain.Hours;
using Evenhand.Domain.Units;

namespace Evenhand.Planning.Compile;

/// <summary>Where people are in dated weeks, as their blocks and what came up say; nothing is planned for it. Minutes from the first Monday 00:00.</summary>
public sealed class DatedBlocks
{
    private readonly Horizon horizon;
    private readonly int total;

    public DatedBlocks(PlanRequest request)
    {
        horizon = new(request, null);
        total = horizon.Minutes;
    }

    /// <summary>Blocks of the adults without their ways.</summary>
    public IEnumerable<(PersonId Who, Interval Time, TimeBlock Block)> OfAdults() =>
        horizon.Household.Adults.SelectMany(adult => horizon.BlocksOf(adult).Where(pair => Touches(pair.Time)).Select(pair => (adult.Id, pair.Time, pair.Block)));

    /// <summary>When helpers come by agreement.</summary>
    public IEnumerable<(PersonId Who, Interval Time)> OfHelpers() =>
        horizon.Household.Helpers.SelectMany(helper => horizon.HelperTimes(helper).Where(Touches).Select(time => (helper.Id, time)));

    /// <summary>When those could come who can be asked.</summary>
    public IEnumerable<(PersonId Who, Interval Time)> OfThoseToAsk() =>
        horizon.Household.OnRequest.SelectMany(request => horizon.RequestTimes(request).Where(Touches)
            .Where(time => !request.OnlyIfSchoolClosed || horizon.Household.Children.Any(child => horizon.IsCareEmptied(child, Math.Max(0, time.Start) / PatternClock.MinutesPerDay)))
            .Select(time => (request.Id, time)));

    /// <summary>Care of the children.</summary>
    public IEnumerable<(PersonId Child, Interval Time, string Name, string Place)> OfCare() =>
        horizon.Household.Children.SelectMany(child => horizon.CareTimes(child).Where(care => Touches(care.Time)).Select(care => (child.Id, care.Time, care.Block.Name, care.Block.PlaceName)));

    private bool Touches(Interval time) => time.End > 0 && time.Start < total;
}
