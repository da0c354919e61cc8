using System.Text.Json;

namespace Evenhand.App.Talk;

/// <summary>What one adult says in a check-in (M147). A pass is complete.</summary>
public sealed record CheckInWords(string Well, string Hard, bool Passed)
{
    public string Json() => JsonSerializer.Serialize(this);

    public static CheckInWords? Read(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize<CheckInWords>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
