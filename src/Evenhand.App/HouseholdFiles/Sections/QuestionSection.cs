using System.Globalization;
using System.Text.RegularExpressions;
using Evenhand.App.HouseholdFiles.Shapes;
using Evenhand.App.HouseholdFiles.Yaml;
using Evenhand.Domain.Questions;
using Evenhand.Domain.Units;
using static Evenhand.App.HouseholdFiles.Sections.Kinds;

namespace Evenhand.App.HouseholdFiles.Sections;

/// <summary>Inputs of the questions about money, years, turns and expectations.</summary>
internal static partial class QuestionSection
{
    private static readonly string[] Amounts =
    [
        "work_costs_of_second_earner", "tax_on_second_earner", "spending_net", "average_tax_single_earner", "cost_of_buying_family_insurance",
        "spending_without_day_care", "day_care_4_days", "day_care_3_days", "bought_insurance", "four_day_week_net", "promotion_hours_a_day",
        "salary_given_up", "runway_savings", "tax_average", "savings", "years_at_home", "paid_care_hour", "could_buy_hours", "move_allowance",
    ];

    private static readonly MapShape MoneyShape = new("money",
    [
        new("care_cost_by_age", new DictionaryShape("ages such as \"0-2\" or \"12+\"", Money), "Price of full-time care a year by whole years of age."),
        new("practice_income_by_year", ListOf(Money), "Income of a new business, year by year."),
        .. Amounts.Select(name => new KeyShape(name, Money, name.Replace('_', ' ') + ".")),
    ])
    {
        PersonKeys =
        [
            new(PersonKinds.Adult, "_pay", "{adult}_pay", Money, "Pay of an adult a year."),
            new(PersonKinds.Adult, "_own_retirement_saving", "{adult}_own_retirement_saving", Money, "What an adult saves for their own retirement a year."),
        ],
    };

    private static readonly MapShape DatesShape = new("dates",
    [
        new("first_turn_from", Date, "The first turn began."),
        new("swap", Date, "The turns were exchanged."),
        new("today", Date, "The day the file speaks of."),
        new("college_move_in_month_day", new MonthDayShape(), "Month and day on which a college year begins."),
    ])
    {
        PersonKeys = [new(PersonKinds.Child, @"_finishes_grade_\d{1,2}", "{child}_finishes_grade_N", Date, "Day on which the child finishes a grade; its month and day end every school year.")],
    };

    private static readonly MapShape ForecastShape = new("a quarter of the forecast",
    [
        new("quarter", Words, "Its label.", Required: true),
        new("home", Hours(1000), "Hours a week that the home needs from all adults.", Required: true),
        new("note", Words, "Words."),
    ])
    {
        PersonKeys = [new(PersonKinds.Adult, "", "{adult}", Hours(168), "Hours a week of work with commuting and travel.")],
    };

    private static readonly MapShape FeedingShape = new("a way of feeding",
    [
        new("feeds_a_day", new NumberShape(0, 30), "Feeds a day.", Required: true),
        new("minutes", Minutes(240), "Minutes of one feed.", Required: true),
        new("bound_feeds", new NumberShape(0, 30), "Feeds that only one body can give."),
        new("pump_sessions", new NumberShape(0, 30), "Times a day of expressing milk."),
    ]);

    private static readonly MapShape KnowledgeShape = new("a piece of local knowledge",
    [
        new("topic", Words, "teachers, carpool, camps, activities, or your own.", Required: true),
        new("question", Words, "What you would like to know."),
        new("have", Words, "What is known and how old it is, for example \"flyer, 9 months old\"; none."),
        new("source", Words, "Where it comes from."),
    ]);

    private static readonly MapShape DecisionShape = new("a decision",
    [
        new("what", Words, "What was decided.", Required: true),
        new("why", Words, "Why."),
        new("since", Words, "Since when."),
        new("review", Words, "When it is looked at again; closed until then."),
        new("by", ListOf(AnAdult), "Who decided."),
        new("conditions", ListOf(Words), "What opens it before its review."),
        new("about", Words, "What it settles: a responsibility, a starter topic."),
    ]);

    public static readonly KeyShape[] Keys =
    [
        new("money", MoneyShape, "Amounts a year in the file's currency, rates as parts of the whole."),
        new("capacity", new MapShape("capacity", [new("per_adult", Hours(168), "Hours a week that one adult has for work and home.")]), "What a week holds."),
        new("forecast", ListOf(ForecastShape), "Hours a week by quarter."),
        new("dates", DatesShape, "Dates of turns and of school."),
        new("feeding_modes", new DictionaryShape("names", FeedingShape), "Ways of feeding a baby."),
        new("answers", new DictionaryShape("questions", ByAdult(Words)), "What each adult answered alone."),
        new("negotiations_last_week", new DictionaryShape("responsibilities", new NumberShape(0, 1000, Whole: true), FullId), "Asks, swaps and re-opened questions, counted."),
        new("knowledge_wanted", ListOf(KnowledgeShape), "Local knowledge with its age."),
        new("local_ties", ListOf(Words), "What would have to be replaced after a move."),
        new("decisions", ListOf(DecisionShape), "Closed decisions with their review."),
    ];

    public static Facts Read(Fields root)
    {
        var money = root.Map("money");
        return new()
        {
            Money = new()
            {
                CareCostByAge = [.. money.Map("care_cost_by_age").Entries.Select(entry => CarePriceOf(entry.Key, Values.Number(((YamlScalar)entry.Value).Text)!.Value)).OfType<CarePrice>()],
                Amounts = money.Entries.Where(entry => entry.Value is YamlScalar scalar && Values.Number(scalar.Text) is not null).ToDictionary(entry => entry.Key, entry => Values.Number(((YamlScalar)entry.Value).Text)!.Value, StringComparer.Ordinal),
                PracticeIncomeByYear = [.. money.Texts("practice_income_by_year").Select(text => Values.Number(text)!.Value)],
            },
            CapacityPerAdult = root.Map("capacity").Number("per_adult"),
            Forecast = [.. root.Maps("forecast").Select(ReadQuarter)],
            Dates = root.Has("dates") ? ReadDates(root.Map("dates")) : null,
            FeedingModes = [.. root.Each("feeding_modes").Select(mode => new FeedingMode(mode.Key, mode.Value.Number("feeds_a_day") ?? 0, mode.Value.Number("minutes") ?? 0, mode.Value.Number("bound_feeds") ?? 0, mode.Value.Number("pump_sessions") ?? 0))],
            Answers = [.. root.Each("answers").Select(question => new Expectation(question.Key, question.Value.Entries.Where(entry => entry.Value is YamlScalar).ToDictionary(entry => new PersonId(entry.Key), entry => ((YamlScalar)entry.Value).Text)))],
            NegotiationsLastWeek = [.. root.Map("negotiations_last_week").Entries.Select(entry => new Negotiation(entry.Key, (int)Values.Number(((YamlScalar)entry.Value).Text)!.Value))],
            Knowledge = [.. root.Maps("knowledge_wanted").Select(fields => new KnowledgeEntry(fields.Text("topic"), fields.Text("question"), fields.Text("have"), AgeInMonths(fields.Text("have")), fields.Text("source")))],
            LocalTies = root.Texts("local_ties"),
            Decisions = [.. root.Maps("decisions").Select(fields => new Decision(fields.Text("what"), fields.Text("since"), fields.Text("review"), fields.Text("why")) { By = fields.People("by"), Conditions = fields.Texts("conditions"), About = fields.Text("about") })],
            ExpectedHomeShare = AgreementSection.Shares(root.Map("expectation_at_marriage"), "home_share"),
        };
    }

    public static void Check(Fields root, Cross cross)
    {
        foreach (var entry in root.Map("money").Map("care_cost_by_age").Entries)
            if (CarePriceOf(entry.Key, 0) is not { } price || price.ToAge < price.FromAge)
                cross.Add("wrong-ages", root.Map("money").Map("care_cost_by_age"), entry.Key, $"'{entry.Key}' is not a range of ages.", "Write for example \"3-4\" or \"12+\".");
    }

    private static CarePrice? CarePriceOf(string ages, decimal price)
    {
        var match = Ages().Match(ages);
        if (!match.Success)
            return null;
        var from = int.Parse(match.Groups["from"].Value, CultureInfo.InvariantCulture);
        return match.Groups["to"].Success ? new(from, int.Parse(match.Groups["to"].Value, CultureInfo.InvariantCulture), price)
            : match.Groups["plus"].Success ? new(from, null, price)
            : new(from, from, price);
    }

    private static ForecastQuarter ReadQuarter(Fields fields) => new(
        fields.Text("quarter"),
        fields.Entries.Where(entry => ForecastShape.Key(entry.Key) is null).ToDictionary(entry => new PersonId(entry.Key), entry => Values.Number(((YamlScalar)entry.Value).Text)!.Value),
        fields.Number("home") ?? 0,
        fields.Text("note"));

    private static TurnDates ReadDates(Fields fields) => new()
    {
        FirstTurnFrom = fields.Date("first_turn_from"),
        Swap = fields.Date("swap"),
        Today = fields.Date("today"),
        CollegeMoveIn = fields.Has("college_move_in_month_day") ? Values.MonthDay(fields.Text("college_move_in_month_day")) : null,
        GradeEnds = [.. fields.Entries.Select(entry => (entry, match: GradeKey().Match(entry.Key))).Where(pair => pair.match.Success).Select(pair => new GradeDate(
            new(pair.match.Groups["child"].Value), int.Parse(pair.match.Groups["grade"].Value, CultureInfo.InvariantCulture), fields.Date(pair.entry.Key)!.Value))],
    };

    /// <summary>Months in "one rumour, 11 months old"; null when the text gives no age.</summary>
    private static decimal? AgeInMonths(string have)
    {
        var match = KnowledgeAge().Match(have);
        if (!match.Success)
            return null;
        var number = decimal.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);
        return match.Groups["unit"].Value.ToLowerInvariant() switch
        {
            "year" => number * 12,
            "month" => number,
            "week" => number * 12 / 52,
            _ => number * 12 / 365,
        };
    }

    [GeneratedRegex(@"^(?<from>\d{1,2})(-(?<to>\d{1,2})|(?<plus>\+))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ages();

    [GeneratedRegex(@"^(?<child>.+)_finishes_grade_(?<grade>\d{1,2})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GradeKey();

    [GeneratedRegex(@"(?<n>\b\d{1,4}(\.\d{1,4})?) (?<unit>day|week|month|year)s? old", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex KnowledgeAge();
}
