using System.Text.Json;
using Evenhand.App.Json;
using Evenhand.App.Plans;
using Evenhand.Domain.Units;
using Evenhand.Planning.Problem;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.Cli.Output;

/// <summary>A planned week for machines: local times, minutes, hours where the key says so, money with its currency.</summary>
internal static class WeekJson
{
    private static readonly LocalDateTimePattern Time = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static string Write(PlannedWeek planned, WeekPage page, TimeSpan? took)
    {
        return ObjectText.Of(json =>
        {
            json.WriteString("household", page.Household);
            json.WriteString("from", LocalDatePattern.Iso.Format(page.Monday));
            json.WriteNumber("weeks", page.Weeks);
            if (page.Scenario is not null)
                json.WriteString("scenario", page.Scenario);
            Items(json, page);
            Coverage(json, page);
            Texts(json, "gaps", page.Gaps);
            Texts(json, "open_gaps", page.OpenGaps);
            Asks(json, page);
            Loads(json, page);
            Fairness(json, page);
            Undone(json, page);
            Texts(json, "unowned", page.Unowned.Select(row => row.Id.Value));
            Texts(json, "notes", [.. page.Notes.Select(note => note.English)]);
            Problem(json, planned);
            if (took is { } time)
                json.WriteNumber("seconds", Math.Round(time.TotalSeconds, 3));
        });
    }

    private static void Items(Utf8JsonWriter json, WeekPage page)
    {
        json.WriteStartArray("items");
        foreach (var item in page.Items)
        {
            json.WriteStartObject();
            json.WriteString("id", item.Key);
            json.WriteString("responsibility", item.Responsibility);
            json.WriteString("name", item.Name);
            json.WriteString("start", Time.Format(item.Start));
            json.WriteString("end", Time.Format(item.End));
            Texts(json, "who", item.Who.Select(id => id.Value));
            json.WriteString("place", item.Place);
            if (item.Owner is { } owner)
                json.WriteString("owner", owner.Value);
            else
                json.WriteNull("owner");
            json.WriteBoolean("cover", item.Cover);
            json.WriteString("reason", item.Reason);
            if (item.Children.Count > 0)
                Texts(json, "children", item.Children.Select(id => id.Value));
            json.WriteNumber("travel", item.TravelBefore);
            json.WriteNumber("minutes", item.Minutes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Coverage(Utf8JsonWriter json, WeekPage page)
    {
        json.WriteStartObject("coverage");
        foreach (var (child, spans) in page.Coverage)
        {
            json.WriteStartArray(child.Value);
            foreach (var span in spans)
            {
                json.WriteStartObject();
                json.WriteString("start", Time.Format(span.Start));
                json.WriteString("end", Time.Format(span.End));
                json.WriteString("by", span.By);
                if (span.IsOpenAsk)
                    json.WriteBoolean("open_ask", true);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Asks(Utf8JsonWriter json, WeekPage page)
    {
        json.WriteStartArray("asks");
        foreach (var ask in page.Asks)
        {
            json.WriteStartObject();
            json.WriteString("who", ask.Who.Value);
            json.WriteString("name", ask.Name);
            json.WriteString("ring", ask.Ring);
            json.WriteString("start", Time.Format(ask.Start));
            json.WriteString("end", Time.Format(ask.End));
            Texts(json, "children", ask.Children.Select(id => id.Value));
            Texts(json, "rides", ask.Rides);
            json.WriteString("place", ask.Place);
            json.WriteNumber("price", ask.Price);
            json.WriteString("currency", ask.Currency);
            json.WriteString("authority", ask.Authority);
            json.WriteString("state", ask.State);
            json.WriteString("reason", ask.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Loads(Utf8JsonWriter json, WeekPage page)
    {
        json.WriteStartObject("loads");
        foreach (var (adult, load) in page.Loads)
        {
            json.WriteStartObject(adult.Value);
            json.WriteNumber("paid", Hours(load.Paid));
            json.WriteNumber("commute", Hours(load.Commute));
            json.WriteNumber("hands_on", Hours(load.HandsOn));
            json.WriteNumber("thinking", Hours(load.Thinking));
            json.WriteNumber("watching", Hours(load.Watching));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Fairness(Utf8JsonWriter json, WeekPage page)
    {
        json.WriteStartObject("fairness");
        json.WriteString("kind", page.Fairness.Kind);
        json.WriteStartArray("value");
        foreach (var value in page.Fairness.Value)
            json.WriteNumberValue(value);
        json.WriteEndArray();
        if (page.Fairness.Bound is { } bound)
            json.WriteNumber("bound", bound);
        else
            json.WriteNull("bound");
        json.WriteBoolean("proved", page.Fairness.Proved);
        json.WriteString("words", page.Fairness.Words);
        json.WriteStartArray("details");
        foreach (var sentence in page.Fairness.Details)
            json.WriteStringValue(sentence);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Undone(Utf8JsonWriter json, WeekPage page)
    {
        json.WriteStartArray("undone");
        foreach (var undone in page.Undone)
        {
            json.WriteStartObject();
            json.WriteString("id", undone.Key);
            json.WriteString("responsibility", undone.Responsibility);
            json.WriteString("name", undone.Name);
            json.WriteString("day", undone.Day);
            json.WriteString("reason", undone.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Problem(Utf8JsonWriter json, PlannedWeek planned)
    {
        json.WritePropertyName("problem");
        json.WriteRawValue(ProblemFile.Write(planned.Week.Problem));
        json.WritePropertyName("solution");
        json.WriteRawValue(PlanFile.Write(planned.Plan));
        json.WriteStartArray("tiers");
        foreach (var tier in planned.Evaluation.Vector.ToList())
            json.WriteNumberValue(tier);
        json.WriteEndArray();
        if (planned.Incumbent is null)
            return;
        json.WritePropertyName("incumbent");
        json.WriteRawValue(PlanFile.Write(planned.Incumbent));
        json.WriteNumber("now", planned.Now ?? 0);
    }

    private static decimal Hours(decimal hours) => decimal.Round(hours, 6);

    private static void Texts(Utf8JsonWriter json, string key, IEnumerable<string> texts)
    {
        json.WriteStartArray(key);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
