using Evenhand.Domain.Coverage;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;

namespace Evenhand.Domain.Responsibilities;

/// <summary>
/// The work of a home by owner, in minutes a week, from ownership and standing estimates and not from logged acts (M066-M069).
/// Clock total of an adult: paid and commuting, hands-on work they own, and an equal part of what rotates and of what is each one's own.
/// </summary>
public sealed class HomeHours
{
    private readonly Household household;
    private readonly Dictionary<PersonId, PaidWork?> paid;

    public HomeHours(Household household, OwnershipView ownership)
    {
        this.household = household;
        Ownership = ownership;
        var pattern = new Pattern(household);
        paid = household.Adults.ToDictionary(adult => adult.Id, adult => PaidWork.Of(pattern, adult));
        Rotating = Sum(OwnershipState.Rotates);
        EachTheirOwn = Sum(OwnershipState.EachTheirOwn);
        Nobodys = Sum(OwnershipState.Nobody);
    }

    public OwnershipView Ownership { get; }

    public WeeklyLoad Rotating { get; }

    public WeeklyLoad EachTheirOwn { get; }

    public WeeklyLoad Nobodys { get; }

    public PaidWork? PaidOf(Adult adult) => paid[adult.Id];

    public IReadOnlyList<Owned> OwnedBy(PersonId owner) => [.. Ownership.Applicable.Where(owned => owned.Owner == owner)];

    public WeeklyLoad OwnOf(PersonId owner) => WeeklyLoad.Of(OwnedBy(owner));

    /// <summary>Own work and an equal part of what rotates and of each their own.</summary>
    public WeeklyLoad WithPartOf(PersonId adult) => OwnOf(adult) + (Rotating + EachTheirOwn) / household.Adults.Count;

    /// <summary>Minutes a week: paid, commuting and hands-on. Null where the paid hours are not known.</summary>
    public decimal? ClockMinutes(Adult adult) =>
        paid[adult.Id] is { } work ? (decimal)work.Minutes / household.Weeks + WithPartOf(adult.Id).HandsOn : null;

    /// <summary>Difference between the most and the least, in minutes a week; null for one adult or where a figure is missing.</summary>
    public decimal? ClockGap() => Gap(household.Adults.Select(ClockMinutes));

    public decimal? ThinkingGap() => Gap(household.Adults.Select(adult => (decimal?)OwnOf(adult.Id).Thinking));

    private WeeklyLoad Sum(OwnershipState state) => WeeklyLoad.Of(Ownership.Applicable.Where(owned => owned.State == state));

    private static decimal? Gap(IEnumerable<decimal?> figures)
    {
        var all = figures.ToList();
        return all.Count < 2 || all.Contains(null) ? null : all.Max() - all.Min();
    }
}
