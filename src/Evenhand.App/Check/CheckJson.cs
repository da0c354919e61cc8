using System.Text.Json;
using Evenhand.App.Json;

namespace Evenhand.App.Check;

/// <summary>A report as JSON: the figures under their keys, then the scenario, warnings and doubts, and with explanations the inputs of every figure.</summary>
public static class CheckJson
{
    private const int Decimals = 6;

    public static string Write(CheckReport report, bool explain = false)
    {
        return ObjectText.Of(json =>
        {
            Write(json, report.Figures);
            WriteScenario(json, report);
            WriteDoubts(json, report);
            if (report.Warnings.Count > 0)
                Write(json, "warnings", FigureValue.Of(report.Warnings));
            if (explain)
                WriteExplanations(json, report);
        });
    }

    public static void Write(Utf8JsonWriter json, IEnumerable<Figure> figures)
    {
        foreach (var figure in figures)
            Write(json, figure.Key, figure.Value);
    }

    public static void Write(Utf8JsonWriter json, string key, FigureValue value)
    {
        json.WritePropertyName(key);
        Write(json, value);
    }

    /// <summary>At most six decimals, and none that is 0.</summary>
    public static decimal Shown(decimal number) => Math.Round(number, Decimals, MidpointRounding.AwayFromZero) / 1.0000000000000000000000000000m;

    private static void Write(Utf8JsonWriter json, FigureValue value)
    {
        switch (value)
        {
            case FigureValue.Number number:
                json.WriteNumberValue(Shown(number.Value));
                break;
            case FigureValue.Words words:
                json.WriteStringValue(words.Text);
                break;
            case FigureValue.Items items:
                json.WriteStartArray();
                foreach (var item in items.Values)
                    Write(json, item);
                json.WriteEndArray();
                break;
            case FigureValue.Named named:
                json.WriteStartObject();
                foreach (var (name, part) in named.Values)
                    Write(json, name, part);
                json.WriteEndObject();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value));
        }
    }

    private static void WriteScenario(Utf8JsonWriter json, CheckReport report)
    {
        if (report.Facts.Scenario is not { } scenario)
            return;
        json.WriteStartObject("scenario");
        json.WriteString("name", scenario.Name);
        if (scenario.What.Length > 0)
            json.WriteString("what", scenario.What);
        Write(json, report.ScenarioFigures);
        json.WriteEndObject();
    }

    private static void WriteDoubts(Utf8JsonWriter json, CheckReport report)
    {
        if (report.Facts.Doubts.Count == 0)
            return;
        json.WriteStartArray("implausible");
        foreach (var doubt in report.Facts.Doubts)
        {
            json.WriteStartObject();
            json.WriteString("adult", doubt.Adult.Id.Value);
            json.WriteNumber("hands_on", Shown(doubt.HandsOnHours));
            json.WriteString("question", doubt.Words);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteExplanations(Utf8JsonWriter json, CheckReport report)
    {
        json.WriteStartObject("explain");
        foreach (var figure in report.Figures)
        {
            json.WriteStartObject(figure.Key);
            json.WriteString("unit", figure.Unit);
            json.WriteString("formula", figure.Formula);
            json.WriteString("source", figure.Source);
            json.WriteStartArray("inputs");
            foreach (var input in figure.Inputs)
            {
                json.WriteStartObject();
                json.WriteString("from", input.From);
                json.WriteString("value", input.What);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
