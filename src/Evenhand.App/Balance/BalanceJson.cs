using System.Text.Json;
using Evenhand.App.Check;
using Evenhand.App.Json;
using Evenhand.Domain.Agreements;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;

namespace Evenhand.App.Balance;

/// <summary>The second shift as JSON.</summary>
public static class BalanceJson
{
    private static readonly string[] FromCheck =
    [
        "gap_clock_hours", "gap_thinking_hours", "fewest_whole_transfers_that_halve_both_gaps", "one_such_set", "gaps_after_that_set",
        "negotiations_total", "fewest_standing_decisions_below_ten", "negotiations_after_standing_decisions",
    ];

    public static string Write(BalanceReport report)
    {
        return ObjectText.Of(json =>
        {
            WriteAdults(json, report);
            CheckJson.Write(json, HouseholdCheck.Run(report.Facts).Figures.Where(figure => FromCheck.Contains(figure.Key)));
            WriteAgreement(json, report);
            if (report.OwnEstimates is { } estimates)
                WriteShares(json, "own_estimates", estimates);
            if (report.ExpectedAtStart.Count > 0)
                WriteShares(json, "expected_at_start", report.ExpectedAtStart);
            if (report.Negotiations is { } negotiations)
                CheckJson.Write(json, "standing_decisions", FigureValue.Of(negotiations.About.Select(about => about.Responsibility)));
        });
    }

    private static void WriteAdults(Utf8JsonWriter json, BalanceReport report)
    {
        json.WriteStartObject("adults");
        foreach (var shift in report.Shifts)
        {
            var owned = report.Facts.Hours.OwnedBy(shift.Adult.Id);
            json.WriteStartObject(shift.Adult.Id.Value);
            ShiftJson.Write(json, shift);
            json.WriteNumber("owns", owned.Count);
            json.WriteNumber("owns_critical", report.Facts.Counts.CriticalOf(shift.Adult.Id).Count);
            json.WriteBoolean("plausible", report.Facts.Doubts.All(doubt => doubt.Adult.Id != shift.Adult.Id));
            json.WriteStartObject("origins");
            foreach (var (how, count) in Origins.CountsOf(report.Household, owned))
                json.WriteNumber(how, count);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteAgreement(Utf8JsonWriter json, BalanceReport report)
    {
        json.WriteStartObject("agreement");
        json.WriteString("fairness", FairShares.Name(report.Household.Fairness.Kind));
        json.WriteString("of", AgreementCheck.Measure(report.Household));
        json.WriteStartObject("share");
        foreach (var check in report.Agreement)
        {
            json.WriteStartObject(check.Adult.Id.Value);
            json.WriteNumber("record", CheckJson.Shown(check.Record));
            json.WriteNumber("low", CheckJson.Shown(check.Low));
            json.WriteNumber("high", CheckJson.Shown(check.High));
            if (check.Agreed is { } agreed)
            {
                json.WriteNumber("agreed", CheckJson.Shown(agreed));
                json.WriteNumber("tolerance", CheckJson.Shown(check.Tolerance));
                json.WriteBoolean("as_agreed", check.AsAgreed!.Value);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteShares(Utf8JsonWriter json, string key, IEnumerable<(Adult Adult, decimal Share)> shares)
    {
        json.WriteStartObject(key);
        foreach (var (adult, share) in shares)
            json.WriteNumber(adult.Id.Value, CheckJson.Shown(share));
        json.WriteEndObject();
    }
}
