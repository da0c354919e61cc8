using Evenhand.App.HouseholdFiles.Shapes;
using Evenhand.App.HouseholdFiles.Yaml;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Responsibilities.Proposals;
using Evenhand.Domain.Units;
using static Evenhand.App.HouseholdFiles.Sections.Kinds;

namespace Evenhand.App.HouseholdFiles.Sections;

/// <summary>What the adults propose to each other about who owns what, and what came of it.</summary>
internal static class HomeSection
{
    private static readonly MapShape ChangeShape = new("a proposed change",
    [
        new("responsibility", FullId, "What it is about.", Required: true),
        new("owner", new OwnerShape(), "Who would own it, or rotates."),
        new("let_go", YesNo, "It would not be done any more."),
        new("good_enough", Words, "The least that would count as done, in your words."),
        new("notes", Words, "What the next owner needs to know."),
    ]);

    private static readonly MapShape ProposalShape = new("a proposal",
    [
        new("by", AnAdult, "Who put it.", Required: true),
        new("on", Date, "When.", Required: true),
        new("yes", ListOf(AnAdult), "Who has said yes. It holds when all adults of that home have."),
        new("starts", Date, "First day on which it would hold; the day it was put when left out."),
        new("review", Date, "When you look at it again."),
        new("changes", ListOf(ChangeShape), "What would change.", Required: true),
    ]);

    private static readonly MapShape HandOverShape = new("a hand-over",
    [
        new("from", AdultOrHelper, "Owner before; left out when there was none."),
        new("since", Date, "First day with its new owner.", Required: true),
        new("review", Date, "When you look at it again."),
        new("notes", Words, "What the next owner needs to know."),
    ]);

    private static readonly MapShape LetGoShape = new("what was let go",
    [
        new("since", Date, "Since when."),
        new("review", Date, "When you look at it again."),
        new("why", Words, "Why, in your words."),
    ]);

    private static readonly MapShape LeftOpenShape = new("what is left open",
    [
        new("since", Date, "When you said so.", Required: true),
        new("until", Date, "Not asked again before.", Required: true),
    ]);

    private static readonly MapShape PickedUpShape = new("what was picked up",
    [
        new("responsibility", FullId, "What it was.", Required: true),
        new("by", AdultOrHelper, "Who did it.", Required: true),
        new("on", Date, "When.", Required: true),
    ]);

    public static readonly KeyShape[] Keys =
    [
        new("proposals", new DictionaryShape("names of proposals", ProposalShape), "What has been put to the adults and waits for their yes."),
        new("hand_overs", new DictionaryShape("responsibilities", HandOverShape, FullId), "How each responsibility last changed hands."),
        new("let_go", new DictionaryShape("responsibilities", LetGoShape, Pattern), "Since when, until when and why something is on the let-go list."),
        new("left_open", new DictionaryShape("responsibilities", LeftOpenShape, FullId), "What stays nobody's for now, by a decision of all adults."),
        new("picked_up", ListOf(PickedUpShape), "What someone did that nobody owned."),
        new("confirmed", ByAdult(Date), "When each adult last said yes to what is expected of them."),
    ];

    public static OwnershipRules Read(OwnershipRules rules, Fields root) => rules with
    {
        Proposals = [.. root.Each("proposals").Select(entry => ReadProposal(entry.Key, entry.Value))],
        HandOvers = [.. root.Each("hand_overs").Select(entry => new HandOver(new(entry.Key), entry.Value.Person("from"), entry.Value.Date("since")!.Value, entry.Value.Date("review"), entry.Value.Text("notes")))],
        LetGo = [.. root.Each("let_go").Select(entry => new LetGoNote(entry.Key, entry.Value.Date("since"), entry.Value.Date("review"), entry.Value.Text("why")))],
        LeftOpen = [.. root.Each("left_open").Select(entry => new LeftOpen(new(entry.Key), entry.Value.Date("since")!.Value, entry.Value.Date("until")!.Value))],
        PickedUp = [.. root.Maps("picked_up").Select(fields => new PickUp(new(fields.Text("responsibility")), new(fields.Text("by")), fields.Date("on")!.Value))],
        Confirmed = root.Map("confirmed").Entries.Where(entry => entry.Value is YamlScalar { IsNothing: false }).ToDictionary(entry => new PersonId(entry.Key), entry => Values.Date(((YamlScalar)entry.Value).Text)!.Value),
    };

    public static Proposal ReadProposal(string key, Fields fields) => new(key, new(fields.Text("by")), fields.Date("on")!.Value)
    {
        Yes = fields.People("yes"),
        Starts = fields.Date("starts") ?? fields.Date("on")!.Value,
        Review = fields.Date("review"),
        Changes = [.. fields.Maps("changes").Select(ReadChange)],
    };

    private static ProposedChange ReadChange(Fields fields) => new(new ResponsibilityId(fields.Text("responsibility")))
    {
        Owner = fields.Text("owner") == OwnerShape.Rotates ? null : fields.Person("owner"),
        Rotates = fields.Text("owner") == OwnerShape.Rotates,
        LetGo = fields.YesNo("let_go"),
        GoodEnough = fields.TextOrNull("good_enough"),
        Notes = fields.Text("notes"),
    };
}
