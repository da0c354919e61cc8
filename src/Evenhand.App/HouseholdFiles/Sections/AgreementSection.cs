using Evenhand.App.HouseholdFiles.Shapes;
using Evenhand.App.HouseholdFiles.Yaml;
using Evenhand.Domain.Agreements;
using Evenhand.Domain.Hours;
using Evenhand.Domain.Units;
using static Evenhand.App.HouseholdFiles.Sections.Kinds;

namespace Evenhand.App.HouseholdFiles.Sections;

/// <summary>The kind of fairness, house rules, protected time, assumptions.</summary>
internal static class AgreementSection
{
    private static readonly MapShape FairnessShape = new("fairness",
    [
        new("kind", new ChoiceShape(["time", "thinking", "paid-hours", "turns", "liking"]), "time when left out."),
        new("shares", ByAdult(new NumberShape(1, 1000, Whole: true, Unit: "percent of an equal share")), "100 is an equal share."),
        new("tolerance_minutes", new NumberShape(5, 600, Whole: true, Unit: "minutes a week"), "Difference that nobody feels; 15 when left out."),
        new("turn_of", AnAdult, "Whose turn it is at full throttle; the other carries the larger share of the home."),
        new("career_first", AnAdult, "Which career ranks first by agreement; left out: neither."),
        new("career_rank_since", Words, "Since when."),
    ]);

    private static readonly MapShape AgreementShape = new("the agreement",
    [
        new("kind", Words, "What was agreed, in words."),
        new("since", Words, "Since when."),
        new("review", Words, "When it is looked at again."),
        new("target_share", ByAdult(Share), "Share of the home each agreed to, adding up to 1."),
        new("tolerance", Share, "Difference that nobody minds, as a part of the whole."),
    ]);

    private static readonly MapShape RulesShape = new("rules",
    [
        new("paid_care", YesNo, "no: no proposal holds paid care of children. A rule has no price."),
        new("weekly_budget", Money, "Money a week for asks before it counts; 0 when left out."),
        new("weekly_cap", Money, "The most that asks may cost a week."),
        new("child_school_day_minutes", Minutes(240), "The most that a child of the house does at home on a school day; 60 when left out."),
        new("in_words", ListOf(Words), "Rules in your own words."),
        new("hand_overs_a_week", new NumberShape(1, 50, Whole: true), "Most responsibilities that change hands in a week."),
    ]);

    private static readonly MapShape ProtectedShape = new("protected time",
    [
        new("who", AnAdult, "Whose time it is.", Required: true),
        new("what", Words, "What it is for.", Required: true),
        .. BlockSection.Window.Keys.Where(key => key.Name != "what"),
        new("minutes", Minutes(1440), "Length, when it may move between from and to."),
        new("times_a_week", new NumberShape(1, 14, Whole: true), "How often, when it may move; once when left out."),
        new("place", Words, "Where; home when left out."),
    ]);

    private static readonly MapShape AssumptionShape = new("an assumption",
    [
        new("what", Words, "What the plan rests on.", Required: true),
        new("look_on", Words, "When to look, a date or words.", Required: true),
    ]);

    public static readonly KeyShape[] Keys =
    [
        new("fairness", FairnessShape, "Your own kind of fairness."),
        new("agreement", AgreementShape, "What the adults agreed on."),
        new("rules", RulesShape, "House rules."),
        new("constraints", ListOf(Words), "Rules and limits in words; 'no paid care' in one of them is kept as a rule."),
        new("protected", ListOf(ProtectedShape), "Time of one adult that nothing optional may take."),
        new("assumptions", ListOf(AssumptionShape), "What you hope for, with the day to look again."),
        new("expectation_at_marriage", new MapShape("an expectation", [new("career_rank", Words, "Which career was to rank first."), new("home_share", ByAdult(Share), "Share of the home each expected.")]), "What was expected at the start."),
    ];

    public static Fairness ReadFairness(Fields root, Cross cross)
    {
        var fairness = root.Map("fairness");
        var agreement = root.Map("agreement");
        var targets = Shares(agreement, "target_share");
        if (targets.Count > 0 && Math.Abs(targets.Values.Sum() - 1) > 0.005m)
            cross.Add("shares-do-not-add-up", agreement, "target_share", $"the target shares add up to {targets.Values.Sum()}.", "Write shares that add up to 1.");
        return new()
        {
            Kind = fairness.Text("kind") switch
            {
                "thinking" => FairnessKind.Thinking,
                "paid-hours" => FairnessKind.PaidHours,
                "turns" => FairnessKind.Turns,
                "liking" => FairnessKind.Liking,
                _ => FairnessKind.Time,
            },
            Shares = Shares(fairness, "shares").ToDictionary(pair => pair.Key, pair => (int)pair.Value),
            TargetShares = targets,
            Tolerance = agreement.Number("tolerance"),
            ToleranceMinutes = fairness.Whole("tolerance_minutes") ?? 15,
            TurnOf = fairness.Person("turn_of"),
            CareerFirst = fairness.Person("career_first"),
            CareerRankSince = fairness.Text("career_rank_since"),
            Review = agreement.Text("review"),
        };
    }

    public static HouseRules ReadRules(Fields root)
    {
        var rules = root.Map("rules");
        var words = root.Texts("constraints").Concat(rules.Texts("in_words")).ToList();
        return new()
        {
            InWords = words,
            NoPaidCare = !rules.YesNo("paid_care", otherwise: true) || words.Any(word => word.Contains("no paid care", StringComparison.OrdinalIgnoreCase)),
            WeeklyBudget = rules.Number("weekly_budget") ?? 0,
            WeeklyCap = rules.Number("weekly_cap"),
            ChildSchoolDayMinutes = (int)(rules.Number("child_school_day_minutes") ?? HouseRules.UsualChildMinutes),
            HandOversAWeek = rules.Whole("hand_overs_a_week") ?? words.Select(PaceIn).FirstOrDefault(pace => pace is not null),
        };
    }

    /// <summary>"at most two responsibilities handed over per week", as a number; null where the words say no such thing.</summary>
    private static int? PaceIn(string words)
    {
        if (!words.Contains("hand", StringComparison.OrdinalIgnoreCase) || !words.Contains("week", StringComparison.OrdinalIgnoreCase))
            return null;
        var said = words.ToLowerInvariant().Split([' ', ',', '.', '-'], StringSplitOptions.RemoveEmptyEntries);
        var most = Array.IndexOf(said, "most");
        if (most < 0 || most + 1 >= said.Length)
            return null;
        return Array.IndexOf(Numbers, said[most + 1]) is var number and > 0 ? number : Values.Number(said[most + 1]) is { } digits and >= 1 and <= 50 ? (int)digits : null;
    }

    private static readonly string[] Numbers = ["", "one", "two", "three", "four", "five", "six"];

    public static IReadOnlyList<Protected> ReadProtected(Fields root, Cross cross) =>
        [.. root.Maps("protected").Select(fields => ReadOne(fields, cross))];

    public static IReadOnlyList<Assumption> ReadAssumptions(Fields root) =>
        [.. root.Maps("assumptions").Select(fields => new Assumption(fields.Text("what"), Values.Date(fields.Text("look_on")), fields.Text("look_on")))];

    public static IReadOnlyDictionary<PersonId, decimal> Shares(Fields fields, string key) =>
        fields.Map(key).Entries.Where(entry => entry.Value is YamlScalar).ToDictionary(entry => new PersonId(entry.Key), entry => Values.Number(((YamlScalar)entry.Value).Text) ?? 0);

    private static Protected ReadOne(Fields fields, Cross cross)
    {
        var moves = fields.Has("minutes");
        var from = fields.Time("from") ?? 0;
        var to = fields.Time("to") ?? PatternClock.MinutesPerDay;
        if (fields.Whole("minutes") > (to > from ? to - from : to + PatternClock.MinutesPerDay - from))
            cross.Add("window-too-short", fields, "minutes", $"{fields.Text("minutes")} minutes do not fit between from and to.", "Write fewer minutes or a longer window.");
        return new()
        {
            Who = new(fields.Text("who")),
            What = fields.Text("what"),
            Time = moves ? null : BlockSection.ReadWhen(fields, cross) with { Kind = "protected", What = fields.Text("what") },
            Minutes = fields.Whole("minutes") ?? 0,
            TimesAWeek = fields.Whole("times_a_week") ?? 1,
            Days = fields.Days("days") ?? DaySet.All,
            WindowStart = from,
            WindowEnd = to,
            Place = fields.TextOrNull("place") ?? "home",
        };
    }
}
