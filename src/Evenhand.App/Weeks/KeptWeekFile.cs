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
            new TextConverter<PersonId>(id => id.Value, text => new(text)),
            new TextConverter<Responsibility>(row => row.Id.Value, text => catalogue?.Find(new(text))!),
        },
    };

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
