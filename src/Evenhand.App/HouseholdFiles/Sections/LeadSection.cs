using System.Text.RegularExpressions;
using Evenhand.App.HouseholdFiles.Shapes;
using Evenhand.App.HouseholdFiles.Yaml;
using Evenhand.Domain.Hours;
using Evenhand.Domain.Lead;
using Evenhand.Domain.Units;
using NodaTime;
using static Evenhand.App.HouseholdFiles.Sections.Kinds;

namespace Evenhand.App.HouseholdFiles.Sections;

/// <summary>Terms of the lead, being on call, surges, hard weeks.</summary>
internal static partial class LeadSection
{
    private static readonly MapShape TermsShape = new("lead terms",
    [
        new("who", AnAdult, "Who leads; the adult with lead: yes when left out."),
        new("from", Words, "Since when."),
        new("review", Words, "When the terms are looked at again. No lead without it."),
        new("until", Words, "When they end."),
        new("content", ListOf(Words), "What the lead holds: mornings, bedtimes, screens, homework, sports-music, events, social-lives, first-on-forms, crisis, or your own words; all nine when left out."),
        new("protected_hours", Words, "Hours of the lead's own work, for example \"Tue,Thu 09:00-14:00\"; several separated by semicolons."),
        new("respite", Words, "Time off. What has days and hours in it, such as \"Sat from 14:00\", is kept by the rota."),
        new("backup_on_call", AdultOrHelper, "On call when the lead cannot be."),
        new("money", Words, "What was agreed about money."),
        new("gains", ByAdult(Words), "What is gained, in each adult's own words."),
        new("peers", ListOf(Words), "Two other lead parents to call."),
        new("peers_declined", YesNo, "The question about them was answered with no."),
        new("said_yes", ListOf(AnAdult), "Who said yes. The terms hold once every adult of the home has."),
        new("decided", Words, "The day of the last yes."),
    ]);

    private static readonly MapShape DropShape = new("a line of the drop list",
    [
        new("what", Words, "The block, by its words in the adult's blocks.", Required: true),
        new("falls", Words, "What falls when the call comes."),
        new("takes", Words, "Who takes it."),
        new("drops", YesNo, "It is left when the call comes, although it is firm."),
    ]);

    private static readonly MapShape OnCallShape = new("being on call",
    [
        new("by", new ChoiceShape(["lead", "alternate", "day"]), "lead: whoever leads. alternate: in turn, by the day. day: by the day of the week. Left out: whoever leads or owns being on call, else in turn."),
        new("first", AnAdult, "First in turn."),
        .. Weekday.Names.Select(day => new KeyShape(day, AnAdult, $"Who has {day}.")),
        new("nights", new EitherShape([new ChoiceShape(["lead", "alternate"]), new MapShape("the nights", [.. Weekday.Names.Select(day => new KeyShape(day, AnAdult, $"Who has the night after {day}."))])]), "How the nights go; as the day before them when left out."),
        new("day_from", new TimeShape(), "When a day's turn begins; 07:00 when left out."),
        new("night_from", new TimeShape(), "When the night begins; 21:00 when left out."),
        new("sick_days", new ChoiceShape(["alternate", "calendar", "cost"]), "Who stays with a sick child. alternate: in turn, by the week. calendar: whoever has fewer fixed minutes that day. cost: whoever misses fewer working minutes."),
        new("morning_after", new EitherShape([YesNo, ListOf(AnAdult)]), "After a broken night the other adult has the morning: yes, or the adults who have said yes to it so far; it holds once all have."),
        new("drops", ListOf(DropShape), "What becomes of firm blocks when the call comes."),
        new("night_names", ListOf(Words), "Two names to call at night."),
    ]);

    private static readonly MapShape SurgeShape = new("a surge",
    [
        new("what", Words, "What it is, in your words."),
        new("from", Date, "First day.", Required: true),
        new("until", Date, "Last day. It ends by itself, and is looked at every two weeks.", Required: true),
        new("who", AnAdult, "Who gives the support.", Required: true),
        new("minutes", Minutes(600), "Minutes on each of its days."),
        new("days", new DaysShape(), "On which days; Mon-Fri when left out."),
        new("lowers", Patterns, "What steps back meanwhile."),
    ]);

    private static readonly MapShape KnownDateShape = new("a known date",
    [
        new("who", AnAdult, "Whose.", Required: true),
        new("what", Words, "A birth, an operation, an exam, a season.", Required: true),
        new("from", Date, "First day.", Required: true),
        new("until", Date, "Last day.", Required: true),
        new("left", Share, "What is left of the usual, 0 to 1; half when left out."),
    ]);

    private static readonly MapShape TooMuchShape = new("a time of less",
    [
        new("from", Date, "Since when.", Required: true),
        new("until", Date, "Until when; it ends by itself.", Required: true),
    ]);

    public static readonly KeyShape[] Keys =
    [
        new("lead_terms", TermsShape, "Terms of the lead role."),
        new("lead_proposal", TermsShape, "Terms that wait for a yes."),
        new("on_call", OnCallShape, "Who drops everything when a call comes, day and night."),
        new("surges", ListOf(SurgeShape), "Weeks in which one child needs much more than usual, with an end."),
        new("too_much", ByAdult(TooMuchShape), "Somebody said that it is too much; until then some of what they own steps back."),
        new("woken", ByAdult(Date), "The day after an adult's last broken night; that day asks less of them."),
        new("known_dates", ListOf(KnownDateShape), "What is known ahead and leaves somebody with less than usual."),
        new("drift_seen", ByAdult(Date), "When each adult read that one of them does most of the front line without terms."),
    ];

    public static LeadTerms? ReadTerms(Fields root, string key, Cross cross)
    {
        if (!root.Has(key))
            return null;
        var terms = root.Map(key);
        return new()
        {
            Who = terms.Person("who"),
            From = terms.Text("from"),
            Review = terms.Text("review"),
            Until = terms.Text("until"),
            Content = terms.Has("content") ? terms.Texts("content") : FrontLine.Items,
            ProtectedHours = ReadHours(terms, cross),
            Respite = terms.Text("respite"),
            RespiteTimes = ReadRespite(terms.Text("respite")),
            BackupOnCall = terms.Person("backup_on_call"),
            Money = terms.Text("money"),
            Gains = terms.Map("gains").Entries.Where(entry => entry.Value is YamlScalar).ToDictionary(entry => new PersonId(entry.Key), entry => ((YamlScalar)entry.Value).Text),
            Peers = terms.Texts("peers"),
            PeersDeclined = terms.YesNo("peers_declined"),
            SaidYes = terms.People("said_yes"),
            Decided = terms.Text("decided"),
        };
    }

    public static LeadFacts Read(Fields root, Cross cross) => new()
    {
        Proposed = ReadTerms(root, "lead_proposal", cross),
        OnCall = ReadOnCall(root.Map("on_call"), [.. root.Each("adults").Select(entry => new PersonId(entry.Key))]),
        Surges = [.. root.Maps("surges").Select(fields => ReadSurge(fields, cross))],
        TooMuch = [.. root.Each("too_much").Select(entry => new TooMuch(new(entry.Key), entry.Value.Date("from")!.Value, entry.Value.Date("until")!.Value))],
        Woken = Dates(root, "woken"),
        KnownDates = [.. root.Maps("known_dates").Select(fields => ReadKnownDate(fields, cross))],
        DriftSeen = Dates(root, "drift_seen"),
    };

    /// <summary>Stretches of the week in words: "Sat from 14:00", "Sun 09:00-12:00", several joined by "and" or semicolons. Other words are left to people.</summary>
    public static IReadOnlyList<TimeBlock> ReadRespite(string words) =>
    [
        .. Respite().Matches(words)
            .Select(match => (Days: DaySet.Parse(match.Groups["days"].Value), From: Values.Time(match.Groups["from"].Value), To: match.Groups["to"].Success ? Values.Time(match.Groups["to"].Value) : PatternClock.MinutesPerDay))
            .Where(time => time is { Days: not null, From: not null, To: not null })
            .Select(time => new TimeBlock { Days = time.Days!.Value, From = time.From!.Value, To = time.To!.Value, Kind = "respite", Where = Where.Home }),
    ];

    private static OnCallRules ReadOnCall(Fields fields, IReadOnlyList<PersonId> adults)
    {
        var yes = fields.List("morning_after").OfType<YamlScalar>().Select(word => Values.YesNo(word.Text)).FirstOrDefault();
        IReadOnlyList<PersonId> morning = yes is { } all ? all ? adults : [] : fields.People("morning_after");
        var nights = fields.Map("nights");
        return new()
        {
            By = KindOf(fields.Text("by")),
            First = fields.Person("first"),
            ByDay = ByDay(fields),
            Nights = KindOf(fields.Text("nights")) ?? (nights.Entries.Any() ? OnCallKind.Day : null),
            NightsByDay = ByDay(nights),
            DayFrom = fields.Time("day_from") ?? new OnCallRules().DayFrom,
            NightFrom = fields.Time("night_from") ?? new OnCallRules().NightFrom,
            SickDays = fields.Text("sick_days") switch { "calendar" => SickDayKind.Calendar, "cost" => SickDayKind.Cost, _ => SickDayKind.Alternate },
            MorningAfter = morning.Count > 0 && adults.All(morning.Contains),
            MorningAfterYes = morning,
            Drops = [.. fields.Maps("drops").Select(drop => new DropRule(drop.Text("what"), drop.Text("falls"), drop.Text("takes"), drop.YesNo("drops")))],
            NightNames = fields.Texts("night_names"),
        };
    }

    private static Surge ReadSurge(Fields fields, Cross cross) => new()
    {
        What = fields.Text("what"),
        From = fields.Date("from")!.Value,
        Until = NotBefore(fields, cross),
        Who = new(fields.Text("who")),
        Minutes = fields.Whole("minutes") ?? 0,
        Days = fields.Days("days") ?? DaySet.Weekdays,
        Lowers = fields.Texts("lowers"),
    };

    private static KnownDate ReadKnownDate(Fields fields, Cross cross) =>
        new(new(fields.Text("who")), fields.Text("what"), fields.Date("from")!.Value, NotBefore(fields, cross), (int)((fields.Number("left") ?? 0.5m) * 100));

    private static LocalDate NotBefore(Fields fields, Cross cross)
    {
        var (from, until) = (fields.Date("from")!.Value, fields.Date("until")!.Value);
        if (until < from)
            cross.Add("ends-before-start", fields, "until", $"the last day {until:yyyy-MM-dd} is before the first.", "Write a later date.");
        return until;
    }

    private static Dictionary<PersonId, LocalDate> Dates(Fields root, string key) =>
        root.Map(key).Entries.Where(entry => entry.Value is YamlScalar { IsNothing: false }).ToDictionary(entry => new PersonId(entry.Key), entry => Values.Date(((YamlScalar)entry.Value).Text)!.Value);

    private static Dictionary<int, PersonId> ByDay(Fields fields) =>
        Enumerable.Range(0, 7).Where(day => fields.Has(Weekday.Name(day))).ToDictionary(day => day, day => new PersonId(fields.Text(Weekday.Name(day))));

    private static OnCallKind? KindOf(string word) => word switch { "lead" => OnCallKind.Lead, "alternate" => OnCallKind.Alternate, "day" => OnCallKind.Day, _ => null };

    /// <summary>"Tue,Thu 09:00-14:00", several separated by semicolons.</summary>
    private static IReadOnlyList<TimeBlock> ReadHours(Fields terms, Cross cross)
    {
        var blocks = new List<TimeBlock>();
        foreach (var part in terms.Text("protected_hours").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (HoursIn(part) is { } block)
                blocks.Add(block);
            else
                cross.Add("wrong-value", terms, "protected_hours", $"\"{part}\" is not days with hours.", "Write for example \"Tue,Thu 09:00-14:00\", several separated by semicolons.");
        }

        return blocks;
    }

    /// <summary>One stretch of days with hours; null when the words are none.</summary>
    public static TimeBlock? HoursIn(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var times = parts.Length == 2 ? parts[1].Split('-') : [];
        return times.Length == 2 && DaySet.Parse(parts[0]) is { } days && Values.Time(times[0]) is { } from && Values.Time(times[1]) is { } to
            ? new() { Days = days, From = from, To = to, Where = Where.Home, Kind = "protected", What = "protected hours" }
            : null;
    }

    [GeneratedRegex(@"(?<days>(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[-,](?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))*)\s+(?:from\s+)?(?<from>\d{1,2}:\d{2})(?:\s*-\s*(?<to>\d{1,2}:\d{2}))?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Respite();
}
