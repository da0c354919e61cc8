using System.Text.Json;
using Evenhand.App.Json;
using Evenhand.Domain.Lead;
using Evenhand.Domain.Units;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.App.Lead;

/// <summary>A rota as JSON: stretches that touch, the drop list, and for a moment who comes.</summary>
public static class OnCallJson
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <param name="at">A moment that is asked about; null for none.</param>
    public static string Write(OnCallRota rota, LocalDateTime? at) => ObjectText.Of(json =>
    {
        if (at is { } moment)
        {
            json.WritePropertyName("at");
            Stretch(json, rota, rota.At(rota.MinuteOf(moment)));
        }

        json.WriteStartArray("on_call");
        foreach (var stretch in rota.Stretches)
            Stretch(json, rota, stretch);
        json.WriteEndArray();
        json.WriteStartArray("drop_list");
        foreach (var item in DropItem.Of(rota))
        {
            json.WriteStartObject();
            json.WriteString("who", item.Who.Value);
            json.WriteString("what", item.What);
            json.WriteStartArray("times");
            foreach (var time in item.Times)
                json.WriteStringValue(Moment.Format(rota.Moment(time.Start)));
            json.WriteEndArray();
            if (item.Rule is { } rule)
            {
                json.WriteString("falls", rule.Falls);
                json.WriteString("takes", rule.Takes);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("sick_days");
        for (var day = 0; day < rota.Weeks * 7; day++)
        {
            json.WriteStartObject();
            json.WriteString("on", LocalDatePattern.Iso.Format(rota.Monday.PlusDays(day)));
            json.WriteStartArray("order");
            foreach (var turn in SickDay.Of(rota, day))
                json.WriteStringValue(turn.Who.Value);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>A word for machines.</summary>
    public static string WordOf(OnCallFlag flag) => flag switch
    {
        OnCallFlag.None => "none",
        OnCallFlag.Firm => "firm",
        OnCallFlag.Unable => "unable",
        OnCallFlag.Distant => "distant",
        _ => throw new ArgumentOutOfRangeException(nameof(flag)),
    };

    private static void Stretch(Utf8JsonWriter json, OnCallRota rota, OnCallStretch stretch)
    {
        json.WriteStartObject();
        json.WriteString("start", Moment.Format(rota.Moment(stretch.Time.Start)));
        json.WriteString("end", Moment.Format(rota.Moment(stretch.Time.End)));
        Person(json, "who", "flag", stretch.Who, stretch.Flag);
        if (stretch.Block.Length > 0)
            json.WriteString("block", stretch.Block);
        if (stretch.Backup is { } backup)
            Person(json, "backup", "backup_flag", backup, stretch.BackupFlag);
        json.WriteEndObject();
    }

    private static void Person(Utf8JsonWriter json, string key, string flagKey, PersonId who, OnCallFlag flag)
    {
        json.WriteString(key, who.Value);
        if (flag != OnCallFlag.None)
            json.WriteString(flagKey, WordOf(flag));
    }
}
