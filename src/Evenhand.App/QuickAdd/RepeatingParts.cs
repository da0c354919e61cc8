using System.Text.Json.Nodes;
using Evenhand.App.Data.Parts;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using NodaTime;

namespace Evenhand.App.QuickAdd;

/// <summary>What repeats, as parts of the household file from a date on; see <see cref="Repeating"/>.</summary>
public static class RepeatingParts
{
    public static void Add(PartsEdit parts, Household household, QuickReading reading, LocalDate from)
    {
        var time = When(reading);
        if (reading.Children.Count > 0)
        {
            time["name"] = reading.What;
            time["children"] = new JsonArray([.. reading.Children.Select(child => JsonValue.Create(child.Value))]);
            if (reading.Place.Length > 0)
                time["place"] = reading.Place;
            parts.Add("activities", time.ToJsonString(), from);
            return;
        }

        time["what"] = reading.What;
        time["kind"] = "own";
        time["where"] = reading.Place is "" or "home" ? "home" : "site";
        foreach (var adult in household.Adults.Where(adult => reading.Who.Count == 0 || reading.Who.Contains(adult.Id)))
        {
            var path = PartPath.Of("adults", adult.Id.Value).ToString();
            var body = (JsonNode.Parse(parts.On(path, from)?.Body ?? "{}") as JsonObject) ?? [];
            var blocks = body["blocks"] switch { JsonArray list => [.. list.Select(block => block?.DeepClone())], JsonObject one => [one.DeepClone()], _ => new List<JsonNode?>() };
            body["blocks"] = new JsonArray([.. blocks, time.DeepClone()]);
            parts.Set(path, body.ToJsonString(), from);
        }
    }

    private static JsonObject When(QuickReading reading) => new()
    {
        ["days"] = reading.Every!.Value.ToString(),
        ["from"] = WeekTime.Clock(reading.From!.Value),
        ["to"] = WeekTime.Clock((reading.From.Value + reading.Minutes) % PatternClock.MinutesPerDay),
    };
}
