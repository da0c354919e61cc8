using Evenhand.App.HouseholdFiles.Shapes;
using Evenhand.Domain.Units;
using Evenhand.Domain.Village;
using static Evenhand.App.HouseholdFiles.Sections.Kinds;

namespace Evenhand.App.HouseholdFiles.Sections;

/// <summary>Carers and helpers: those who come by agreement and those who can be asked.</summary>
internal static class VillageSection
{
    private static readonly KeyShape[] Both =
    [
        new("name", Words, "What pages call them."),
        new("ring", new ChoiceShape(["self", "family", "neighbour", "parents", "paid"]), "How near they stand; asked from near to far."),
        new("who", Words, "For example grandmother, student of 17."),
        new("drives", YesNo, "May drive the children."),
        new("authorised", Children, "Children they may collect."),
        new("covers", Children, "Children they look after."),
        new("cost_hour", new NumberShape(0, 10_000, Unit: "money an hour"), "Price of an hour; 0 for unpaid help."),
    ];

    public static readonly MapShape HelperShape = new("a helper", [.. Both, new("blocks", ListOf(BlockSection.Window), "When they come, every week.")]);

    public static readonly MapShape RequestShape = new("someone on request",
    [
        .. Both,
        .. BlockSection.Window.Keys,
        new("windows", ListOf(BlockSection.Window), "When they could come, where one window is not enough."),
        new("minimum_hours", Hours(24), "Shortest visit that is paid."),
        new("max_children", new NumberShape(1, 20, Whole: true), "Most children at once."),
        new("only_if", new ChoiceShape(["school closed"]), "Holds only on days on which a child's care is emptied."),
    ]);

    public static Helper ReadHelper(string id, Fields fields, Cross cross) => new()
    {
        Id = new PersonId(id),
        Name = fields.Text("name"),
        Ring = ReadRing(fields),
        Who = fields.Text("who"),
        Drives = fields.YesNo("drives"),
        Authorised = fields.People("authorised"),
        Covers = fields.People("covers"),
        CostHour = fields.Number("cost_hour") ?? 0,
        Blocks = [.. fields.Maps("blocks").Select(block => BlockSection.ReadWindow(block, cross))],
    };

    public static OnRequest ReadRequest(string id, Fields fields, Cross cross)
    {
        var windows = fields.Maps("windows").Select(window => BlockSection.ReadWindow(window, cross)).ToList();
        if (fields.Has("from") || fields.Has("to") || fields.Has("days") || fields.Has("span"))
            windows.Insert(0, BlockSection.ReadWindow(fields, cross) with { What = "" });
        return new()
        {
            Id = new PersonId(id),
            Name = fields.Text("name"),
            Ring = ReadRing(fields),
            Who = fields.Text("who"),
            Drives = fields.YesNo("drives"),
            Authorised = fields.People("authorised"),
            Covers = fields.People("covers"),
            Windows = windows,
            CostHour = fields.Number("cost_hour") ?? 0,
            MinimumHours = fields.Number("minimum_hours") ?? 0,
            MaxChildren = fields.Whole("max_children"),
            OnlyIfSchoolClosed = fields.Has("only_if"),
            What = fields.Text("what"),
        };
    }

    private static Ring ReadRing(Fields fields) => fields.Text("ring") switch
    {
        "self" => Ring.Self,
        "neighbour" => Ring.Neighbour,
        "parents" => Ring.Parents,
        "paid" => Ring.Paid,
        _ => Ring.Family,
    };
}
