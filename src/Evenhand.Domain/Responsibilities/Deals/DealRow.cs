using Evenhand.Domain.People;
using Evenhand.Domain.Units;

namespace Evenhand.Domain.Responsibilities.Deals;

/// <summary>One whole responsibility that a deal may give to an adult. Adults are positions in the file's order, so that no rule can read an id.</summary>
public sealed record DealRow
{
    public required Owned Owned { get; init; }

    /// <summary>Minutes a week.</summary>
    public required WeeklyLoad Load { get; init; }

    /// <summary>Owner today; null when it rotates or is nobody's.</summary>
    public required int? Before { get; init; }

    /// <summary>Adults who can have it, and who has it where owners may stay: it fits their hours at home, they can do it, they may sign where that is needed, nothing binds it to another.</summary>
    public required IReadOnlyList<int> Able { get; init; }

    /// <summary>By position: 1 minds it, -1 likes it, 0 neither.</summary>
    public required IReadOnlyList<int> Dislike { get; init; }

    public bool IsCritical => Owned.Row.Criticality == Criticality.High;

    public string Group => Owned.Row.Id.Group;

    internal static DealRow Of(Household household, Owned owned, IReadOnlyList<Transfers.TimeAtHome> times) => new()
    {
        Owned = owned,
        Load = WeeklyLoad.Of(owned),
        Before = owned.Owner is { } owner ? Position(household, owner) : null,
        Able = [.. Enumerable.Range(0, household.Adults.Count).Where(position => CanHave(household, owned, household.Adults[position]) && times[position].Fits(owned))],
        Dislike = [.. household.Adults.Select(adult => OwnershipRules.MatchesAny(adult.Minds, owned.Row.Id) ? 1 : OwnershipRules.MatchesAny(adult.Likes, owned.Row.Id) ? -1 : 0)],
    };

    internal static int? Position(Household household, PersonId owner)
    {
        for (var position = 0; position < household.Adults.Count; position++)
            if (household.Adults[position].Id == owner)
                return position;
        return null;
    }

    private static bool CanHave(Household household, Owned owned, Adult adult) =>
        !OwnershipRules.MatchesAny(adult.Cannot, owned.Row.Id)
        && household.Ownership.Bindings.All(binding => binding.Id != owned.Row.Id || binding.Who == adult.Id)
        && (owned.Row.Authority != Authority.Parental
            || household.Children.All(child => !owned.Row.IsForAge(child.Age) || child.Authority is not { } authority || authority.Contains(adult.Id)));
}
