using Evenhand.App.HouseholdFiles.Shapes;
using Evenhand.App.HouseholdFiles.Yaml;
using Evenhand.Domain.Hours;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using static Evenhand.App.HouseholdFiles.Sections.Kinds;

namespace Evenhand.App.HouseholdFiles.Sections;

/// <summary>Who owns what, what rotates and by which rule, stand-ins, errands, and the household's own rows.</summary>
internal static class OwnershipSection
{
    private static readonly MapShape RotationShape = new("a rotation",
    [
        new("by", new ChoiceShape(["alternate", "day", "child", "fairer"]), "alternate: in turn. day: by the day of the week. child: by child. fairer: whoever it makes fairer that week.", Required: true),
        new("first", AnAdult, "First in turn."),
        new("children", ByChild(AnAdult), "Who does it for which child."),
        .. Weekday.Names.Select(day => new KeyShape(day, AnAdult, $"Who does it on {day}.")),
    ]);

    private static readonly MapShape Origin = new("an origin",
    [
        new("how", new ChoiceShape(["chosen", "agreed", "fell to", "picked up", "bound", "inherited"]), "How it came to its owner.", Required: true),
        new("since", Words, "Since when, a date or words."),
    ]);

    private static readonly MapShape BindingShape = new("a binding",
    [
        new("responsibility", FullId, "What is bound.", Required: true),
        new("who", AnAdult, "To whom.", Required: true),
        new("kind", new ChoiceShape(["physical", "legal"]) { Otherwise = "Anything else is a preference: write it under likes or minds of the adult." }, "Only the body or the law binds; anything else is a preference (likes, minds).", Required: true),
        new("reason", Words, "In words.", Required: true),
        new("from", Words, "From when."),
        new("until", Words, "Until when, or when it is looked at again.", Required: true),
    ]);

    private static readonly MapShape Cover = new("a cover",
    [
        new("responsibility", Pattern, "What is done by someone else.", Required: true),
        new("by", AdultOrHelper, "Who does it.", Required: true),
        new("from", Date, "First day.", Required: true),
        new("until", Date, "Last day; the day after, the owner does it again by itself.", Required: true),
        new("errand", YesNo, "The doing is given away, the owning is not."),
        new("what", Words, "In words."),
    ]);

    public static readonly MapShape EstimateShape = new("an estimate",
    [
        new("minutes", Minutes(1440), "Doing, per occurrence and first unit."),
        new("times_a_week", new NumberShape(0, 100), "Occurrences a week; 0.25 is once a month."),
        new("thinking_minutes", Minutes(2000), "Thinking a week."),
        new("days", new DaysShape(), "Days on which it falls."),
        new("from", new TimeShape(), "Window start."),
        new("to", new TimeShape(), "Window end."),
        new("good_enough", Words, "The least that counts as done, in your words."),
    ]);

    public static readonly KeyShape[] Keys =
    [
        new("owns", new DictionaryShape("owners", Patterns, new OwnerShape()), "Who owns what: adults, helpers, or rotates. A full id beats a group. What nobody lists is nobody's."),
        new("rotates_everything", YesNo, "What nobody owns rotates between the adults."),
        new("rotations", new DictionaryShape("responsibilities", RotationShape, Pattern), "The standing rule of what rotates; alternate when left out."),
        new("not_doing", Patterns, "The let-go list: deliberately not done."),
        new("minimum_day", Patterns, "The few that matter on a minimum day."),
        new("minimum_day_on", ListOf(Date), "Dates on which the minimum day is on."),
        new("stand_ins", new DictionaryShape("responsibilities", ListOf(AdultOrHelper), Pattern), "Who takes it when the owner cannot."),
        new("origins", new DictionaryShape("responsibilities", Origin, Pattern), "How each ownership came about."),
        new("bindings", ListOf(BindingShape), "What only one person can do, with a reason and an end."),
        new("covers", ListOf(Cover), "Short swaps and errands; ownership stays."),
        new("feeding", new ChoiceShape(["nursing", "expressed", "formula", "mixed"]), "How a baby is fed; changeable on any day."),
        new("estimates", new DictionaryShape("responsibilities", EstimateShape, FullId), "Your own figures for rows of the catalogue."),
        new("responsibilities", ListOf(OwnRowSection.Shape), "Rows that the catalogue lacks."),
    ];

    public static OwnershipRules Read(Fields root, Cross cross) => new()
    {
        Patterns = ReadPatterns(root, cross),
        NotDoing = root.Texts("not_doing"),
        RotatesEverything = root.YesNo("rotates_everything"),
        Rotations = [.. root.Each("rotations").Select(rule => ReadRotation(rule.Key, rule.Value, cross))],
        StandIns = [.. root.Map("stand_ins").Entries.Select(entry => new StandIn(entry.Key, root.Map("stand_ins").People(entry.Key)))],
        Origins = [.. root.Each("origins").Select(origin => new OwnershipOrigin(origin.Key, origin.Value.Text("how"), origin.Value.Text("since")))],
        Bindings = [.. root.Maps("bindings").Select(binding => new BindingEntry(new(binding.Text("responsibility")), new(binding.Text("who")), binding.Text("kind"), binding.Text("reason"), binding.Text("from"), binding.Text("until")))],
        MinimumDay = root.Texts("minimum_day"),
        MinimumDayOn = [.. root.Texts("minimum_day_on").Select(text => Values.Date(text)!.Value)],
        Covers = [.. root.Maps("covers").Select(cover => ReadCover(cover, cross))],
    };

    public static IReadOnlyList<Estimate> ReadEstimates(Fields root) =>
        [.. root.Each("estimates").Select(entry => ReadEstimate(new ResponsibilityId(entry.Key), entry.Value))];

    public static IReadOnlyList<Responsibility> ReadOwnRows(Fields root, Cross cross)
    {
        var rows = new Dictionary<ResponsibilityId, Responsibility>();
        foreach (var fields in root.Maps("responsibilities"))
        {
            var row = OwnRowSection.Read(fields, cross);
            if (cross.Catalogue.Find(row.Id) is { } known)
                cross.Add("id-in-catalogue", fields, "id", $"'{row.Id}' is in the catalogue already ({known.Name}).", "Write your own figures for it under estimates:, or use another id.");
            else if (!rows.TryAdd(row.Id, row))
                cross.Add("id-twice", fields, "id", $"'{row.Id}' is written twice.", "Give every row an id of its own.");
        }

        return [.. rows.Values];
    }

    private static List<OwnerPattern> ReadPatterns(Fields root, Cross cross)
    {
        var patterns = new List<OwnerPattern>();
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        var owns = root.Map("owns");
        foreach (var entry in owns.Entries)
        {
            PersonId? owner = entry.Key == OwnerShape.Rotates ? null : new PersonId(entry.Key);
            foreach (var pattern in owns.Texts(entry.Key))
            {
                if (!first.TryAdd(pattern, entry.Key) && first[pattern] != entry.Key)
                    cross.Add("two-owners", owns, entry.Key, $"'{pattern}' is owned by {first[pattern]} and by {entry.Key}.", "Every responsibility has one owner: remove it from one of the two, or move it to rotates.");
                else
                    patterns.Add(new(pattern, owner));
            }
        }

        return patterns;
    }

    private static RotationRule ReadRotation(string pattern, Fields fields, Cross cross)
    {
        if (fields.Text("by") == "day" && !Weekday.Names.Any(fields.Has))
            cross.Add("rotation-without-days", fields, "by", "the rotation goes by day and names no day.", "Write who does it on which day, for example Mon: with the id of an adult.");
        if (fields.Text("by") == "child" && !fields.Map("children").Entries.Any())
            cross.Add("rotation-without-children", fields, "by", "the rotation goes by child and names no child.", "Write children: with the adult for each child.");
        return Rotation(pattern, fields);
    }

    private static RotationRule Rotation(string pattern, Fields fields) => new()
    {
        Pattern = pattern,
        Kind = fields.Text("by") switch { "day" => RotationKind.ByDay, "child" => RotationKind.ByChild, "fairer" => RotationKind.Fairer, _ => RotationKind.Alternate },
        First = fields.Person("first"),
        ByDay = Enumerable.Range(0, 7).Where(day => fields.Has(Weekday.Name(day))).ToDictionary(day => day, day => new PersonId(fields.Text(Weekday.Name(day)))),
        ByChild = fields.Map("children").Entries.ToDictionary(entry => new PersonId(entry.Key), entry => new PersonId(((YamlScalar)entry.Value).Text)),
    };

    private static CoverEntry ReadCover(Fields fields, Cross cross)
    {
        var from = fields.Date("from")!.Value;
        var until = fields.Date("until")!.Value;
        if (until < from)
            cross.Add("ends-before-start", fields, "until", $"the last day {until:yyyy-MM-dd} is before the first.", "Write a later date.");
        return new(fields.Text("responsibility"), new(fields.Text("by")), from, until, fields.YesNo("errand"), fields.Text("what"));
    }

    public static Estimate ReadEstimate(ResponsibilityId id, Fields fields) => new()
    {
        Id = id,
        Minutes = fields.Number("minutes"),
        TimesAWeek = fields.Number("times_a_week"),
        ThinkingMinutes = fields.Number("thinking_minutes"),
        Days = fields.Days("days"),
        WindowStart = fields.Time("from"),
        WindowEnd = fields.Time("to"),
        GoodEnough = fields.TextOrNull("good_enough"),
    };
}
