using System.Text.Json.Nodes;
using Evenhand.App.Data.Parts;
using Evenhand.Domain.Units;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.App.Talk;

/// <summary>What talk leaves in the household file: topics, decisions, agreements, assumptions, counts, standing rules. Each change holds from a date.</summary>
public static class TalkParts
{
    public static void OpenTopic(PartsEdit parts, string what, PersonId by, string about, LocalDate today) =>
        parts.Add("topics", Body(("what", what), ("by", by.Value), ("since", Iso(today)), ("about", about)), today);

    /// <summary>It was talked about, or nobody wants to any more.</summary>
    public static void CloseTopic(PartsEdit parts, string id, LocalDate today) => parts.Remove(Path("topics", id), today);

    /// <summary>Closes a matter until its review.</summary>
    /// <param name="replaces">The decision that this one takes the place of; null for none.</param>
    public static void Decide(PartsEdit parts, DecisionDraft decision, LocalDate today, string? replaces = null)
    {
        if (replaces is not null)
            parts.Remove(Path("decisions", replaces), today);
        parts.Add("decisions", Body(("what", decision.What), ("why", decision.Why), ("since", Iso(today)), ("review", decision.Review), ("about", decision.About), ("by", Ids(decision.By)), ("conditions", Words(decision.Conditions))), today);
    }

    public static void EndDecision(PartsEdit parts, string id, LocalDate today) => parts.Remove(Path("decisions", id), today);

    /// <summary>Words for an agreement, or other words for one: whoever writes them says yes, and the others are asked anew.</summary>
    public static void Propose(PartsEdit parts, string? id, AgreementDraft agreement, PersonId by, LocalDate today)
    {
        var body = Body(("what", agreement.What), ("kind", agreement.Kind), ("division", agreement.Division), ("review", agreement.Review), ("conditions", Words(agreement.Conditions)), ("said_yes", Ids([by])));
        if (id is null)
            parts.Add("agreements", body, today);
        else
            parts.Set(Path("agreements", id), body, today);
    }

    /// <summary>Another yes. With the last one the agreement holds, and its kind of fairness is the household's from then on (M133).</summary>
    public static void SayYes(PartsEdit parts, string id, PersonId who, IReadOnlyList<PersonId> adults, LocalDate today)
    {
        if (parts.On(Path("agreements", id), today) is not { } part || JsonNode.Parse(part.Body) is not JsonObject agreement)
            return;
        var yes = agreement["said_yes"] switch { JsonArray list => [.. list.Select(item => item!.ToString())], null => new List<string>(), var one => [one.ToString()] };
        if (!yes.Contains(who.Value))
            yes.Add(who.Value);
        agreement["said_yes"] = new JsonArray([.. yes.Select(id => (JsonNode)id)]);
        if (adults.All(adult => yes.Contains(adult.Value)))
        {
            agreement["since"] = Iso(today);
            if ((string?)agreement["kind"] is { Length: > 0 } kind)
                SetFairness(parts, kind, today);
        }

        parts.Set(part.Path, agreement.ToJsonString(), today);
    }

    public static void EndAgreement(PartsEdit parts, string id, LocalDate today) => parts.Remove(Path("agreements", id), today);

    /// <param name="id">The assumption that is looked at again; null for a new one.</param>
    public static void Assume(PartsEdit parts, string? id, string what, LocalDate lookOn, LocalDate today)
    {
        var body = Body(("what", what), ("look_on", Iso(lookOn)));
        if (id is null)
            parts.Add("assumptions", body, today);
        else
            parts.Set(Path("assumptions", id), body, today);
    }

    public static void EndAssumption(PartsEdit parts, string id, LocalDate today) => parts.Remove(Path("assumptions", id), today);

    /// <summary>How often something was talked over last week; 0 takes it off the list.</summary>
    public static void Count(PartsEdit parts, string responsibility, int times, LocalDate today)
    {
        if (times > 0)
            parts.Set(Path("negotiations_last_week", responsibility), times.ToString(System.Globalization.CultureInfo.InvariantCulture), today);
        else
            parts.Remove(Path("negotiations_last_week", responsibility), today);
    }

    /// <summary>A standing rule in place of talking it over: an owner, or turns. It is a decision, and what was counted is gone (M071).</summary>
    /// <param name="owner">Null for turns.</param>
    public static void StandingRule(PartsEdit parts, string responsibility, PersonId? owner, DecisionDraft decision, LocalDate today)
    {
        parts.Set(Path("owns", responsibility), new JsonObject { ["v"] = owner?.Value ?? "rotates" }["v"]!.ToJsonString(), today);
        if (owner is null)
            parts.Set(Path("rotations", responsibility), Body(("by", "alternate")), today);
        else
        {
            parts.Remove(Path("rotations", responsibility), today);
            parts.Set(Path("origins", responsibility), Body(("how", "agreed"), ("since", Iso(today))), today);
        }

        Count(parts, responsibility, 0, today);
        Decide(parts, decision, today);
    }

    private static void SetFairness(PartsEdit parts, string kind, LocalDate today)
    {
        var fairness = parts.On("fairness", today) is { } part && JsonNode.Parse(part.Body) is JsonObject there ? there : [];
        fairness["kind"] = kind;
        parts.Set("fairness", fairness.ToJsonString(), today);
    }

    private static string Path(string section, string id) => PartPath.Of(section, id).ToString();

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static JsonArray? Ids(IReadOnlyList<PersonId> people) => people.Count == 0 ? null : new([.. people.Select(person => (JsonNode)person.Value)]);

    private static JsonArray? Words(IReadOnlyList<string> words) => words.Count == 0 ? null : new([.. words.Select(word => (JsonNode)word)]);

    private static string Body(params IEnumerable<(string Key, JsonNode? Value)> values)
    {
        var body = new JsonObject();
        foreach (var (key, value) in values)
            if (value is not null && value.ToString().Length > 0)
                body[key] = value;
        return body.ToJsonString();
    }
}

/// <param name="Review">A date or words; empty for none.</param>
/// <param name="About">What it settles; empty for nothing in particular.</param>
public sealed record DecisionDraft(string What, string Why, string Review, IReadOnlyList<string> Conditions, string About, IReadOnlyList<PersonId> By);

/// <param name="Kind">A kind of fairness as the file writes it; empty for none.</param>
/// <param name="Division">share, turns, other, open, or empty.</param>
public sealed record AgreementDraft(string What, string Kind, string Division, string Review, IReadOnlyList<string> Conditions);
