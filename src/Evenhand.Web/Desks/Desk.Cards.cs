using Evenhand.App.Accounts.Rights;
using Evenhand.App.Cards;
using Evenhand.Domain.Units;
using Evenhand.Domain.Village;

namespace Evenhand.Web.Desks;

/// <summary>Emergency cards and the places that hold a copy.</summary>
public sealed partial class Desk
{
    /// <summary>Copies that show an old order; nothing for whoever does not see the household.</summary>
    public OldCopies OldCopies => Can(Doing.See, Resource.Household) && Household.CardCopies.Count > 0 ? OldCopies.Of(Household) : new([], null);

    /// <summary>The order, the numbers and what to know of one card.</summary>
    internal Task<long> ChangeCard(PersonId child, IReadOnlyList<PersonId> order, IReadOnlyDictionary<PersonId, string> phones, IReadOnlyList<CardFact> facts, CancellationToken stop) =>
        ChangeParts(Resource.Household, CardActKinds.Card, Look(child).Name, parts =>
        {
            CardParts.SetOrder(parts, child, order, Today);
            foreach (var (who, phone) in phones)
                CardParts.SetPhone(parts, who, phone, Today);
            CardParts.SetFacts(parts, child, facts, Today);
        }, stop);

    internal Task<long> AddCardCopy(CardCopy copy, CancellationToken stop) => ChangeParts(Resource.Household, CardActKinds.Copy, copy.Place, parts => CardParts.AddCopy(parts, copy, Today), stop);

    /// <summary>The place shows the order of the card from today on.</summary>
    internal Task<long> TellCopy(int index, CardCopy copy, CancellationToken stop) =>
        ChangeParts(Resource.Household, CardActKinds.Told, copy.Place, parts => CardParts.SetCopy(parts, index, copy with { Order = OldCopies.Right(Household, copy), Since = Today }, Today), stop);

    internal Task<long> DropCopy(int index, CardCopy copy, CancellationToken stop) => ChangeParts(Resource.Household, CardActKinds.Copy, copy.Place, parts => CardParts.SetCopy(parts, index, null, Today), stop);
}
