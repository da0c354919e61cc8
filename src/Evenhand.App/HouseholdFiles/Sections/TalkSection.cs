using Evenhand.App.HouseholdFiles.Shapes;
using Evenhand.App.HouseholdFiles.Yaml;
using Evenhand.Domain.Agreements;
using Evenhand.Domain.People;
using Evenhand.Domain.Questions;
using Evenhand.Domain.Village;
using static Evenhand.App.HouseholdFiles.Sections.Kinds;

namespace Evenhand.App.HouseholdFiles.Sections;

/// <summary>What the adults talk about and agreed on, and whom they reach.</summary>
internal static class TalkSection
{
    private static readonly string[] FairnessKinds = ["time", "thinking", "paid-hours", "turns", "liking"];

    private static readonly Shape AgreementShape = new EitherShape(
    [
        Words,
        new MapShape("an agreement in words",
        [
            new("what", Words, "What you agreed on, in your own words.", Required: true),
            new("kind", new ChoiceShape(FairnessKinds), "The kind of fairness it goes by."),
            new("division", new ChoiceShape(["share", "turns", "other", "open"]), "share: both at the same time. turns: one after the other. open: not settled."),
            new("since", Words, "Since when."),
            new("review", Words, "When it is looked at again, a date or words."),
            new("conditions", ListOf(Words), "What opens it before its review: a job offer elsewhere, a pregnancy, an illness."),
            new("said_yes", ListOf(AnAdult), "Who said yes to it. It holds once every adult has."),
        ]),
    ]);

    private static readonly Shape ContactShape = new EitherShape(
    [
        Words,
        new MapShape("a contact",
        [
            new("name", Words, "Who it is.", Required: true),
            new("role", Words, "What they are to you: class teacher, doctor, coach."),
            new("children", Children, "For which children. Left out: for everyone."),
            new("phone", Words, "Telephone."),
            new("email", Words, "Address."),
            new("know", ListOf(AnAdult), "The adults whose address they have. Where it is stated, who is missing is named."),
            new("note", Words, "Words."),
        ]),
    ]);

    private static readonly Shape TopicShape = new EitherShape(
    [
        Words,
        new MapShape("a topic",
        [
            new("what", Words, "What to talk about.", Required: true),
            new("by", AnAdult, "Who opened it."),
            new("since", Words, "Since when."),
            new("about", Words, "A responsibility or a starter topic that it is about."),
        ]),
    ]);

    private static readonly MapShape EventShape = new("an event",
    [
        new("what", Words, "What it is.", Required: true),
        new("child", Children, "Whose it is."),
        new("on", Date, "The day.", Required: true),
        new("from", new TimeShape(), "Start.", Required: true),
        new("to", new TimeShape(), "End; an hour after the start when left out."),
        new("wants", ListOf(AnAdult), "Adults who want to be there."),
        new("wished_for", ListOf(AnAdult), "Adults whom the child wishes there."),
    ]);

    private static readonly Shape ShoppingShape = new EitherShape(
    [
        Words,
        new MapShape("something to get",
        [
            new("what", Words, "What it is.", Required: true),
            new("by", new PersonShape(PersonKinds.Anyone), "Who wrote it down."),
            new("got", Words, "The day on which somebody got it."),
        ]),
    ]);

    public static readonly KeyShape[] Keys =
    [
        new("agreements", ListOf(AgreementShape), "What the adults agreed on, in their own words."),
        new("topics", ListOf(TopicShape), "What somebody wants to talk about in the next check-in."),
        new("contacts", ListOf(ContactShape), "Whom you reach, by what they are to you."),
        new("events", ListOf(EventShape), "A concert, a game: who wants to be there. What stands against it is shown 14 days before."),
        new("shopping", ListOf(ShoppingShape), "The shopping list."),
    ];

    public static IReadOnlyList<Agreement> ReadAgreements(Fields root) => [.. Items(root, "agreements", ReadAgreement, words => new() { What = words })];

    public static IReadOnlyList<TalkTopic> ReadTopics(Fields root) =>
        [.. Items(root, "topics", fields => new TalkTopic(fields.Text("what"), fields.Person("by"), fields.Text("since"), fields.Text("about")), words => new(words, null, "", ""))];

    public static IReadOnlyList<Contact> ReadContacts(Fields root) => [.. Items(root, "contacts", ReadContact, words => new() { Name = words, Role = "" })];

    public static IReadOnlyList<WishedEvent> ReadEvents(Fields root) => [.. root.Maps("events").Select(ReadEvent)];

    public static IReadOnlyList<ShoppingItem> ReadShopping(Fields root) =>
        [.. Items(root, "shopping", fields => new ShoppingItem(fields.Text("what"), fields.Person("by"), fields.Text("got")), words => new(words, null, ""))];

    public static FairnessKind? KindOf(string word) => word switch
    {
        "time" => FairnessKind.Time,
        "thinking" => FairnessKind.Thinking,
        "paid-hours" => FairnessKind.PaidHours,
        "turns" => FairnessKind.Turns,
        "liking" => FairnessKind.Liking,
        _ => null,
    };

    private static WishedEvent ReadEvent(Fields fields)
    {
        var from = fields.Time("from") ?? 0;
        return new()
        {
            What = fields.Text("what"),
            Children = fields.People("child"),
            On = fields.Date("on")!.Value,
            From = from,
            To = fields.Time("to") is { } to && to > from ? to : Math.Min(from + 60, 24 * 60),
            Wants = fields.People("wants"),
            WishedFor = fields.People("wished_for"),
        };
    }

    private static Agreement ReadAgreement(Fields fields) => new()
    {
        What = fields.Text("what"),
        Kind = KindOf(fields.Text("kind")),
        Division = fields.Text("division") switch { "share" => Division.Share, "turns" => Division.TakeTurns, "other" => Division.Other, "open" => Division.Open, _ => Division.None },
        Since = fields.Text("since"),
        Review = fields.Text("review"),
        Conditions = fields.Texts("conditions"),
        SaidYes = fields.People("said_yes"),
    };

    private static Contact ReadContact(Fields fields) => new()
    {
        Name = fields.Text("name"),
        Role = fields.Text("role"),
        Children = fields.People("children"),
        Phone = fields.Text("phone"),
        Email = fields.Text("email"),
        Know = fields.Has("know") ? fields.People("know") : null,
        Note = fields.Text("note"),
    };

    /// <summary>A list whose items are maps, or words alone.</summary>
    private static IEnumerable<T> Items<T>(Fields root, string key, Func<Fields, T> map, Func<string, T> words) => root.List(key).Select((item, at) => item switch
    {
        YamlScalar scalar => words(scalar.Text),
        _ => map(new Fields(item, $"{root.Join(key)}[{at}]")),
    });
}
