using System.Text.Json.Nodes;
using Evenhand.App.Data.Parts;
using Evenhand.Domain.Units;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.App.Shopping;

/// <summary>The one shopping list. What was got stays to be seen that day, and goes with the next change after it.</summary>
public static class ShoppingParts
{
    private const string Section = "shopping";
    private const int MostLetters = 200;
    private const int MostAtOnce = 40;

    /// <summary>The things of a line: "milk, bread" is two.</summary>
    public static IReadOnlyList<string> Things(string? words) =>
    [
        .. (words ?? "").Split([',', '\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(thing => thing.Length > MostLetters ? thing[..MostLetters] : thing).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostAtOnce),
    ];

    /// <summary>Writes things down; what is on the list already is not doubled.</summary>
    public static void Add(PartsEdit parts, IReadOnlyList<string> things, PersonId? by, LocalDate today)
    {
        var open = Clear(parts, today).Where(item => item.Body["got"] is null).Select(item => item.Body["what"]?.ToString() ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var thing in things.Where(thing => !open.Contains(thing)))
        {
            var body = new JsonObject { ["what"] = thing };
            if (by is { } who)
                body["by"] = who.Value;
            parts.Add(Section, body.ToJsonString(), today);
        }
    }

    /// <summary>Somebody got it, or did not after all.</summary>
    public static void Got(PartsEdit parts, string id, bool got, LocalDate today)
    {
        if (Clear(parts, today).FirstOrDefault(item => item.Path == PartPath.Of(Section, id).ToString()) is not { Body: { } body } item)
            return;
        if (got)
            body["got"] = LocalDatePattern.Iso.Format(today);
        else
            body.Remove("got");
        parts.Set(item.Path, body.ToJsonString(), today);
    }

    public static void Remove(PartsEdit parts, string id) => parts.Remove(PartPath.Of(Section, id).ToString(), PartsEdit.Always);

    /// <summary>Takes off what was got before today; the answer is what is left.</summary>
    private static List<(string Path, JsonObject Body)> Clear(PartsEdit parts, LocalDate today)
    {
        var left = new List<(string, JsonObject)>();
        foreach (var part in parts.AllOn(today).Where(part => part.Path.StartsWith(Section + "/", StringComparison.Ordinal)).ToList())
        {
            var body = JsonNode.Parse(part.Body) as JsonObject ?? new JsonObject { ["what"] = JsonNode.Parse(part.Body)?.ToString() };
            if (LocalDatePattern.Iso.Parse((string?)body["got"] ?? "") is { Success: true } got && got.Value < today)
                parts.Remove(part.Path, PartsEdit.Always);
            else
                left.Add((part.Path, body));
        }

        return left;
    }
}
