using System.Globalization;
using System.Text.Json.Nodes;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Scenarios;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.CameUp;

/// <summary>One thing that came up, as the household keeps it: what it is, whom it concerns, and from when until when.</summary>
/// <param name="Care">Names of care that is closed; empty for all care of the children.</param>
public sealed record CameUpEvent(CameUpKind Kind, IReadOnlyList<PersonId> Who, LocalDateTime From, LocalDateTime To, IReadOnlyList<string> Care, string What = "", Where Where = Where.Site)
{
    /// <summary>When closed care runs all the same, for the children who are in it; null for not at all. One care to an event.</summary>
    public (LocalTime From, LocalTime To)? Runs { get; init; }

    /// <summary>Minutes of the way to a commitment, and the same back.</summary>
    public int Commute { get; init; }

    /// <summary>Who collects a child that is called for.</summary>
    public PersonId? By { get; init; }

    /// <summary>The household with it.</summary>
    public Household In(Household household) => Kind == CameUpKind.Closed
        ? household with { DatedEntries = [.. household.DatedEntries, Closed(household)] }
        : household with { Changes = [.. household.Changes, Change()] };

    /// <summary>Key of the household file that holds it, for example <c>changes</c>.</summary>
    public string Section => Kind == CameUpKind.Closed ? "closed" : "changes";

    /// <summary>Its entry in that section.</summary>
    /// <param name="household">The household that it happens to.</param>
    public JsonObject Entry(Household household)
    {
        var entry = new JsonObject();
        if (Kind == CameUpKind.Closed)
        {
            entry["from"] = Iso(From.Date);
            entry["to"] = Iso(LastDay);
            if (Care.Count > 0)
                entry["care"] = new JsonArray([.. Care.Select(name => JsonValue.Create(name))]);
            if (Instead(household) is { Count: > 0 } instead)
                entry["instead"] = new JsonArray([.. instead.Select(Json)]);
        }
        else
        {
            entry["kind"] = Word;
            entry["on"] = Iso(From.Date);
            entry["until"] = Iso(LastDay);
            entry["from"] = Clock(From.TimeOfDay);
            entry["to"] = To.TimeOfDay == LocalTime.Midnight ? "24:00" : Clock(To.TimeOfDay);
            if (Kind == CameUpKind.Busy && Where == Where.Home)
                entry["where"] = "home";
            if (Commute > 0)
                entry["commute"] = Commute;
            if (By is { } by)
                entry["by"] = by.Value;
        }

        var who = Kind == CameUpKind.Closed ? ClosedFor(household) : Who;
        if (who.Count > 0)
            entry["who"] = new JsonArray([.. who.Select(id => JsonValue.Create(id.Value))]);
        if (What.Length > 0)
            entry["what"] = What;
        return entry;
    }

    private DatedEntry Closed(Household household) => new() { Kind = DatedKind.Closed, From = From.Date, To = LastDay, What = What, Who = ClosedFor(household), Care = Care, Instead = Instead(household) };

    private IReadOnlyList<PersonId> ClosedFor(Household household) => Runs is null || Who.Count > 0 ? Who
        : [.. household.Children.Where(child => child.Care.Any(care => Care.Contains(care.Name))).Select(child => child.Id)];

    /// <summary>The named care in the hours in which it runs.</summary>
    private IReadOnlyList<CareBlock> Instead(Household household) => Runs is not { } runs ? []
        : [.. household.Children.SelectMany(child => child.Care).Where(care => Care.Contains(care.Name)).DistinctBy(care => (care.Name, care.PlaceName))
            .Select(care => care with { Time = new TimeBlock { From = Minute(runs.From), To = Minute(runs.To) } })];

    private static JsonObject Json(CareBlock care)
    {
        var entry = new JsonObject { ["days"] = "Mon-Sun", ["from"] = WeekTime.Clock(care.Time.From), ["to"] = WeekTime.Clock(care.Time.To), ["name"] = care.Name };
        if (care.Place.Length > 0)
            entry["place"] = care.Place;
        return entry;
    }

    private static int Minute(LocalTime time) => time.Hour * 60 + time.Minute;

    private LocalDate LastDay => To.TimeOfDay == LocalTime.Midnight ? To.Date.PlusDays(-1) : To.Date;

    private DayChange Change() => new()
    {
        Kind = Kind switch
        {
            CameUpKind.Sick => DayChangeKind.Sick,
            CameUpKind.AtHome => DayChangeKind.AtHome,
            CameUpKind.Ill => DayChangeKind.Ill,
            CameUpKind.Busy => DayChangeKind.Busy,
            CameUpKind.Trip => DayChangeKind.Trip,
            CameUpKind.Drops => DayChangeKind.Drops,
            CameUpKind.NotComing => DayChangeKind.NotComing,
            CameUpKind.Closed => throw new InvalidOperationException("Closed care is a dated entry, not a change."),
            _ => throw new InvalidOperationException($"{Kind} is not known."),
        },
        Who = Who,
        From = From,
        To = To,
        Where = Where,
        What = What,
        Commute = Commute,
        By = By,
    };

    private string Word => Kind switch
    {
        CameUpKind.Sick => "sick",
        CameUpKind.AtHome => "at home",
        CameUpKind.Ill => "ill",
        CameUpKind.Busy => "busy",
        CameUpKind.Trip => "trip",
        CameUpKind.Drops => "drops",
        CameUpKind.NotComing => "not coming",
        CameUpKind.Closed => throw new InvalidOperationException("Closed care is a dated entry, not a change."),
        _ => throw new InvalidOperationException($"{Kind} is not known."),
    };

    private static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static string Clock(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}

public enum CameUpKind
{
    /// <summary>A child is ill.</summary>
    Sick,

    /// <summary>A child stays at home, for no reason that has to be given.</summary>
    AtHome,

    /// <summary>School or day care is closed.</summary>
    Closed,

    /// <summary>An adult is ill.</summary>
    Ill,

    /// <summary>Something else an adult has to be at.</summary>
    Busy,

    Trip,

    /// <summary>An adult drops what they are at.</summary>
    Drops,

    /// <summary>A carer or helper cannot come.</summary>
    NotComing,
}
