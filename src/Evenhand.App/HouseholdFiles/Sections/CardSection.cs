using Evenhand.App.HouseholdFiles.Shapes;
using Evenhand.Domain.Units;
using Evenhand.Domain.Village;
using static Evenhand.App.HouseholdFiles.Sections.Kinds;

namespace Evenhand.App.HouseholdFiles.Sections;

/// <summary>Emergency cards: numbers, what to know, and the places that hold a copy.</summary>
internal static class CardSection
{
    private static readonly MapShape FactShape = new("something to know of a child",
    [
        new("what", Words, "In words.", Required: true),
        new("private", YesNo, "On the household's own page and on no copy."),
    ]);

    private static readonly MapShape CopyShape = new("a copy of an emergency card",
    [
        new("place", Words, "Who holds it, for example school.", Required: true),
        new("children", Children, "Whose card it is. Left out: all children."),
        new("order", ListOf(AdultOrHelper), "Who is called there, in order.", Required: true),
        new("since", Date, "When the place got this order."),
    ]);

    public static readonly KeyShape[] Keys =
    [
        new("phones", new DictionaryShape("people", Words, AdultOrHelper), "Numbers under which people are reached; they stand on the emergency cards."),
        new("card_facts", ByChild(ListOf(FactShape)), "What to know of a child in an emergency."),
        new("card_copies", ListOf(CopyShape), "Places that hold a copy of an emergency card, with the order each shows."),
    ];

    public static IReadOnlyDictionary<PersonId, string> ReadPhones(Fields root) =>
        root.Map("phones").Entries.Select(entry => entry.Key).ToDictionary(id => new PersonId(id), id => root.Map("phones").Text(id));

    public static IReadOnlyDictionary<PersonId, IReadOnlyList<CardFact>> ReadFacts(Fields root) =>
        root.Map("card_facts").Entries.Select(entry => entry.Key).ToDictionary(id => new PersonId(id),
            id => (IReadOnlyList<CardFact>)[.. root.Map("card_facts").Maps(id).Select(fact => new CardFact(fact.Text("what"), fact.YesNo("private")))]);

    public static IReadOnlyList<CardCopy> ReadCopies(Fields root) =>
        [.. root.Maps("card_copies").Select(copy => new CardCopy(copy.Text("place"), copy.People("children"), copy.People("order"), copy.Date("since")))];
}
