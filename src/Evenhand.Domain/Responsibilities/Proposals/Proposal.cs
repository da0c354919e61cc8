using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.Domain.Responsibilities.Proposals;

/// <summary>Changes that one adult put to the others. Nothing of it holds until all adults of that home have said yes.</summary>
/// <param name="Key">Its name in the household.</param>
public sealed record Proposal(string Key, PersonId By, LocalDate On)
{
    public IReadOnlyList<PersonId> Yes { get; init; } = [];

    /// <summary>First day on which it would hold.</summary>
    public LocalDate Starts { get; init; } = On;

    /// <summary>When both look at it again; null for no date.</summary>
    public LocalDate? Review { get; init; }

    public required IReadOnlyList<ProposedChange> Changes { get; init; }

    /// <summary>Whose yes it takes: the adults of the home of whoever put it.</summary>
    public IReadOnlyList<Adult> Parties(Household household) => PartiesOf(household, By);

    /// <summary>The adults of one home.</summary>
    public static IReadOnlyList<Adult> PartiesOf(Household household, PersonId who) =>
        household.Adult(who) is { } adult ? [.. household.Adults.Where(other => other.Home == adult.Home)] : household.Adults;

    public bool IsAgreed(Household household) => Parties(household).All(adult => Yes.Contains(adult.Id));

    /// <summary>The household as it would be.</summary>
    public Household AppliedTo(Household household)
    {
        var rules = household.Ownership;
        var moved = Changes.Where(change => change.Moves).Select(change => change.Id.Value).ToHashSet(StringComparer.Ordinal);
        var estimates = household.Estimates.ToDictionary(estimate => estimate.Id);
        foreach (var change in Changes.Where(change => change.GoodEnough is not null))
            estimates[change.Id] = (estimates.GetValueOrDefault(change.Id) ?? new() { Id = change.Id }) with { GoodEnough = change.GoodEnough };
        return household with
        {
            Estimates = [.. estimates.Values],
            Ownership = rules with
            {
                Patterns =
                [
                    .. rules.Patterns.Where(pattern => !moved.Contains(pattern.Pattern)),
                    .. Changes.Where(change => change.Moves).Select(change => new OwnerPattern(change.Id.Value, change.Owner)),
                ],
                NotDoing = [.. rules.NotDoing.Where(pattern => !moved.Contains(pattern)).Union(Changes.Where(change => change.LetGo).Select(change => change.Id.Value))],
                Origins = [.. rules.Origins.Where(origin => !moved.Contains(origin.Pattern)), .. moved.Select(id => new OwnershipOrigin(id, "agreed", ""))],
            },
        };
    }
}
