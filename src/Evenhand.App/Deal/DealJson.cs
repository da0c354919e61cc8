using System.Text.Json;
using Evenhand.App.Balance;
using Evenhand.App.Json;
using Evenhand.Domain.Agreements;
using Evenhand.Domain.Responsibilities;

namespace Evenhand.App.Deal;

/// <summary>A proposal as JSON.</summary>
public static class DealJson
{
    public static string Write(DealReport report)
    {
        return ObjectText.Of(json =>
        {
            WriteTransfers(json, report);
            WriteAdults(json, report);
            WriteFairness(json, report);
            WriteIds(json, "without_stand_in", report.WithoutStandIn.Select(transfer => transfer.Row.Owned));
            WriteIds(json, "still_nobodys", report.Question.ForNobody.Select(row => row.Owned));
        });
    }

    private static void WriteTransfers(Utf8JsonWriter json, DealReport report)
    {
        json.WriteStartArray("transfers");
        foreach (var transfer in report.Transfers)
        {
            json.WriteStartObject();
            json.WriteString("responsibility", transfer.Row.Owned.Row.Id.Value);
            json.WriteString("from", transfer.FromWords);
            json.WriteString("to", transfer.To.Id.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAdults(Utf8JsonWriter json, DealReport report)
    {
        json.WriteStartObject("adults");
        for (var position = 0; position < report.Question.Adults; position++)
        {
            json.WriteStartObject(report.Before[position].Adult.Id.Value);
            Write("before", report.Before[position]);
            Write("after", report.After[position]);
            json.WriteEndObject();
        }

        json.WriteEndObject();

        void Write(string key, SecondShift shift)
        {
            json.WriteStartObject(key);
            ShiftJson.Write(json, shift);
            json.WriteEndObject();
        }
    }

    private static void WriteFairness(Utf8JsonWriter json, DealReport report)
    {
        var certificate = report.Certificate;
        json.WriteStartObject("fairness");
        json.WriteString("kind", FairShares.Name(report.Question.Household.Fairness.Kind));
        json.WriteString("unit", $"steps of {report.Question.Quantum} minutes a week by share, largest first");
        WriteMeasure(certificate.Value, certificate.Bound, certificate.Proved);
        var second = certificate.ThinkingFirst ? "clock" : "thinking";
        json.WriteStartObject(second);
        WriteMeasure(certificate.ThinkingFirst ? certificate.Clock : certificate.Thinking, certificate.ThinkingFirst ? certificate.ClockBound : certificate.ThinkingBound, certificate.SecondProved);
        json.WriteEndObject();
        json.WriteStartArray("envy_free_up_to_one");
        foreach (var (one, other, holds) in certificate.WithoutEnvyUpToOne)
        {
            json.WriteStartObject();
            json.WriteString("adult", report.Question.Household.Adults[one].Id.Value);
            json.WriteString("beside", report.Question.Household.Adults[other].Id.Value);
            json.WriteBoolean("holds", holds);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("words", report.Words);
        json.WriteBoolean("complete", certificate.IsComplete);
        json.WriteStartArray("details");
        foreach (var sentence in report.Details)
            json.WriteStringValue(sentence);
        json.WriteEndArray();
        json.WriteEndObject();

        void WriteMeasure(IReadOnlyList<long> value, long bound, bool proved)
        {
            json.WriteStartArray("value");
            foreach (var load in value)
                json.WriteNumberValue(load);
            json.WriteEndArray();
            json.WriteNumber("bound", bound);
            json.WriteBoolean("proved", proved);
        }
    }

    private static void WriteIds(Utf8JsonWriter json, string key, IEnumerable<Owned> rows)
    {
        json.WriteStartArray(key);
        foreach (var owned in rows)
            json.WriteStringValue(owned.Row.Id.Value);
        json.WriteEndArray();
    }
}
