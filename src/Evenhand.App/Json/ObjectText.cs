using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Evenhand.App.Json;

/// <summary>The text of one JSON object as every command writes it: the same bytes on every machine, letters as they are.</summary>
public static class ObjectText
{
    public static string Of(Action<Utf8JsonWriter> properties, bool indented = true)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            properties(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
