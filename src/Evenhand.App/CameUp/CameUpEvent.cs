using System.Globalization;
using System.Text.Json.Nodes;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Scenarios;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.CameUp;

/// <summary>What came up, as somebody says it in a minute: what it is, whom it concerns, and from when until when.</summary>
/// <param name="Care">Names of care that is closed; empty for all care of the children.</param>
public sealed record CameUpEvent(CameUpKind Kind, IReadOnlyList<PersonId> Who, LocalDateTime From, LocalDateTime To, IReadOnlyList<string> Care, string What = "", Where Where = Where.Site)
{
    /// <summary>The household with it.</summary>
    public Household In(Household household) => Kind == CameUpKind.Closed
        ? household with { DatedEntries = [.. household.DatedEntries, new DatedEntry { Kind = DatedKind.Closed, From = From.Date, To = LastDay, What = What, Who = Who, Care = Care }] }
        : household with { Changes = [.. household.Changes, Change()] };

    /// <summary>Key of the household file that holds it, for example <c>changes</c>.</summary>
    public string Section => Kind == CameUpKind.Closed ? "closed" : "changes";

    /// <summary>Its entry in that section.</summary>
    public JsonObject Entry()
    {
        var entry = new JsonObject();
        if (Kind == CameUpKind.Closed)
        {
            entry["from"] = Iso(From.Date);
            entry["to"] = Iso(LastDay);
            if (Care.Count > 0)
                entry["care"] = new JsonArray([.. Care.Select(name => JsonValue.Create(name))]);
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
        }

        if (Who.Count > 0)
            entry["who"] = new JsonArray([.. Who.Select(id => JsonValue.Create(id.Value))]);
        if (What.Length > 0)
            entry["what"] = What;
        return entry;
    }

    private LocalDate LastDay => To.TimeOfDay == LocalTime.Midnight ? To.Date.PlusDays(-1) : To.Date;

    private DayChange Change() => new()
    {
        Kind = Kind switch
        {
            CameUpKind.Sick => DayChangeKind.Sick,
            CameUpKind.Ill => DayChangeKind.Ill,
            CameUpKind.Busy => DayChangeKind.Busy,
            CameUpKind.Trip => DayChangeKind.Trip,
            CameUpKind.NotComing => DayChangeKind.NotComing,
            CameUpKind.Closed => throw new InvalidOperationException("Closed care is a dated entry, not a change."),
            _ => throw new InvalidOperationException($"{Kind} is not known."),
        },
        Who = Who,
        From = From,
        To = To,
        Where = Where,
        What = What,
    };

    private string Word => Kind switch
    {
        CameUpKind.Sick => "sick",
        CameUpKind.Ill => "ill",
        CameUpKind.Busy => "busy",
        CameUpKind.Trip => "trip",
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

    /// <summary>School or day care is closed.</summary>
    Closed,

    /// <summary>An adult is ill.</summary>
    Ill,

    /// <summary>Something else an adult has to be at.</summary>
    Busy,

    Trip,

    /// <summary>A carer or helper cannot come.</summary>
    NotComing,
}
