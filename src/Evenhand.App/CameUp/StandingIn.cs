using Evenhand.App.Catalogues;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;

namespace Evenhand.App.CameUp;

/// <summary>Something that an adult owns and for which somebody stands in, or that a minimum day keeps and for which nobody does (M111). The owner stays the owner.</summary>
/// <param name="People">Who stands in, in order; empty where nobody is named.</param>
/// <param name="Note">What whoever does it has to know, as it was written down for the hand-over; empty for none.</param>
public sealed record StandingIn(Responsibility Row, PersonId Owner, IReadOnlyList<PersonId> People, string Note)
{
    public static IReadOnlyList<StandingIn> For(Household household, IReadOnlyList<PersonId> owners)
    {
        var minimum = household.Ownership.MinimumDay;
        return
        [
            .. from owned in new OwnershipView(household, CatalogueFile.Shipped).Applicable
               where owned is { State: OwnershipState.Owned, Owner: { } owner } && owners.Contains(owner)
               let people = Of(household, owned.Row.Id, owned.Owner!.Value)
               where people.Count > 0 || OwnershipRules.MatchesAny(minimum, owned.Row.Id)
               select new StandingIn(owned.Row, owned.Owner!.Value, people, NoteOf(household, owned.Row.Id)),
        ];
    }

    private static IReadOnlyList<PersonId> Of(Household household, ResponsibilityId id, PersonId owner) =>
        [.. household.Ownership.StandInsFor(id).Where(person => person != owner).Distinct()];

    private static string NoteOf(Household household, ResponsibilityId id) => household.Ownership.HandOvers.FirstOrDefault(handOver => handOver.Id == id)?.Notes ?? "";
}
