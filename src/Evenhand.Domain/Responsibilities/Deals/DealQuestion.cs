using Evenhand.Domain.Agreements;
using Evenhand.Domain.Coverage;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities.Transfers;

namespace Evenhand.Domain.Responsibilities.Deals;

/// <summary>
/// What is to be dealt, to whom, and by which kind of fairness (M133). Loads are minutes a week by position of the adult. Clock: paid,
/// commuting, hands-on of what stays, and an equal part of what stays shared; for fairness by paid hours only the work at home.
/// </summary>
public sealed class DealQuestion
{
    private DealQuestion(Household household, HomeHours hours, DealScope scope)
    {
        Household = household;
        Hours = hours;
        Scope = scope;
        var pattern = new Pattern(household);
        var times = household.Adults.Select(adult => new TimeAtHome(pattern, adult)).ToList();
        var rows = hours.Ownership.Applicable.Where(owned => IsDealt(household, owned, scope)).Select(owned => DealRow.Of(household, owned, times)).ToList();
        Rows = [.. rows.Where(row => row.Able.Count > 0 || row.Before is not null).Select(WithOwnerWhereOwnersMayStay)];
        ForNobody = [.. rows.Where(row => row.Able.Count == 0 && row.Before is null)];
        var dealt = rows.Select(row => row.Owned.Row.Id).ToHashSet();
        StaysShared = WeeklyLoad.Of(hours.Ownership.Applicable.Where(owned => owned.State is OwnershipState.Rotates or OwnershipState.EachTheirOwn && !dealt.Contains(owned.Row.Id)));
        Staying = [.. household.Adults.Select(adult => (IReadOnlyList<Owned>)[.. hours.OwnedBy(adult.Id).Where(owned => !dealt.Contains(owned.Row.Id))])];
        BaseClock = [.. household.Adults.Select((adult, position) => Paid(household, pattern, adult) + WeeklyLoad.Of(Staying[position]).HandsOn + StaysShared.HandsOn / household.Adults.Count)];
        BaseThinking = [.. Staying.Select(owned => WeeklyLoad.Of(owned).Thinking)];
        Shares = [.. household.Adults.Select(adult => FairShares.Percent(household, adult.Id))];
    }

    public Household Household { get; }

    public HomeHours Hours { get; }

    public DealScope Scope { get; }

    public int Adults => Household.Adults.Count;

    /// <summary>What may be given, in the catalogue's order.</summary>
    public IReadOnlyList<DealRow> Rows { get; }

    /// <summary>What nobody owns and nobody can have in the hours at home.</summary>
    public IReadOnlyList<DealRow> ForNobody { get; }

    /// <summary>What each owns outside the deal.</summary>
    public IReadOnlyList<IReadOnlyList<Owned>> Staying { get; }

    public WeeklyLoad StaysShared { get; }

    /// <summary>Minutes a week before anything is dealt, by position.</summary>
    public IReadOnlyList<decimal> BaseClock { get; }

    public IReadOnlyList<decimal> BaseThinking { get; }

    /// <summary>Percent of an equal share.</summary>
    public IReadOnlyList<int> Shares { get; }

    /// <summary>Minutes a week that people can feel; loads are compared in steps of it.</summary>
    public int Quantum => Household.Fairness.Kind == FairnessKind.Liking ? Math.Max(60, Household.Fairness.ToleranceMinutes) : Household.Fairness.ToleranceMinutes;

    /// <summary>Most hand-overs; null for no limit.</summary>
    public int? MostChanges => Scope is DealScope.Changes changes ? changes.Most : null;

    /// <summary>Adults whose paid hours rest on a working span and are estimated.</summary>
    public IReadOnlyList<Adult> Estimated => [.. Household.Adults.Where(adult => Hours.PaidOf(adult) is null)];

    public static DealQuestion Of(Household household, HomeHours hours, DealScope scope) => new(household, hours, scope);

    private static decimal Paid(Household household, Pattern pattern, Adult adult) =>
        household.Fairness.Kind == FairnessKind.PaidHours ? 0 : (decimal)PaidWork.Estimated(pattern, adult).Minutes / household.Weeks;

    private DealRow WithOwnerWhereOwnersMayStay(DealRow row) =>
        row.Before is { } before && !row.Able.Contains(before) && (row.Able.Count == 0 || Scope is DealScope.Changes)
            ? row with { Able = [.. row.Able.Append(before).Order()] }
            : row;

    /// <summary>What is bound stays bound; what is protected and never a chore needs no owner to be dealt.</summary>
    private static bool IsDealt(Household household, Owned owned, DealScope scope)
    {
        if (owned.Row.Binding != Binding.None || !owned.Row.CountsInLoad)
            return false;
        var byAnAdult = owned.Owner is { } owner && household.Adult(owner) is not null;
        return scope switch
        {
            DealScope.Unowned => owned.State == OwnershipState.Nobody,
            DealScope.Fresh => owned.State is OwnershipState.Nobody or OwnershipState.Rotates || byAnAdult,
            DealScope.Changes => byAnAdult,
            _ => throw new ArgumentOutOfRangeException(nameof(scope)),
        };
    }
}
