using System.Text.Json.Nodes;
using Evenhand.App.Data.Parts;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Home;

/// <summary>What one adult said about each responsibility, as the text of a sealed answer and in the household.</summary>
public static class LikingAnswers
{
    public static string Write(IReadOnlyDictionary<string, Liking> said) =>
        new JsonObject(said.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value.ToString()))).ToJsonString();

    public static IReadOnlyDictionary<string, Liking> Read(string text) => JsonNode.Parse(text) is JsonObject body
        ? body.ToDictionary(pair => pair.Key, pair => Enum.TryParse<Liking>((string?)pair.Value, out var liking) ? liking : Liking.Neutral)
        : new Dictionary<string, Liking>();

    public static Adult Into(Adult adult, IReadOnlyDictionary<string, Liking> said) => adult with { Likes = Merged(adult.Likes, said, Liking.Likes), Minds = Merged(adult.Minds, said, Liking.Minds) };

    public static void Into(PartsEdit parts, PersonId adult, IReadOnlyDictionary<string, Liking> said, LocalDate from)
    {
        var path = HomeParts.Path("adults", adult.Value);
        foreach (var (key, liking) in new[] { ("likes", Liking.Likes), ("minds", Liking.Minds) })
        {
            var there = parts.On(path, from) is { } row && JsonNode.Parse(row.Body) is JsonObject body ? Words(body[key]) : [];
            var merged = Merged(there, said, liking);
            if (!merged.SequenceEqual(there))
                HomeParts.Merge(parts, path, key, merged.Count == 0 ? null : new JsonArray([.. merged.Select(word => JsonValue.Create(word))]), from);
        }
    }

    private static IReadOnlyList<string> Merged(IReadOnlyList<string> there, IReadOnlyDictionary<string, Liking> said, Liking liking) =>
        [.. there.Where(pattern => !said.ContainsKey(pattern)), .. said.Where(pair => pair.Value == liking).Select(pair => pair.Key)];

    private static IReadOnlyList<string> Words(JsonNode? node) => node switch
    {
        JsonArray list => [.. list.OfType<JsonValue>().Select(value => value.GetValue<string>())],
        JsonValue value => [value.GetValue<string>()],
        _ => [],
    };
}
