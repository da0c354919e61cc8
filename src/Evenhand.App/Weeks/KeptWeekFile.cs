using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Evenhand.App.Plans;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.App.Weeks;

/// <summary>
/// A kept week as JSON. Responsibilities are written by their id and read from the household's catalogue, so that a week
/// shows what is done and when as it was kept.
/// </summary>
public static class KeptWeekFile
{
    public static string Write(KeptWeek week) => JsonSerializer.Serialize(week, Options(null));

    public static KeptWeek Read(string json, Household household, Catalogue shipped)
    {
        var week = JsonSerializer.Deserialize<KeptWeek>(json, Options(new OwnershipView(household, shipped).Catalogue))!;
        return week with
        {
            Page = week.Page with
            {
                Unowned = [.. week.Page.Unowned.Where(row => row is not null)],
                Owned = [.. week.Page.Owned.Where(duty => duty.Row is not null)],
            },
        };
    }

    private static JsonSerializerOptions Options(Catalogue? catalogue) => new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower),
            new TextConverter<LocalDate>(date => LocalDatePattern.Iso.Format(date), text => LocalDatePattern.Iso.Parse(text).Value),
            new TextConverter<LocalDateTime>(time => time.ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), text => Moment.Parse(text).Value),
            new NoteConverter(),
            new TextConverter<PersonId>(id => id.Value, text => new(text)),
            new TextConverter<Responsibility>(row => row.Id.Value, text => catalogue?.Find(new(text))!),
        },
    };

    /// <summary>Weeks of an older program hold notes as words.</summary>
    private sealed class NoteConverter : JsonConverter<Said>
    {
        public override Said Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String)
                return Said.Words(reader.GetString()!);
            var stored = JsonSerializer.Deserialize<Stored>(ref reader, Names)!;
            return new(stored.Key, [.. stored.Values.Select(value => new SaidValue(Enum.Parse<SaidKind>(value[0]), value[1]))], stored.English);
        }

        public override void Write(Utf8JsonWriter writer, Said value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new Stored(value.Key, [.. value.Values.Select(one => new[] { one.Kind.ToString(), one.Text })], value.English), Names);

        private static readonly JsonSerializerOptions Names = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

        private sealed record Stored(string Key, string[][] Values, string English);
    }

    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    private sealed class TextConverter<T>(Func<T, string> write, Func<string, T> read) : JsonConverter<T>
        where T : notnull
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetString()!);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(write(value));
    }
}
