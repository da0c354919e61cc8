using System.Text.Json.Nodes;
using Evenhand.App.Data.Parts;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.QuickAdd;

/// <summary>Turns a line with "every" into what it is in a household: an activity of its children, or a stretch of its adults' week.</summary>
public static class Repeating
{
    private const string Own = "own";

    /// <param name="reading">A whole reading that repeats.</param>
    public static Household Add(Household household, QuickReading reading)
    {
        var (days, from, to) = Time(reading);
        var time = new TimeBlock { Days = days, From = from, To = to, What = reading.What, Kind = Own, Where = IsAtHome(reading) ? Where.Home : Where.Site };
        if (reading.Children.Count > 0)
            return household with { Activities = [.. household.Activities, new() { Name = reading.What, Children = reading.Children, Time = time, Place = reading.Place }] };
        return household with { Adults = [.. household.Adults.Select(adult => IsFor(reading, adult.Id) ? adult with { Blocks = [.. adult.Blocks, time] } : adult)] };
    }

    /// <summary>The same in a stored household.</summary>
    /// <param name="first">Monday of its first week; weeks before it stay as they were.</param>
    public static void Add(PartsEdit parts, Household household, QuickReading reading, LocalDate first)
    {
        var (days, from, to) = Time(reading);
        JsonObject Block() => new() { ["days"] = days.ToString(), ["from"] = WeekTime.Clock(from), ["to"] = WeekTime.Clock(to) };
        if (reading.Children.Count > 0)
        {
            var activity = Block();
            activity["name"] = reading.What;
            activity["children"] = new JsonArray([.. reading.Children.Select(child => JsonValue.Create(child.Value))]);
            if (reading.Place.Length > 0)
                activity["place"] = reading.Place;
            parts.Add("activities", activity.ToJsonString(), first);
            return;
        }

        foreach (var adult in household.Adults.Where(adult => IsFor(reading, adult.Id)))
        {
            var path = PartPath.Of("adults", adult.Id.Value).ToString();
            var body = parts.On(path, first) is { } part && JsonNode.Parse(part.Body) is JsonObject there ? there : [];
            var block = Block();
            block["what"] = reading.What;
            block["kind"] = Own;
            block["where"] = IsAtHome(reading) ? "home" : "site";
            body["blocks"] = body["blocks"] switch
            {
                JsonArray many => new JsonArray([.. many.Select(one => one?.DeepClone()), block]),
                JsonObject single => new JsonArray(single.DeepClone(), block),
                _ => new JsonArray(block),
            };
            parts.Set(path, body.ToJsonString(), first);
        }
    }

    private static bool IsFor(QuickReading reading, PersonId adult) => reading.Who.Count == 0 || reading.Who.Contains(adult);

    private static bool IsAtHome(QuickReading reading) => reading.Place is "" or "home";

    private static (DaySet Days, int From, int To) Time(QuickReading reading) => (
        reading.Every ?? throw new ArgumentException("The reading does not repeat.", nameof(reading)),
        reading.From ?? throw new ArgumentException("The reading has no time.", nameof(reading)),
        (reading.From.Value + reading.Minutes) % PatternClock.MinutesPerDay);
}
