using System.Text.Json;

namespace Evenhand.Planning.Problem;

/// <summary>A JSON value with its path; wrong or missing content is noted, and a harmless value returned instead.</summary>
internal readonly struct JsonSpot(JsonElement element, string path, List<FileIssue> issues)
{
    public string Path => path;

    public bool Has(string key) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null;

    public JsonSpot At(string key)
    {
        var where = path.Length == 0 ? key : $"{path}.{key}";
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var value)
            ? new JsonSpot(value, where, issues)
            : new JsonSpot(default, where, issues);
    }

    public int Int(string key) => At(key).AsInt();

    public int Int(string key, int otherwise) => Has(key) ? At(key).AsInt() : otherwise;

    public bool Flag(string key, bool otherwise = false) => Has(key) ? At(key).AsFlag() : otherwise;

    public string Text(string key) => Has(key) ? At(key).AsText() : "";

    public IReadOnlyList<int> Ints(string key) => At(key).List(spot => spot.AsInt());

    public IReadOnlyList<T> List<T>(string key, Func<JsonSpot, T> read) => At(key).List(read);

    public IReadOnlyList<T> ListIfAny<T>(string key, Func<JsonSpot, T> read) => Has(key) ? At(key).List(read) : [];

    public IReadOnlyList<T> List<T>(Func<JsonSpot, T> read)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            Wrong("a list");
            return [];
        }
        var list = new List<T>(element.GetArrayLength());
        foreach (var item in element.EnumerateArray()) list.Add(read(new JsonSpot(item, $"{path}[{list.Count}]", issues)));
        return list;
    }

    public int AsInt()
    {
        if (element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number)) return number;
        Wrong("a whole number");
        return 0;
    }

    public string AsText()
    {
        if (element.ValueKind == JsonValueKind.String) return element.GetString()!;
        if (element.ValueKind == JsonValueKind.Number) return element.GetRawText();
        Wrong("a text");
        return "";
    }

    public void Note(string message) => issues.Add(new FileIssue(path, message));

    private bool AsFlag()
    {
        if (element.ValueKind is JsonValueKind.True or JsonValueKind.False) return element.GetBoolean();
        return AsInt() != 0;
    }

    private void Wrong(string expected) =>
        Note(element.ValueKind == JsonValueKind.Undefined ? $"missing; {expected} is needed" : $"{expected} is needed, not {Shown()}");

    private string Shown()
    {
        var raw = element.GetRawText();
        return raw.Length <= 40 ? raw : raw[..37] + "...";
    }
}
