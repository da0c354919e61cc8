using System.Text.Json.Nodes;
using Evenhand.App.HouseholdFiles.Sections;
using Evenhand.Domain.Lead;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities.Proposals;
using Evenhand.Domain.Units;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.App.Lead;

/// <summary>Terms of the lead as somebody writes them, before anyone has said yes.</summary>
/// <param name="Review">Null where none is chosen; no terms without it.</param>
/// <param name="ProtectedHours">Lines such as "Tue,Thu 09:00-14:00".</param>
public sealed record LeadDraft(PersonId Who, IReadOnlyList<string> Content, IReadOnlyList<string> ProtectedHours, string Respite, PersonId? Backup, string Money, LocalDate? Review, LocalDate? Until)
{
    /// <summary>Key of what is wrong; null when it can be put to the adults.</summary>
    public string? Wrong(Household household, LocalDate today)
    {
        if (household.Adult(Who) is null)
            return "lead.wrong_who";
        if (Content.Count == 0)
            return "lead.wrong_content";
        if (ProtectedHours.Any(line => LeadSection.HoursIn(line) is null))
            return "lead.wrong_hours";
        if (Review is not { } review || review <= today)
            return "lead.wrong_review";
        return Until < review ? "lead.wrong_until" : null;
    }

    public static LeadDraft Of(LeadTerms terms, Household household) => new(
        terms.LeadOf(household) ?? household.Adults[0].Id, terms.Content, [.. terms.ProtectedHours.Select(block => $"{block.Days} {Domain.Hours.WeekTime.Clock(block.From)}-{Domain.Hours.WeekTime.Clock(block.To)}")],
        terms.Respite, terms.BackupOnCall, terms.Money, Day(terms.Review), Day(terms.Until));

    /// <summary>The body of the part, with the writer's own yes.</summary>
    internal JsonObject Body(PersonId by, LocalDate today, LeadTerms? before)
    {
        var body = new JsonObject { ["who"] = Who.Value, ["from"] = LocalDatePattern.Iso.Format(today), ["review"] = LocalDatePattern.Iso.Format(Review!.Value), ["content"] = Words(Content) };
        if (Until is { } until)
            body["until"] = LocalDatePattern.Iso.Format(until);
        if (ProtectedHours.Count > 0)
            body["protected_hours"] = string.Join("; ", ProtectedHours);
        if (Respite.Length > 0)
            body["respite"] = Respite;
        if (Backup is { } backup)
            body["backup_on_call"] = backup.Value;
        if (Money.Length > 0)
            body["money"] = Money;
        if (before is { Gains.Count: > 0 })
            body["gains"] = new JsonObject(before.Gains.Select(gain => KeyValuePair.Create(gain.Key.Value, (JsonNode?)gain.Value)));
        if (before is { Peers.Count: > 0 } && before.Who == Who)
            body["peers"] = Words(before.Peers);
        body["said_yes"] = Words([by.Value]);
        return body;
    }

    internal static JsonArray Words(IEnumerable<string> words) => new([.. words.Select(word => (JsonNode)word)]);

    private static LocalDate? Day(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value : null;
}
