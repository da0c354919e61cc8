using static Evenhand.App.Persons.FieldKind;

namespace Evenhand.App.Persons;

/// <summary>A form about someone or something of the household: which part it changes, and its fields.</summary>
/// <param name="Section">The key of the household file.</param>
/// <param name="List">Key of the list within the part whose items it changes; empty when it changes the part itself.</param>
public sealed record PersonForm(string Name, string Section, string List, IReadOnlyList<FormField> Fields)
{
    private static readonly FormField[] When =
    [
        new("days", Days), new("from", Time) { Required = true }, new("to", Time) { Required = true }, new("weeks", FieldKind.Weeks),
    ];

    private static readonly FormField[] Help =
    [
        new("name", Words) { Required = true }, new("who", Words), new("ring", Choice) { Choices = ["family", "neighbour", "parents", "paid"] },
        new("drives", YesNo), new("covers", People), new("authorised", People), new("cost_hour", Number) { Range = (0, 10_000) },
    ];

    private static readonly FormField GetsThere = new("gets_there", Choice) { Choices = ["", "with someone", "alone", "bus"] };

    public static IReadOnlyList<PersonForm> All { get; } =
    [
        new("adult", "adults", "",
        [
            new("name", Words) { Required = true }, new("job", Words), new("hours.usual", Number) { Range = (0, 120) }, new("hours.peak", Number) { Range = (0, 120) },
            new("sleep.from", Time), new("sleep.to", Time), new("sleep_floor_hours", Number) { Range = (0, 12) }, new("drives", YesNo) { Otherwise = true },
            new("callouts_per_month", Number) { Range = (0, 100) }, new("leave_left_hours", Number) { Range = (0, 2000) },
        ]),
        new("hours", "adults", "blocks",
        [
            new("kind", Choice) { Choices = ["work", "study", "travel", "own"] }, new("what", Words), .. When,
            new("where", Choice) { Choices = ["site", "away", "home", "unable"] }, new("commute", Number) { Range = (0, 300) }, new("break", Number) { Range = (0, 600) },
            new("firm", YesNo), new("half_present", YesNo), new("outside_agreed_hours", YesNo), new("notice", Words), new("ends", Words),
        ]),
        new("child", "children", "",
        [
            new("name", Words) { Required = true }, new("age", Number) { Required = true, Range = (0, 30) }, new("grade", Number) { Range = (0, 13) },
            new("alone_max", Number) { Range = (0, 30_240) }, new("needs", Choice) { Choices = ["free", "present"] }, GetsThere,
        ]),
        new("care", "children", "care",
        [
            new("name", Words) { Required = true }, .. When, new("closes", Time), new("place", Words), GetsThere,
        ]),
        new("helper", "helpers", "", [.. Help, new("blocks", Windows)]),
        new("request", "on_request", "",
        [
            .. Help, new("windows", Windows), new("minimum_hours", Number) { Range = (0, 24) }, new("max_children", Number) { Range = (1, 20) },
            new("only_if", Choice) { Choices = ["", "school closed"] }, new("what", Words),
        ]),
        new("activity", "activities", "",
        [
            new("name", Words) { Required = true }, new("children", People) { Required = true }, .. When, new("place", Words), new("wait", YesNo), GetsThere,
        ]),
        new("event", "events", "",
        [
            new("what", Words) { Required = true }, new("child", People), new("on", Date) { Required = true }, new("from", Time) { Required = true }, new("to", Time),
            new("wants", People) { People = FieldPeople.Adults }, new("wished_for", People) { People = FieldPeople.Adults },
        ]),
        new("contact", "contacts", "",
        [
            new("name", Words) { Required = true }, new("role", Words) { Required = true }, new("children", People), new("phone", Words), new("email", Words),
            new("know", People) { People = FieldPeople.Adults }, new("note", Words),
        ]),
        new("cars", "cars", "", [new("count", Number) { Required = true, Range = (0, 20) }, new("seats", Numbers), new("no_seat_for", People)]),
        new("budget", "rules", "", [new("weekly_budget", Number), new("weekly_cap", Number), new("paid_care", YesNo) { Otherwise = true }]),
    ];

    /// <summary>The part is a piece of a map, under an id of its own.</summary>
    public bool IsKeyed => Section is "adults" or "children" or "helpers" or "on_request";

    /// <summary>The part is an item of a list.</summary>
    public bool IsItem => Section is "activities" or "events" or "contacts";

    /// <summary>No plan is made from it.</summary>
    public bool IsOutsidePlans => Section is "contacts" or "events";

    public static PersonForm? Find(string name) => All.FirstOrDefault(form => form.Name == name);
}
