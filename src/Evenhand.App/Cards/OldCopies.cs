using Evenhand.App.Catalogues;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using Evenhand.Domain.Village;

namespace Evenhand.App.Cards;

/// <summary>Copies that show another order than the card does now: each is something to do for whoever owns the cards, until it is ticked (M024).</summary>
public sealed record OldCopies(IReadOnlyList<(int Index, CardCopy Copy)> All, PersonId? Owner)
{
    /// <summary>The responsibility whose owner keeps the cards and their copies current.</summary>
    public const string Responsibility = "plan.emergency";

    public static OldCopies Of(Household household) => new(
        [.. household.CardCopies.Select((copy, index) => (index, copy)).Where(pair => IsOld(household, pair.copy))],
        new OwnershipView(household, CatalogueFile.Shipped).Find(new(Responsibility))?.Owner);

    /// <summary>Whether the place shows another order than the card of any of its children.</summary>
    public static bool IsOld(Household household, CardCopy copy) => ChildrenOf(household, copy).Any(child => child.EmergencyCard.Count > 0 && !child.EmergencyCard.SequenceEqual(copy.Order));

    /// <summary>The order that the place is to show; that of the first of its children.</summary>
    public static IReadOnlyList<PersonId> Right(Household household, CardCopy copy) => ChildrenOf(household, copy).Select(child => child.EmergencyCard).FirstOrDefault(card => card.Count > 0) ?? [];

    private static IEnumerable<Child> ChildrenOf(Household household, CardCopy copy) => household.Children.Where(child => copy.Children.Count == 0 || copy.Children.Contains(child.Id));
}
