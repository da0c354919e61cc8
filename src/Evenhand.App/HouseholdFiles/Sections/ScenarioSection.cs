using Evenhand.App.HouseholdFiles.Shapes;
using Evenhand.Domain.Coverage;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Scenarios;
using Evenhand.Domain.Units;
using static Evenhand.App.HouseholdFiles.Sections.Kinds;

namespace Evenhand.App.HouseholdFiles.Sections;

/// <summary>Custody, scenarios, and the dated entries of the calendar.</summary>
internal static class ScenarioSection
{
    private static readonly Dictionary<string, DayChangeKind> ChangeKinds = new(StringComparer.Ordinal)
    {
        ["sick"] = DayChangeKind.Sick,
        ["at home"] = DayChangeKind.AtHome,
        ["ill"] = DayChangeKind.Ill,
        ["busy"] = DayChangeKind.Busy,
        ["trip"] = DayChangeKind.Trip,
        ["drops"] = DayChangeKind.Drops,
        ["not coming"] = DayChangeKind.NotComing,
        ["comes"] = DayChangeKind.Comes,
    };

    private static readonly MapShape CustodyShape = new("a stretch of custody",
    [
        new("adult", AnAdult, "Who has the children.", Required: true),
        new("weeks", ListOf(WeekNumber), "Weeks of the pattern. Left out: every week."),
        new("from", new WeekMomentShape(), "Start.", Required: true),
        new("to", new WeekMomentShape(), "End; not after the start means the following week.", Required: true),
        new("children", Children, "Left out: all."),
    ]);

    private static readonly MapShape ReplacementShape = new("replaced care",
    [
        new("days", new DaysShape(), "Days on which the replaced care begins. Left out: every day."),
        new("weeks", ListOf(WeekNumber), "Weeks of the pattern. Left out: every week."),
        new("care", ListOf(BlockSection.Care), "What runs instead; [] for nothing."),
    ]);

    private static readonly MapShape CancelledShape = new("cancelled care",
    [
        new("from", new WeekMomentShape(WithWeek: true), "The rest of that day is cancelled.", Required: true),
        new("school_days", new NumberShape(0, 60, Whole: true), "And this many of the next days that have care."),
    ]);

    private static readonly MapShape ScenarioShape = new("a scenario",
    [
        new("what", Words, "In words; a scenario of words only leaves the pattern as it is."),
        new("at", new WeekMomentShape(WithWeek: true), "When it becomes known. Left out: 18:00 on the day before it begins."),
        new("add", ByAdult(ListOf(BlockSection.Block)), "Blocks that join the adult's own."),
        new("replace_care", ByChild(ReplacementShape), "Care that is replaced."),
        new("custody_change", new ListShape(CustodyShape, OrOne: true, Most: 200), "Beats custody where it speaks."),
        new("care_cancelled", ByChild(CancelledShape), "Care that is cancelled."),
    ]);

    private static readonly MapShape DatedShape = new("a dated entry",
    [
        new("on", Date, "The day, for one day."),
        new("from", Date, "First day."),
        new("to", Date, "Last day, included."),
        new("what", Words, "In words."),
        new("who", ListOf(AdultOrChild), "For whom. Left out: everyone."),
        new("care", ListOf(Words), "Names of the care it is for. Left out: all care."),
        new("instead", ListOf(BlockSection.Care), "Care that runs on these days instead."),
    ]);

    private static readonly MapShape OccasionShape = new("an occasion",
    [
        new("on", Date, "The day, for one day."),
        new("from", Date, "First day."),
        new("to", Date, "Last day, included."),
        new("what", Words, "In words."),
        new("who", ListOf(AdultOrChild), "Whose day it is. Left out: everyone's."),
        new("every_year", YesNo, "It comes again every year."),
    ]);

    private static readonly MapShape ChangeShape = new("something that came up",
    [
        new("kind", new ChoiceShape([.. ChangeKinds.Keys]), "sick, at home: a child stays at home; where it begins while the child is in care, someone collects it within the hour. ill: an adult can do nothing. busy: an adult has a further firm commitment. trip: an adult is away. drops: an adult leaves what they are at. not coming: a helper does not come. comes: someone comes who does not always.", Required: true),
        new("who", ListOf(new PersonShape(PersonKinds.Anyone)), "Whom it happens to, or who comes.", Required: true),
        new("on", Date, "The day, or the first one.", Required: true),
        new("until", Date, "The last day, included. Left out: one day."),
        new("from", new TimeShape(), "From when on the first day; 00:00 when left out."),
        new("to", new TimeShape(), "Until when on the last day; 24:00 when left out."),
        new("children", Children, "Whom a helper comes for. Left out: all."),
        new("where", new ChoiceShape(["site", "away", "home"]), "Where a commitment is; site when left out."),
        new("commute", new NumberShape(0, 600, Whole: true), "Minutes of the way to a commitment, and the same back."),
        new("by", new PersonShape(PersonKinds.Anyone), "Who collects a child that is called for. Left out: someone of the emergency card."),
        new("what", Words, "In words."),
    ]);

    public static readonly KeyShape[] Keys =
    [
        new("custody", new ListShape(CustodyShape, OrOne: true, Most: 200), "Who has the children when. A minute that nobody is named for has no adult."),
        new("scenarios", new DictionaryShape("names", ScenarioShape), "What could happen: a storm, a trip, a suspension."),
        new("terms", ListOf(DatedShape), "School terms: the named care runs only inside them."),
        new("closed", ListOf(DatedShape), "Days on which care is shut."),
        new("holidays", ListOf(DatedShape), "Holidays: no care, or other care."),
        new("away", ListOf(DatedShape), "We are away: these people are not at home and what needs them pauses."),
        new("occasions", ListOf(OccasionShape), "Birthdays and other days to know of; the plan shows them, and nothing in it changes."),
        new("changes", ListOf(ChangeShape), "What came up on single dates: a fever, a meeting, a trip, a carer who does not come. evenhand check keeps to the pattern and does not read it."),
    ];

    public static IReadOnlyList<CustodySpan> ReadCustody(Fields root, string key, Cross cross) =>
        [.. root.Maps(key).Select(fields => new CustodySpan
        {
            Adult = new(fields.Text("adult")),
            Weeks = cross.WeeksOf(fields),
            From = Values.WeekMoment(fields.Text("from"))!.Value,
            To = Values.WeekMoment(fields.Text("to"))!.Value,
            Children = fields.People("children"),
        })];

    public static void CheckOverlaps(IReadOnlyList<CustodySpan> spans, IReadOnlyList<Child> children, PatternClock clock, Fields root, Cross cross)
    {
        var times = spans.Select(span => IntervalSet.Of(clock.Total, span.Times(clock))).ToList();
        for (var later = 1; later < spans.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                var both = spans[earlier].Adult != spans[later].Adult && children.Any(child => spans[earlier].IsFor(child.Id) && spans[later].IsFor(child.Id));
                if (!both)
                    continue;
                var common = times[earlier].Intersect(times[later]);
                if (common.Parts.Count > 0)
                    cross.Add("custody-overlaps", root.Maps("custody").ElementAt(later), "", $"entries {earlier + 1} and {later + 1} both name an adult for {clock.Label(common.Parts[0].Start)} to {clock.EndLabel(common.Parts[0].End)}.", "At every minute one adult is responsible: shorten one of the two.");
            }
        }
    }

    public static IReadOnlyList<Scenario> ReadScenarios(Fields root, Cross cross) =>
        [.. root.Each("scenarios").Select(entry => new Scenario
        {
            Name = entry.Key,
            What = entry.Value.Text("what"),
            At = entry.Value.Has("at") ? Inside(entry.Value, "at", cross) : null,
            Add = entry.Value.Map("add").Entries.ToDictionary(
                adult => new PersonId(adult.Key),
                adult => (IReadOnlyList<TimeBlock>)[.. entry.Value.Map("add").Maps(adult.Key).Select(block => BlockSection.ReadBlock(block, cross))]),
            ReplaceCare = entry.Value.Each("replace_care").ToDictionary(child => new PersonId(child.Key), child => new CareReplacement(
                child.Value.Days("days") ?? DaySet.All, cross.WeeksOf(child.Value), [.. child.Value.Maps("care").Select(care => BlockSection.ReadCare(care, cross))])),
            CustodyChange = ReadCustody(entry.Value, "custody_change", cross),
            CareCancelled = entry.Value.Each("care_cancelled").ToDictionary(child => new PersonId(child.Key), child => new CareCancelled(
                Inside(child.Value, "from", cross), child.Value.Whole("school_days") ?? 0)),
        })];

    public static IReadOnlyList<DatedEntry> ReadDated(Fields root, Cross cross) =>
    [
        .. root.Maps("terms").Select(fields => ReadEntry(fields, DatedKind.Term, cross)),
        .. root.Maps("closed").Select(fields => ReadEntry(fields, DatedKind.Closed, cross)),
        .. root.Maps("holidays").Select(fields => ReadEntry(fields, DatedKind.Holiday, cross)),
        .. root.Maps("away").Select(fields => ReadEntry(fields, DatedKind.Away, cross)),
        .. root.Maps("occasions").Select(fields => ReadEntry(fields, DatedKind.Occasion, cross)),
    ];

    public static IReadOnlyList<DayChange> ReadChanges(Fields root, Cross cross) => [.. root.Maps("changes").Select(fields => ReadChange(fields, cross))];

    private static DayChange ReadChange(Fields fields, Cross cross)
    {
        var first = fields.Date("on")!.Value;
        var last = fields.Date("until") ?? first;
        var from = first.AtMidnight().PlusMinutes(fields.Time("from") ?? 0);
        var to = last.AtMidnight().PlusMinutes(fields.Time("to") ?? PatternClock.MinutesPerDay);
        if (to <= from)
            cross.Add("ends-before-start", fields, fields.Has("until") ? "until" : "to", "it ends before it starts.", "Write a later time, or until: with a later day.");
        return new()
        {
            Kind = ChangeKinds[fields.Text("kind")],
            Who = fields.People("who"),
            From = from,
            To = to,
            Children = fields.People("children"),
            Where = fields.Text("where") switch { "home" => Where.Home, "away" => Where.Away, _ => Where.Site },
            Commute = fields.Whole("commute") ?? 0,
            By = fields.Has("by") ? fields.Person("by") : null,
            What = fields.Text("what"),
        };
    }

    private static WeekTime Inside(Fields fields, string key, Cross cross)
    {
        var time = Values.WeekTime(fields.Text(key))!.Value;
        if (time.Week > cross.Weeks)
            cross.Add("week-outside-pattern", fields, key, $"week {time.Week} is outside the pattern of {cross.Weeks} {(cross.Weeks == 1 ? "week" : "weeks")}.", "Write a smaller week.");
        return time;
    }

    private static DatedEntry ReadEntry(Fields fields, DatedKind kind, Cross cross)
    {
        if (fields.Has("on") && (fields.Has("from") || fields.Has("to")))
            cross.Add("on-and-from", fields, "on", "the entry has one day (on) and a stretch of days (from, to).", "Keep on: for one day, or from: and to:.");
        var from = fields.Date("on") ?? fields.Date("from");
        var to = fields.Date("on") ?? fields.Date("to") ?? from;
        if (from is null)
            cross.Add("missing-key", fields, "", "the entry has no date.", "Write on: with one date, or from: and to:.");
        if (to < from)
            cross.Add("ends-before-start", fields, "to", "the last day is before the first.", "Write a later date.");
        return new()
        {
            Kind = kind,
            From = from ?? default,
            To = to ?? default,
            What = fields.Text("what"),
            Who = fields.People("who"),
            EveryYear = fields.YesNo("every_year"),
            Care = fields.Texts("care"),
            Instead = [.. fields.Maps("instead").Select(care => BlockSection.ReadCare(care, cross))],
        };
    }
}
