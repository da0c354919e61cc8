using System.Text.Json.Nodes;
using Evenhand.App.Data.Parts;
using Evenhand.App.Home;
using Evenhand.App.Talk;
using Evenhand.Domain.Hours;
using Evenhand.Domain.Lead;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities.Proposals;
using Evenhand.Domain.Units;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.App.Lead;

/// <summary>Leading, being on call and hard weeks as parts of a stored household. What holds for a while ends by itself.</summary>
public static class LeadParts
{
    /// <summary>What a decision about the lead's terms is about.</summary>
    public const string About = "lead";

    private const string Terms = "lead_terms", Proposed = "lead_proposal", OnCall = "on_call", Yes = "said_yes";

    /// <summary>Puts terms to the adults; whoever puts them says yes. Where they are the only adult, the terms hold at once.</summary>
    public static void Propose(PartsEdit parts, Household household, LeadDraft draft, PersonId by, string words, LocalDate today)
    {
        parts.Set(Proposed, draft.Body(by, today, household.LeadTerms).ToJsonString(), today);
        Settle(parts, household, draft.Who, words, today);
    }

    /// <summary>Another yes. The last one makes the terms hold, as a dated decision of all (M027).</summary>
    public static void SayYes(PartsEdit parts, Household household, PersonId who, string words, LocalDate today)
    {
        if (household.Lead.Proposed is not { } proposed || Body(parts, Proposed, today) is not { } body || proposed.LeadOf(household) is not { } lead)
            return;
        body[Yes] = LeadDraft.Words(proposed.SaidYes.Append(who).Distinct().Select(id => id.Value));
        parts.Set(Proposed, body.ToJsonString(), today);
        Settle(parts, household, lead, words, today);
    }

    public static void Withdraw(PartsEdit parts, LocalDate today) => parts.Remove(Proposed, today);

    /// <summary>The role is handed back: from a day on nobody leads by terms. What is owned stays owned.</summary>
    public static void End(PartsEdit parts, Household household, string topic, PersonId by, LocalDate from, LocalDate today)
    {
        parts.Remove(Terms, from);
        foreach (var adult in household.Adults.Where(adult => adult.Lead))
            HomeParts.Merge(parts, HomeParts.Path("adults", adult.Id.Value), "lead", null, from);
        foreach (var decision in parts.AllOn(today).Where(part => part.Path.StartsWith("decisions/", StringComparison.Ordinal) && (string?)JsonNode.Parse(part.Body)?["about"] == About).ToList())
            parts.Remove(decision.Path, from);
        TalkParts.OpenTopic(parts, topic, by, About, today);
    }

    public static void Gain(PartsEdit parts, PersonId who, string words, LocalDate today)
    {
        var body = Body(parts, Terms, today) ?? [];
        var gains = body["gains"] as JsonObject ?? [];
        gains.Remove(who.Value);
        if (words.Length > 0)
            gains[who.Value] = words;
        body.Remove("gains");
        if (gains.Count > 0)
            body["gains"] = gains;
        parts.Set(Terms, body.ToJsonString(), today);
    }

    /// <summary>Two other lead parents, or the one word that there is to be no such question.</summary>
    public static void Peers(PartsEdit parts, IReadOnlyList<string> names, LocalDate today)
    {
        HomeParts.Merge(parts, Terms, "peers", names.Count > 0 ? LeadDraft.Words(names) : null, today);
        HomeParts.Merge(parts, Terms, "peers_declined", names.Count > 0 ? null : "yes", today);
    }

    /// <summary>Too much: until a day some of what this adult owns steps back, and the next check-in is about it (M127).</summary>
    public static void TooMuch(PartsEdit parts, TooMuch said, string topic, LocalDate today)
    {
        parts.Set(HomeParts.Path("too_much", said.Who.Value), new JsonObject { ["from"] = Iso(said.From), ["until"] = Iso(said.Until) }.ToJsonString(), said.From, said.Until);
        TalkParts.OpenTopic(parts, topic, said.Who, About, today);
    }

    public static void EndTooMuch(PartsEdit parts, PersonId who, LocalDate today) => parts.Remove(HomeParts.Path("too_much", who.Value), today);

    /// <summary>A broken night: this day asks less. It is gone on the day after, and the one before is not kept.</summary>
    public static void Woken(PartsEdit parts, PersonId who, LocalDate today)
    {
        var path = HomeParts.Path("woken", who.Value);
        parts.Remove(path, PartsEdit.Always);
        parts.Set(path, JsonValue.Create(Iso(today)).ToJsonString(), today, today);
    }

    public static void StartSurge(PartsEdit parts, Surge surge, LocalDate today)
    {
        var body = new JsonObject { ["from"] = Iso(surge.From), ["until"] = Iso(surge.Until), ["who"] = surge.Who.Value, ["minutes"] = surge.Minutes, ["days"] = surge.Days.ToString() };
        if (surge.What.Length > 0)
            body["what"] = surge.What;
        if (surge.Lowers.Count > 0)
            body["lowers"] = LeadDraft.Words(surge.Lowers);
        parts.Add("surges", body.ToJsonString(), today);
    }

    /// <summary>It ends on a day, earlier or later than it was to.</summary>
    public static void EndSurge(PartsEdit parts, string id, LocalDate until, LocalDate today) => HomeParts.Merge(parts, HomeParts.Path("surges", id), "until", Iso(until), today);

    public static void AddKnownDate(PartsEdit parts, KnownDate date, LocalDate today) => parts.Add(
        "known_dates", new JsonObject { ["who"] = date.Who.Value, ["what"] = date.What, ["from"] = Iso(date.From), ["until"] = Iso(date.Until), ["left"] = date.Percent / 100m }.ToJsonString(), today);

    public static void RemoveKnownDate(PartsEdit parts, string id, LocalDate today) => parts.Remove(HomeParts.Path("known_dates", id), today);

    public static void SawDrift(PartsEdit parts, PersonId who, LocalDate today) => parts.Set(HomeParts.Path("drift_seen", who.Value), JsonValue.Create(Iso(today)).ToJsonString(), today);

    /// <summary>The rules of the rota; lines of the drop list and each adult's yes to the morning after stay.</summary>
    public static void Rules(PartsEdit parts, OnCallRules rules, LocalDate from)
    {
        var body = Body(parts, OnCall, from) ?? [];
        foreach (var key in new[] { "by", "first", "nights", "sick_days", "night_names" }.Concat(Weekday.Names))
            body.Remove(key);
        if (rules.By is { } by)
            body["by"] = WordOf(by);
        if (rules.First is { } first)
            body["first"] = first.Value;
        foreach (var (day, who) in rules.ByDay)
            body[Weekday.Name(day)] = who.Value;
        if (rules.Nights is OnCallKind.Lead or OnCallKind.Alternate)
            body["nights"] = WordOf(rules.Nights.Value);
        body["sick_days"] = rules.SickDays switch { SickDayKind.Calendar => "calendar", SickDayKind.Cost => "cost", _ => "alternate" };
        if (rules.NightNames.Count > 0)
            body["night_names"] = LeadDraft.Words(rules.NightNames);
        parts.Set(OnCall, body.ToJsonString(), from);
    }

    public static void Drop(PartsEdit parts, OnCallRules rules, DropRule line, LocalDate today)
    {
        var entry = new JsonObject { ["what"] = line.What };
        if (line.Falls.Length > 0)
            entry["falls"] = line.Falls;
        if (line.Takes.Length > 0)
            entry["takes"] = line.Takes;
        if (line.Drops)
            entry["drops"] = "yes";
        var others = (Body(parts, OnCall, today)?["drops"] as JsonArray ?? []).OfType<JsonObject>().Where(other => !string.Equals((string?)other["what"], line.What, StringComparison.OrdinalIgnoreCase)).Select(other => other.DeepClone());
        HomeParts.Merge(parts, OnCall, "drops", new JsonArray([.. others, entry]), today);
    }

    /// <summary>One adult's yes, or no more yes, to having the morning after the other's broken night; it holds with the last yes.</summary>
    public static void MorningAfter(PartsEdit parts, OnCallRules rules, PersonId who, bool yes, LocalDate today)
    {
        var said = rules.MorningAfterYes.Where(other => other != who).Concat(yes ? [who] : Array.Empty<PersonId>()).Select(id => id.Value).ToList();
        HomeParts.Merge(parts, OnCall, "morning_after", said.Count > 0 ? LeadDraft.Words(said) : null, today);
    }

    private static void Settle(PartsEdit parts, Household household, PersonId lead, string words, LocalDate today)
    {
        if (Body(parts, Proposed, today) is not { } body)
            return;
        var yes = (body[Yes] as JsonArray ?? []).Select(id => new PersonId(id!.ToString())).ToList();
        var parties = Proposal.PartiesOf(household, lead);
        if (!parties.All(adult => yes.Contains(adult.Id)))
            return;
        body["decided"] = Iso(today);
        parts.Remove(Proposed, today);
        parts.Set(Terms, body.ToJsonString(), today);
        foreach (var adult in household.Adults.Where(adult => adult.Id == lead || adult.Lead))
            HomeParts.Merge(parts, HomeParts.Path("adults", adult.Id.Value), "lead", adult.Id == lead ? "yes" : null, today);
        foreach (var decision in parts.AllOn(today).Where(part => part.Path.StartsWith("decisions/", StringComparison.Ordinal) && (string?)JsonNode.Parse(part.Body)?["about"] == About).ToList())
            parts.Remove(decision.Path, today);
        TalkParts.Decide(parts, new(words, "", (string)body["review"]!, [], About, [.. parties.Select(adult => adult.Id)]), today);
    }

    private static JsonObject? Body(PartsEdit parts, string path, LocalDate on) => parts.On(path, on) is { } row ? JsonNode.Parse(row.Body) as JsonObject : null;

    private static string WordOf(OnCallKind kind) => kind switch { OnCallKind.Lead => "lead", OnCallKind.Alternate => "alternate", OnCallKind.Day => "day", _ => throw new ArgumentOutOfRangeException(nameof(kind)) };

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}

/// <summary>Kinds of act in the journal.</summary>
public static class LeadActKinds
{
    public const string Propose = "lead.propose";
    public const string SayYes = "lead.yes";
    public const string Withdraw = "lead.withdraw";
    public const string End = "lead.end";
    public const string Gain = "lead.gain";
    public const string Peers = "lead.peers";
    public const string TooMuch = "lead.too-much";
    public const string EndTooMuch = "lead.enough-again";
    public const string Woken = "lead.less-today";
    public const string Surge = "lead.surge";
    public const string EndSurge = "lead.surge-ended";
    public const string KnownDate = "lead.date";
    public const string RemoveKnownDate = "lead.date-removed";
    public const string SawDrift = "lead.read";
    public const string OnCall = "lead.on-call";
    public const string Drop = "lead.drop";
    public const string MorningAfter = "lead.morning-after";
    public const string HandOver = "lead.hand-over";
    public const string HandOverYes = "lead.hand-over-yes";
}
