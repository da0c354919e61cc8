using Evenhand.App.CameUp;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using Evenhand.Domain.Village;

namespace Evenhand.App.Cards;

/// <summary>The emergency card of a child: who is called in which order, who may collect, what to know (M024).</summary>
public sealed record EmergencyCard(Child Child, IReadOnlyList<CardContact> Contacts, IReadOnlyList<CardFact> Facts)
{
    /// <summary>The doctor and others whom the household names for the child with a number.</summary>
    public IReadOnlyList<Contact> Others { get; init; } = [];

    public static EmergencyCard Of(Household household, Child child) => new(child,
        [.. child.EmergencyCard.Select(who => new CardContact(who, household.Phones.GetValueOrDefault(who, ""), WhoGoes.MayCollect(household, who, [child.Id])))],
        household.CardFacts.GetValueOrDefault(child.Id, []))
    {
        Others = [.. household.Contacts.Where(contact => contact.Phone.Length > 0 && contact.Role.Contains("doctor", StringComparison.OrdinalIgnoreCase) && (contact.Children.Count == 0 || contact.Children.Contains(child.Id)))],
    };

    /// <summary>The card as plain text that a phone shows without a network. What is private is not in it.</summary>
    /// <param name="name">What a person is called.</param>
    /// <param name="mayCollect">Words for whoever may collect the child.</param>
    public string Text(Func<PersonId, string> name, string mayCollect) => string.Join('\n',
    [
        Child.DisplayName,
        .. Contacts.Select((contact, at) => $"{at + 1} {name(contact.Who)}{(contact.Phone.Length > 0 ? " " + contact.Phone : "")}{(contact.MayCollect ? $" ({mayCollect})" : "")}"),
        .. Others.Select(other => $"{other.Role}: {other.Name} {other.Phone}"),
        .. Facts.Where(fact => !fact.Private).Select(fact => fact.What),
    ]);
}

/// <param name="MayCollect">Has the authority to collect the child.</param>
public sealed record CardContact(PersonId Who, string Phone, bool MayCollect);
