using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Home;

/// <summary>Everything that applies to a household, with its owner or without one; nothing fills a blank.</summary>
public sealed class HomeList
{
    private readonly Household household;
    private readonly LocalDate today;

    /// <param name="shows">Whether the reader may see a row.</param>
    public HomeList(Household household, Catalogue catalogue, LocalDate today, Func<ResponsibilityId, bool> shows)
    {
        this.household = household.HoldingOn(today);
        this.today = today;
        Entries = [.. new OwnershipView(household, catalogue).Applicable.Where(owned => shows(owned.Row.Id)).Select(Entry)];
    }

    /// <summary>In the catalogue's order.</summary>
    public IReadOnlyList<HomeEntry> Entries { get; }

    public HomeEntry? Find(string id) => Entries.FirstOrDefault(entry => entry.Row.Id.Value == id);

    public IReadOnlyList<HomeEntry> In(OwnershipState state) => [.. Entries.Where(entry => entry.Owned.State == state)];

    public IReadOnlyList<HomeEntry> Of(PersonId owner) => [.. Entries.Where(entry => entry.Owned.Owner == owner)];

    /// <summary>Adults in the file's order, then carers and helpers who own something.</summary>
    public IReadOnlyList<PersonId> Owners => [.. household.Adults.Select(adult => adult.Id).Concat(Entries.Select(entry => entry.Owned.Owner).OfType<PersonId>()).Distinct()];

    private HomeEntry Entry(Owned owned)
    {
        var (rules, id) = (household.Ownership, owned.Row.Id);
        var origin = Origins.Find(household, id);
        var standIns = OwnershipRules.Closest(rules.StandIns, entry => entry.Pattern, id)?.People ?? [];
        return new(owned)
        {
            How = owned.State == OwnershipState.Owned || owned.State == OwnershipState.Rotates ? origin?.How : null,
            Since = origin?.Since ?? "",
            StandIns = standIns,
            CanToo = [.. household.Adults.Where(adult => adult.Id != owned.Owner && !OwnershipRules.MatchesAny(adult.Cannot, id) && !rules.IsBoundToAnother(id, adult.Id)).Select(adult => adult.Id).Concat(standIns).Where(who => who != owned.Owner).Distinct()],
            DoneToo = [.. standIns.Concat(rules.Covers.Where(cover => OwnershipRules.Matches(cover.Pattern, id)).Select(cover => cover.By))
                .Concat(rules.HandOvers.Where(over => over.Id == id).Select(over => over.From).OfType<PersonId>())
                .Concat(rules.PickedUp.Where(pick => pick.Id == id).Select(pick => pick.By)).Where(who => who != owned.Owner).Distinct()],
            HandOver = rules.HandOvers.FirstOrDefault(over => over.Id == id),
            LetGo = rules.LetGo.FirstOrDefault(note => OwnershipRules.Matches(note.Pattern, id)),
            LeftOpen = rules.LeftOpen.FirstOrDefault(open => open.Id == id && open.Until >= today),
            Rotation = OwnershipRules.Closest(rules.Rotations, rule => rule.Pattern, id),
            Lent = [.. rules.Covers.Where(cover => OwnershipRules.Matches(cover.Pattern, id) && cover.Until >= today)],
            Proposals = [.. rules.Proposals.Where(proposal => proposal.Changes.Any(change => change.Id == id))],
        };
    }
}
