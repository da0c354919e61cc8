using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Dates;

/// <summary>Days that are other than the usual week: as a person says it, and as the household file holds it.</summary>
public sealed record HouseholdDate
{
    public required DateKind Kind { get; init; }

    public required LocalDate From { get; init; }

    /// <summary>Last day, included.</summary>
    public required LocalDate To { get; init; }

    public string What { get; init; } = "";

    /// <summary>For whom; empty means everyone.</summary>
    public IReadOnlyList<PersonId> Who { get; init; } = [];

    /// <summary>Names of the care it is for; empty means all care.</summary>
    public IReadOnlyList<string> Care { get; init; } = [];

    /// <summary>Care that runs instead.</summary>
    public IReadOnlyList<CareBlock> Instead { get; init; } = [];

    /// <summary>Comes again every year.</summary>
    public bool EveryYear { get; init; }

    /// <summary>Who comes; only for <see cref="DateKind.Guest"/>.</summary>
    public PersonId? Guest { get; init; }

    /// <summary>From when a guest is there on the first day, and until when on the last; midnight is the day's end.</summary>
    public (LocalTime From, LocalTime To) Hours { get; init; } = (LocalTime.Midnight, LocalTime.Midnight);

    /// <summary>Key of the household file that holds it.</summary>
    public string Section => Kind switch
    {
        DateKind.Term => "terms",
        DateKind.Closed => "closed",
        DateKind.Holiday => "holidays",
        DateKind.Away => "away",
        DateKind.Occasion => "occasions",
        DateKind.Guest => "changes",
        _ => throw new InvalidOperationException($"{Kind} is not known."),
    };

    /// <summary>A name that follows from what it says, so that a page and the household mean the same one.</summary>
    public string Key => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Section + (this with { Instead = [] }).Entry().ToJsonString())))[..16];

    /// <summary>Its entry in that section.</summary>
    public JsonObject Entry()
    {
        var entry = new JsonObject();
        if (Kind == DateKind.Guest)
        {
            entry["kind"] = "comes";
            entry["who"] = Guest!.Value.Value;
            entry["on"] = Iso(From);
            entry["until"] = Iso(To);
            entry["from"] = Clock(Hours.From);
            entry["to"] = Hours.To == LocalTime.Midnight ? "24:00" : Clock(Hours.To);
            Put(entry, "children", Who.Select(id => id.Value));
        }
        else
        {
            entry["from"] = Iso(From);
            entry["to"] = Iso(To);
            Put(entry, "who", Who.Select(id => id.Value));
            Put(entry, "care", Care);
            if (Instead.Count > 0)
                entry["instead"] = new JsonArray([.. Instead.Select(CareEntry)]);
            if (EveryYear)
                entry["every_year"] = "yes";
        }

        if (What.Length > 0)
            entry["what"] = What;
        return entry;
    }

    /// <summary>First day of its next time from a date on; the same day for what does not come again.</summary>
    public LocalDate NextFrom(LocalDate date) => EveryYear ? new Domain.Scenarios.DatedEntry { Kind = Domain.Scenarios.DatedKind.Occasion, From = From, To = To, EveryYear = true }.NextFrom(date) : From;

    /// <summary>True when none of its days is on a date or after it.</summary>
    public bool IsPast(LocalDate date) => !EveryYear && To < date;

    private static JsonNode CareEntry(CareBlock care)
    {
        var entry = new JsonObject { ["days"] = care.Time.Days.ToString(), ["from"] = WeekTime.Clock(care.Time.From), ["to"] = WeekTime.Clock(care.Time.To) };
        if (care.Name.Length > 0)
            entry["name"] = care.Name;
        if (care.Place.Length > 0)
            entry["place"] = care.Place;
        if (care.Closes is { } closes)
            entry["closes"] = WeekTime.Clock(closes);
        if (care.GetsThere is { } way)
            entry["gets_there"] = way switch { GetsThere.Alone => "alone", GetsThere.Bus => "bus", _ => "with someone" };
        return entry;
    }

    private static void Put(JsonObject entry, string key, IEnumerable<string> values)
    {
        var all = values.Select(value => (JsonNode)JsonValue.Create(value)!).ToArray();
        if (all.Length > 0)
            entry[key] = new JsonArray(all);
    }

    private static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static string Clock(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}

public enum DateKind
{
    /// <summary>The named care runs only inside its terms.</summary>
    Term,

    /// <summary>Care is shut.</summary>
    Closed,

    Holiday,

    /// <summary>We are away.</summary>
    Away,

    /// <summary>A birthday or another day to know of.</summary>
    Occasion,

    /// <summary>Someone is here and looks after the children.</summary>
    Guest,
}
