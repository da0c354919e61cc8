using Evenhand.App.HouseholdFiles.Shapes;
using Evenhand.App.HouseholdFiles.Yaml;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using NodaTime;
using static Evenhand.App.HouseholdFiles.Sections.Kinds;

namespace Evenhand.App.HouseholdFiles.Sections;

/// <summary>The whole file.</summary>
internal static class HouseholdSection
{
    public static readonly IReadOnlyList<string> Conditions =
    [
        "always", "kids", "school", "infant", "teen", "diagnosis", "pregnancy", "pet", "car", "yard", "custody", "elder", "carers", "village", "lead", "crisis", "relocation",
    ];

    private static readonly MapShape RoutineShape = new("the routine",
    [
        new("wake", new TimeShape(), "Children up."),
        new("leave", new TimeShape(), "Latest leaving time."),
        new("dinner", new TimeShape(), "Dinner on the table."),
        new("bath", new TimeShape(), "Baths."),
        new("lights_out", new TimeShape(), "Lights out."),
        new("tolerance_minutes", Minutes(240), "Minutes by which a time of the routine may move; 15 when left out."),
    ]);

    private static readonly MapShape SessionShape = new("a session",
    [
        new("what", Words, "What it is.", Required: true),
        new("child", AChild, "For which child."),
        .. BlockSection.Window.Keys.Where(key => key.Name is not "what"),
        new("by", new ChoiceShape(["adult"]), "Who has to be there."),
        new("place", Words, "Where."),
    ]);

    private static readonly MapShape ActivityShape = new("an activity",
    [
        new("name", Words, "What it is.", Required: true),
        new("children", Children, "Who goes.", Required: true),
        .. BlockSection.Window.Keys.Where(key => key.Name is not "what"),
        new("place", Words, "Where; the activity's name when left out."),
        new("wait", YesNo, "Whoever takes the child stays there."),
        new("gets_there", GettingThere, "with someone when left out."),
    ]);

    private static readonly MapShape BringShape = new("what the bag needs",
    [
        new("what", Words, "What it is.", Required: true),
        new("who", Children, "Whose bag. Left out: every child's."),
        new("days", new DaysShape(), "On which days. Left out: every day."),
        new("weeks", ListOf(WeekNumber), "Weeks of the pattern. Left out: every week."),
    ]);

    private static readonly Shape PlaceShape = new EitherShape(
    [
        Minutes(600),
        new DictionaryShape("places", Minutes(600)),
    ]);

    private static readonly MapShape CarsShape = new("the cars",
    [
        new("count", new NumberShape(0, 20, Whole: true), "How many."),
        new("seats", ListOf(new NumberShape(1, 12, Whole: true)), "Seats of each car, the driver's included; enough for everyone when left out."),
        new("no_seat_for", Children, "Children without a seat that fits."),
    ]);

    public static readonly MapShape Shape = new("the household file",
    [
        new("id", Words, "A short name."),
        new("label", Words, "A title."),
        new("currency", Words, "Currency of all amounts; USD when left out."),
        new("weeks", new NumberShape(1, 8, Whole: true), "Length of the repeating pattern; 1 when left out."),
        new("starts", Date, "Monday of week 1."),
        new("time_zone", new ZoneShape(), "Makes the weeks of a clock change right."),
        new("adults", new DictionaryShape("adults", PeopleSection.AdultShape, Most: 50), "One or more.", Required: true),
        new("children", new DictionaryShape("children", PeopleSection.ChildShape, Most: 100), "May be left out."),
        new("helpers", new DictionaryShape("helpers", VillageSection.HelperShape, Most: 200), "Carers and helpers who come by agreement."),
        new("on_request", new DictionaryShape("helpers", VillageSection.RequestShape, Most: 200), "Who can be asked."),
        new("routine", RoutineShape, "The times the household keeps."),
        new("must_attend", ListOf(SessionShape), "Sessions at which an adult has to be."),
        new("activities", ListOf(ActivityShape), "Where the children go outside care."),
        new("bring", ListOf(BringShape), "What the children's bags need."),
        new("places", new DictionaryShape("places", PlaceShape), "Minutes from home, or a map of minutes to other places. Left out: 10 minutes."),
        new("cars", new EitherShape([new NumberShape(0, 20, Whole: true), CarsShape]), "How many cars, or the cars with their seats; 1 when left out."),
        new("pets", new NumberShape(0, 50, Whole: true), "How many pets; 1 when left out."),
        new("elders", new NumberShape(0, 20, Whole: true), "How many ageing parents; 1 when left out."),
        new("applies", ListOf(new ChoiceShape(Conditions)), "Conditions of the catalogue that hold. Left out: those that follow from the people."),
        .. OwnershipSection.Keys,
        .. HomeSection.Keys,
        .. ScenarioSection.Keys,
        .. AgreementSection.Keys,
        .. LeadSection.Keys,
        .. TalkSection.Keys,
        new("authority", ByChild(ListOf(AnAdult)), "Adults who may consent and sign for a child. Left out: all."),
        new("emergency_card", ByChild(ListOf(AdultOrHelper)), "Who is called, in order."),
        .. CardSection.Keys,
        .. QuestionSection.Keys,
        new("arrangement", Note, "Carried as a note."),
        new("facts", Note, "Carried as a note."),
        new("question", Note, "Carried as a note."),
        new("answer_must_contain", Note, "Carried as a note."),
        new("expected", Note, "Carried as a note."),
        new("notes", Note, "Anything you want to keep here."),
        new("calendars", ListOf(CalendarSection.Shape), "Calendars that the weeks are planned around, for the commands."),
        new("careers", Note, "Carried as a note."),
        new("arrangements", Note, "Carried as a note."),
        new("wishes", Note, "Carried as a note."),
    ]);

    public static Household Read(Fields root, Cross cross)
    {
        var starts = root.Date("starts");
        if (starts is { } day && day.DayOfWeek != IsoDayOfWeek.Monday)
            cross.Add("not-a-monday", root, "starts", $"{day:yyyy-MM-dd} is a {day.DayOfWeek}.", $"Week 1 begins on a Monday: write {day.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)):yyyy-MM-dd}.");
        var adults = root.Each("adults").Select(entry => PeopleSection.ReadAdult(entry.Key, entry.Value, cross)).ToList();
        var children = root.Each("children").Select(entry => PeopleSection.ReadChild(entry.Key, entry.Value, cross)).ToList();
        IdCheck.Check(root, cross);
        QuestionSection.Check(root, cross);
        CalendarSection.Check(root, cross);
        var household = new Household
        {
            Id = root.Text("id"),
            Label = root.Text("label"),
            Currency = root.TextOrNull("currency") ?? "USD",
            Weeks = cross.Weeks,
            Starts = starts,
            TimeZone = root.Has("time_zone") ? Values.Zone(root.Text("time_zone")) : null,
            Adults = adults,
            Children = [.. children.Select(child => WithCards(child, root))],
            Helpers = [.. root.Each("helpers").Select(entry => VillageSection.ReadHelper(entry.Key, entry.Value, cross))],
            OnRequest = [.. root.Each("on_request").Select(entry => VillageSection.ReadRequest(entry.Key, entry.Value, cross))],
            Custody = ScenarioSection.ReadCustody(root, "custody", cross),
            Routine = ReadRoutine(root.Map("routine")),
            MustAttend = [.. root.Maps("must_attend").Select(fields => new Session { What = fields.Text("what"), Child = fields.Person("child"), Time = BlockSection.ReadWhen(fields, cross), Place = fields.Text("place") })],
            Activities = [.. root.Maps("activities").Select(fields => ReadActivity(fields, cross))],
            Bring = [.. root.Maps("bring").Select(fields => new BringAlong(fields.Text("what"), fields.People("who"), fields.Days("days") ?? DaySet.All, cross.WeeksOf(fields)))],
            Places = ReadPlaces(root),
            Cars = ReadCars(root),
            Pets = root.Whole("pets") ?? 1,
            Elders = root.Whole("elders") ?? 1,
            Ownership = HomeSection.Read(OwnershipSection.Read(root, cross), root),
            Feeding = root.Text("feeding"),
            OwnResponsibilities = OwnershipSection.ReadOwnRows(root, cross),
            Estimates = OwnershipSection.ReadEstimates(root),
            Scenarios = ScenarioSection.ReadScenarios(root, cross),
            DatedEntries = ScenarioSection.ReadDated(root, cross),
            Changes = ScenarioSection.ReadChanges(root, cross),
            Rules = AgreementSection.ReadRules(root),
            Fairness = AgreementSection.ReadFairness(root, cross),
            Protected = AgreementSection.ReadProtected(root, cross),
            LeadTerms = LeadSection.ReadTerms(root, "lead_terms", cross),
            Lead = LeadSection.Read(root, cross),
            Assumptions = AgreementSection.ReadAssumptions(root),
            Agreements = TalkSection.ReadAgreements(root),
            Topics = TalkSection.ReadTopics(root),
            Contacts = TalkSection.ReadContacts(root),
            Phones = CardSection.ReadPhones(root),
            CardFacts = CardSection.ReadFacts(root),
            CardCopies = CardSection.ReadCopies(root),
            Events = TalkSection.ReadEvents(root),
            Shopping = TalkSection.ReadShopping(root),
            Facts = QuestionSection.Read(root),
        };
        ScenarioSection.CheckOverlaps(household.Custody, household.Children, household.Clock(), root, cross);
        return household with { Applies = root.Has("applies") ? root.Texts("applies").ToHashSet(StringComparer.Ordinal) : Inferred(household, root) };
    }

    private static Child WithCards(Child child, Fields root) => child with
    {
        Authority = root.Map("authority").Has(child.Id.Value) ? root.Map("authority").People(child.Id.Value) : null,
        EmergencyCard = root.Map("emergency_card").People(child.Id.Value),
    };

    private static Routine ReadRoutine(Fields fields) => new()
    {
        Wake = fields.Time("wake"),
        Leave = fields.Time("leave"),
        Dinner = fields.Time("dinner"),
        Bath = fields.Time("bath"),
        LightsOut = fields.Time("lights_out"),
        Tolerance = fields.Whole("tolerance_minutes") ?? 15,
    };

    private static Activity ReadActivity(Fields fields, Cross cross) => new()
    {
        Name = fields.Text("name"),
        Children = fields.People("children"),
        Time = BlockSection.ReadWhen(fields, cross),
        Place = fields.Text("place"),
        Wait = fields.YesNo("wait"),
        GetsThere = BlockSection.ReadGetsThere(fields) ?? GetsThere.WithSomeone,
    };

    private static Places ReadPlaces(Fields root)
    {
        var ways = new List<Way>();
        foreach (var entry in root.Map("places").Entries)
        {
            if (entry.Value is YamlScalar scalar)
                ways.Add(new(Places.Home, entry.Key, (int)Values.Number(scalar.Text)!.Value));
            else if (entry.Value is YamlMap map)
                ways.AddRange(map.Entries.Select(to => new Way(entry.Key, to.Key, (int)Values.Number(((YamlScalar)to.Value).Text)!.Value)));
        }

        return new() { Ways = ways };
    }

    private static Cars ReadCars(Fields root)
    {
        if (root.Whole("cars") is { } count)
            return new() { Count = count };
        var cars = root.Map("cars");
        var seats = cars.Wholes("seats");
        return new() { Count = cars.Whole("count") ?? Math.Max(1, seats.Count), Seats = seats, NoSeatFor = cars.People("no_seat_for") };
    }

    /// <summary>Conditions that follow from who lives here, for a file that names none.</summary>
    private static HashSet<string> Inferred(Household household, Fields root)
    {
        var holds = new HashSet<string>(StringComparer.Ordinal) { "always" };
        void If(bool condition, string name)
        {
            if (condition)
                holds.Add(name);
        }

        If(household.Children.Count > 0, "kids");
        If(household.Children.Any(child => child.Age is >= 5 and < 19 || child.Care.Any(care => care.Name.Contains("school", StringComparison.OrdinalIgnoreCase))), "school");
        If(household.Children.Any(child => child.Age < 3), "infant");
        If(household.Children.Any(child => child.Age is >= 13 and < 20), "teen");
        If(household.Children.Any(child => child.Age < 5 && child.Care.Count > 0) || household.Helpers.Any(helper => helper.Blocks.Count > 0) || household.OnRequest.Any(helper => helper.IsPaid), "carers");
        If(household.OnRequest.Any(helper => helper.Ring is not Domain.Village.Ring.Self), "village");
        If(household.Custody.Count > 0, "custody");
        If(root.Has("pets") && household.Pets > 0, "pet");
        If(root.Has("elders") && household.Elders > 0, "elder");
        If(!root.Has("cars") || household.Cars.Count > 0, "car");
        If(household.Adults.Any(adult => adult.Lead), "lead");
        return holds;
    }
}
