using System.Text.Json;
using Evenhand.App.Json;
using Evenhand.Domain.Lead;
using Evenhand.Domain.Units;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.App.Lead;

/// <summary>A staged hand-over as JSON.</summary>
public static class HandOverJson
{
    public static string Write(HouseholdHandOver handOver)
    {
        var plan = handOver.Plan;
        return ObjectText.Of(json =>
        {
            json.WriteString("from", plan.Wish.From.Value);
            json.WriteString("to", plan.Wish.To.Value);
            json.WriteNumber("pace_a_week", plan.Wish.Pace);
            if (plan.Wish.Due is { } due)
            {
                json.WriteString("due", Iso(due));
                json.WriteBoolean("finished_before_due", plan.IsBeforeDue!.Value);
            }

            json.WriteStartArray("stages");
            foreach (var stage in plan.Stages)
                Write(json, handOver, stage);
            json.WriteEndArray();
            json.WriteStartArray("stays");
            foreach (var staying in plan.Staying)
            {
                json.WriteStartObject();
                json.WriteString("responsibility", staying.Owned.Row.Id.Value);
                json.WriteString("reason", ReasonOf(staying.Reason));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            Ids(json, "papers_missing_for", handOver.Papers.Select(child => child.Id.Value));
            Ids(json, "emergency_cards_to_change", handOver.Cards.Select(child => child.Id.Value));
            Ids(json, "contacts_to_tell", handOver.ToTell.Select(contact => contact.Name));
            Ids(json, "without_stand_in", handOver.WithoutStandIn.Select(owned => owned.Row.Id.Value));
            if (handOver.Review is { } review)
                json.WriteString("review", Iso(review));
        });
    }

    /// <summary>A word for machines.</summary>
    public static string ReasonOf(StayReason reason) => reason switch
    {
        StayReason.HasIt => "has-it",
        StayReason.Bound => "bound",
        StayReason.NotTheirs => "not-theirs",
        StayReason.Cannot => "cannot",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    private static void Write(Utf8JsonWriter json, HouseholdHandOver handOver, HandOverStage stage)
    {
        json.WriteStartObject();
        json.WriteNumber("stage", stage.Number);
        json.WriteString("on", Iso(stage.On));
        json.WriteString("overlap_until", Iso(stage.On.PlusDays(HouseholdHandOver.OverlapDays - 1)));
        json.WriteStartArray("items");
        foreach (var item in stage.Items)
        {
            json.WriteStartObject();
            json.WriteString("responsibility", item.Owned.Row.Id.Value);
            json.WriteString("name", item.Owned.Row.Name);
            json.WriteString("hurts", item.Rank switch { HandOverRank.Session => "session", HandOverRank.Ride => "ride", HandOverRank.CannotWait => "cannot-wait", HandOverRank.Matters => "matters", HandOverRank.CanWait => "can-wait", _ => throw new InvalidOperationException("Every rank has a word.") });
            Owner(json, "owner_day_before", item.DayBefore);
            Owner(json, "owner_on_day", item.OnDay);
            json.WriteString("note", handOver.Note(item.Owned));
            if (item.NoAuthorityFor.Count > 0)
                Ids(json, "no_authority_for", item.NoAuthorityFor.Select(child => child.Value));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Owner(Utf8JsonWriter json, string key, PersonId? owner)
    {
        if (owner is { } one)
            json.WriteString(key, one.Value);
        else
            json.WriteNull(key);
    }

    private static void Ids(Utf8JsonWriter json, string key, IEnumerable<string> ids)
    {
        json.WriteStartArray(key);
        foreach (var id in ids)
            json.WriteStringValue(id);
        json.WriteEndArray();
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
