using Evenhand.Domain.People;
using Evenhand.Domain.Units;

namespace Evenhand.Domain.Responsibilities;

/// <summary>How many applicable responsibilities stand in each state; the parts add up to the whole (M014, M068).</summary>
public sealed class OwnershipCounts(Household household, OwnershipView ownership)
{
    public int Applicable => ownership.Applicable.Count;

    public int Unowned => Count(OwnershipState.Nobody);

    public int Count(OwnershipState state) => ownership.Applicable.Count(owned => owned.State == state);

    public int OwnedBy(PersonId owner) => ownership.Applicable.Count(owned => owned.Owner == owner);

    /// <summary>Owners with their counts: adults in the file's order, then helpers who own something.</summary>
    public IReadOnlyList<(PersonId Owner, int Count)> ByOwner() =>
    [
        .. household.Adults.Select(adult => adult.Id)
            .Concat(ownership.Applicable.Select(owned => owned.Owner).OfType<PersonId>())
            .Distinct()
            .Select(owner => (owner, OwnedBy(owner))),
    ];

    /// <summary>The adult who owns most, by count; the file's order decides between equals. Null when no adult owns anything.</summary>
    public PersonId? OwnsMost()
    {
        var most = household.Adults.MaxBy(adult => OwnedBy(adult.Id));
        return most is not null && OwnedBy(most.Id) > 0 ? most.Id : null;
    }

    /// <summary>Responsibilities of high criticality that this one person owns.</summary>
    public IReadOnlyList<Owned> CriticalOf(PersonId owner) =>
        [.. ownership.Applicable.Where(owned => owned.Owner == owner && owned.Row.Criticality == Criticality.High)];

    /// <summary>Responsibilities of this person that the eldest child is old enough for, by the catalogue; null without children.</summary>
    public IReadOnlyList<Owned>? PossibleForEldest(PersonId owner)
    {
        if (household.Children.Count == 0)
            return null;
        var eldest = household.Children.Max(child => child.Age);
        return [.. ownership.Applicable.Where(owned => owned.Owner == owner && owned.Row.ByChildFromAge <= eldest)];
    }
}
