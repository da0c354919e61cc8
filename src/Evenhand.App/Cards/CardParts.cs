using System.Globalization;
using System.Text.Json.Nodes;
using Evenhand.App.Data.Parts;
using Evenhand.Domain.Units;
using Evenhand.Domain.Village;
using NodaTime;

namespace Evenhand.App.Cards;

/// <summary>Changes of the cards in the parts of the household.</summary>
public static class CardParts
{
    /// <summary>The order of contacts of a child, from a day on.</summary>
    public static void SetOrder(PartsEdit parts, PersonId child, IReadOnlyList<PersonId> order, LocalDate from) =>
        Put(parts, PartPath.Of("emergency_card", child.Value).ToString(), order.Count > 0 ? List(order).ToJsonString() : null, from);

    public static void SetPhone(PartsEdit parts, PersonId who, string phone, LocalDate from) =>
        Put(parts, PartPath.Of("phones", who.Value).ToString(), phone.Length > 0 ? JsonValue.Create(phone).ToJsonString() : null, from);

    public static void SetFacts(PartsEdit parts, PersonId child, IReadOnlyList<CardFact> facts, LocalDate from) => Put(parts, PartPath.Of("card_facts", child.Value).ToString(),
        facts.Count > 0 ? new JsonArray([.. facts.Select(fact => (JsonNode)(fact.Private ? new() { ["what"] = fact.What, ["private"] = true } : new JsonObject { ["what"] = fact.What }))]).ToJsonString() : null, from);

    /// <summary>A place holds a copy from now on.</summary>
    public static void AddCopy(PartsEdit parts, CardCopy copy, LocalDate from) => parts.Add("card_copies", Json(copy).ToJsonString(), from);

    /// <summary>What a place shows was changed; null when it holds no copy any more.</summary>
    /// <param name="index">Its place among the copies that hold on the day.</param>
    public static void SetCopy(PartsEdit parts, int index, CardCopy? copy, LocalDate on)
    {
        if (parts.AllOn(on).Where(part => PartPath.Parse(part.Path) is { Section: "card_copies", Name: not null }).ElementAtOrDefault(index) is { } part)
            Put(parts, part.Path, copy is null ? null : Json(copy).ToJsonString(), on);
    }

    private static void Put(PartsEdit parts, string path, string? body, LocalDate from)
    {
        if (body is null)
            parts.Remove(path, from);
        else
            parts.Set(path, body, from);
    }

    private static JsonObject Json(CardCopy copy)
    {
        var json = new JsonObject { ["place"] = copy.Place };
        if (copy.Children.Count > 0)
            json["children"] = List(copy.Children);
        json["order"] = List(copy.Order);
        if (copy.Since is { } since)
            json["since"] = since.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
        return json;
    }

    private static JsonArray List(IReadOnlyList<PersonId> people) => new([.. people.Select(person => JsonValue.Create(person.Value))]);
}
