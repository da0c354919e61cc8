using Evenhand.App.HouseholdFiles.Shapes;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using static Evenhand.App.HouseholdFiles.Sections.Kinds;

namespace Evenhand.App.HouseholdFiles.Sections;

/// <summary>Time blocks of adults, care of children, and windows of helpers.</summary>
internal static class BlockSection
{
    private static readonly KeyShape[] When =
    [
        new("weeks", new ListShape(WeekNumber, OrOne: true), "Weeks of the pattern in which it holds, from 1. Left out: every week."),
        new("days", new DaysShape(), "Days on which it begins. Left out: every day."),
        new("from", new TimeShape(), "Start, local time."),
        new("to", new TimeShape(), "End; not later than the start means the next day."),
    ];

    public static readonly MapShape Block = new("a time block",
    [
        .. When,
        new("span", new SpanShape(), "One unbroken stretch instead of days and times, nights included. It ends in the following week when its end is not after its start."),
        new("where", new ChoiceShape(["site", "away", "home", "unable"]), "site or away: not at home. home: at home and working. unable: at home and not able to look after anyone. Left out: site."),
        new("kind", new TextShape(), "work unless stated; for example study, travel, own, ill."),
        new("what", new TextShape(), "What it is, in words."),
        new("commute", Minutes(300), "Minutes each way, before and after."),
        new("commute_to", Minutes(300), "Minutes before, when the two ways differ."),
        new("commute_back", Minutes(300), "Minutes after, when the two ways differ."),
        new("break", Minutes(600), "Unpaid minutes inside the block."),
        new("firm", new YesNoShape(), "It cannot be moved."),
        new("notice", new TextShape(), "How long before its start it is known."),
        new("ends", new TextShape(), "When it ends for good, a date or words."),
        new("outside_agreed_hours", new YesNoShape(), "Work outside the agreed hours; it counts as work."),
        new("half_present", new YesNoShape(), "There and working at once; counted once on the clock."),
    ]);

    public static readonly MapShape Care = new("a care block",
    [
        .. When,
        new("name", new TextShape(), "What it is called; blocks of one name are one place."),
        new("closes", new TimeShape(), "When the place shuts, where that is later than the block's end."),
        new("place", new TextShape(), "Name of the place in places, when it differs from the care's name."),
        new("gets_there", GettingThere, "How the child comes and goes. Left out: by bus when the name says bus, alone when the child may be alone for 30 minutes, else with someone."),
        new("what", new TextShape(), "Words."),
    ]);

    public static readonly MapShape Window = new("a window", [.. When, new("what", new TextShape(), "Words.")]);

    public static TimeBlock ReadBlock(Fields fields, Cross cross)
    {
        var both = fields.Whole("commute") ?? 0;
        var block = ReadWhen(fields, cross) with
        {
            Where = fields.Text("where") switch { "home" => Where.Home, "unable" => Where.Unable, "away" => Where.Away, _ => Where.Site },
            Kind = fields.TextOrNull("kind") ?? TimeBlock.Work,
            What = fields.Text("what"),
            CommuteTo = fields.Whole("commute_to") ?? both,
            CommuteBack = fields.Whole("commute_back") ?? both,
            Break = fields.Whole("break") ?? 0,
            Firm = fields.YesNo("firm"),
            Notice = fields.Text("notice"),
            Ends = fields.Text("ends"),
            OutsideAgreedHours = fields.YesNo("outside_agreed_hours"),
            HalfPresent = fields.YesNo("half_present"),
        };
        if (block.Break > Length(block))
            cross.Add("break-too-long", fields, "break", $"the break of {block.Break} minutes is longer than the block of {Length(block)} minutes.", "Write the unpaid minutes inside the block.");
        return block;
    }

    public static CareBlock ReadCare(Fields fields, Cross cross) => new()
    {
        Time = ReadWhen(fields, cross) with { Kind = "care", What = fields.Text("what") },
        Name = fields.Text("name"),
        Closes = fields.Time("closes") ?? ClosingInName(fields.Text("name")),
        Place = fields.Text("place"),
        GetsThere = ReadGetsThere(fields),
    };

    public static TimeBlock ReadWindow(Fields fields, Cross cross) => ReadWhen(fields, cross) with { Kind = "help", What = fields.Text("what") };

    public static GetsThere? ReadGetsThere(Fields fields) => fields.Text("gets_there") switch
    {
        "alone" => GetsThere.Alone,
        "bus" => GetsThere.Bus,
        "with someone" => GetsThere.WithSomeone,
        _ => null,
    };

    public static TimeBlock ReadWhen(Fields fields, Cross cross)
    {
        var weeks = cross.WeeksOf(fields);
        if (fields.Has("span"))
        {
            if (fields.Has("from") || fields.Has("to") || fields.Has("days"))
                cross.Add("span-and-days", fields, "span", "a block has either a span or days with from and to.", "Keep one of the two.");
            return new() { Weeks = weeks, Span = Values.Span(fields.Text("span")) };
        }

        foreach (var end in new[] { "from", "to" })
            if (!fields.Has(end))
                cross.Add("missing-key", fields, "", $"the block has no '{end}'.", $"Write {end}: with a time of day such as \"17:30\", or a span.");
        if (fields.Time("from") is PatternClock.MinutesPerDay)
            cross.Add("starts-at-24", fields, "from", "24:00 is the end of a day; nothing starts there.", "Write \"00:00\", with the days on which it begins.");
        return new()
        {
            Weeks = weeks,
            Days = fields.Days("days") ?? DaySet.All,
            From = fields.Time("from") ?? 0,
            To = fields.Time("to") ?? 0,
        };
    }

    private static int Length(TimeBlock block) => block.Span is { } span ? (span.To > span.From ? 0 : PatternClock.MinutesPerWeek) + span.To - span.From
        : block.To > block.From ? block.To - block.From : block.To + PatternClock.MinutesPerDay - block.From;

    /// <summary>A care's name may carry its closing time: "after-care (closes 17:00)".</summary>
    private static int? ClosingInName(string name)
    {
        var at = name.IndexOf("closes ", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && name.Length >= at + 12 ? Values.Time(name.Substring(at + 7, 5)) : null;
    }
}
