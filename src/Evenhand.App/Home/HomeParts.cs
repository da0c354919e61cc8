using System.Globalization;
using System.Text.Json.Nodes;
using Evenhand.App.Data.Parts;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Responsibilities.Proposals;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Home;

/// <summary>Who owns what as parts of a stored household. What a part holds besides stays in it; what held before a day stays for that day.</summary>
public static class HomeParts
{
    /// <summary>Puts a proposal, or another text of it, to the adults.</summary>
    /// <param name="today">It stands from this day on.</param>
    public static void Put(PartsEdit parts, Proposal proposal, LocalDate today) => parts.Set(Path("proposals", proposal.Key), Entry(proposal).ToJsonString(), today);

    /// <summary>Carries out what all have said yes to, and takes the proposal away.</summary>
    public static void Carry(PartsEdit parts, Household household, Proposal proposal, LocalDate today)
    {
        Remove(parts, proposal.Key, today);
        foreach (var change in proposal.Changes)
            Carry(parts, household, proposal, change);
    }

    public static void Remove(PartsEdit parts, string proposal, LocalDate today) => parts.Remove(Path("proposals", proposal), today);

    /// <summary>Someone else does it between two days; owning stays, and afterwards it returns by itself.</summary>
    public static void Lend(PartsEdit parts, CoverEntry cover)
    {
        var entry = new JsonObject { ["responsibility"] = cover.Pattern, ["by"] = cover.By.Value, ["from"] = Iso(cover.From), ["until"] = Iso(cover.Until), ["errand"] = "yes" };
        if (cover.What.Length > 0)
            entry["what"] = cover.What;
        parts.Add("covers", entry.ToJsonString(), PartsEdit.Always);
    }

    public static void PickUp(PartsEdit parts, PickUp pick) =>
        parts.Add("picked_up", new JsonObject { ["responsibility"] = pick.Id.Value, ["by"] = pick.By.Value, ["on"] = Iso(pick.On) }.ToJsonString(), PartsEdit.Always);

    public static void LeaveOpen(PartsEdit parts, LeftOpen open) =>
        parts.Set(Path("left_open", open.Id.Value), new JsonObject { ["since"] = Iso(open.Since), ["until"] = Iso(open.Until) }.ToJsonString(), open.Since);

    public static void Confirm(PartsEdit parts, PersonId adult, LocalDate on) => parts.Set(Path("confirmed", adult.Value), Text(Iso(on)), on);

    public static void StandIns(PartsEdit parts, ResponsibilityId id, IReadOnlyList<PersonId> people, LocalDate from)
    {
        var path = Path("stand_ins", id.Value);
        if (people.Count == 0)
            parts.Remove(path, from);
        else
            parts.Set(path, new JsonArray([.. people.Select(who => JsonValue.Create(who.Value))]).ToJsonString(), from);
    }

    public static void Rotate(PartsEdit parts, RotationRule rule, LocalDate from)
    {
        var entry = new JsonObject { ["by"] = rule.Kind switch { RotationKind.ByDay => "day", RotationKind.ByChild => "child", RotationKind.Fairer => "fairer", _ => "alternate" } };
        if (rule.First is { } first)
            entry["first"] = first.Value;
        foreach (var (day, who) in rule.ByDay)
            entry[Domain.Hours.Weekday.Name(day)] = who.Value;
        if (rule.ByChild.Count > 0)
            entry["children"] = new JsonObject(rule.ByChild.Select(pair => KeyValuePair.Create(pair.Key.Value, (JsonNode?)pair.Value.Value)));
        parts.Set(Path("rotations", rule.Pattern), entry.ToJsonString(), from);
    }

    /// <summary>The household's rules in its own words, in this order.</summary>
    public static void Rules(PartsEdit parts, IReadOnlyList<string> words, LocalDate from) => Merge(parts, "rules", "in_words", words.Count == 0 ? null : new JsonArray([.. words.Select(word => JsonValue.Create(word))]), from);

    /// <summary>Minutes that a child of the house does on a school day, at most.</summary>
    public static void ChildMinutes(PartsEdit parts, int minutes, LocalDate from) => Merge(parts, "rules", "child_school_day_minutes", minutes, from);

    /// <summary>A row of the household's own.</summary>
    public static void AddRow(PartsEdit parts, JsonObject row, LocalDate from) => parts.Set(Path("responsibilities", (string)row["id"]!), row.ToJsonString(), from);

    /// <summary>Sets one key of a part that is a map, and leaves its others.</summary>
    public static void Merge(PartsEdit parts, string path, string key, JsonNode? value, LocalDate from)
    {
        var body = parts.On(path, from) is { } row && JsonNode.Parse(row.Body) is JsonObject there ? there : [];
        body.Remove(key);
        if (value is not null)
            body[key] = value;
        if (body.Count == 0)
            parts.Remove(path, from);
        else
            parts.Set(path, body.ToJsonString(), from);
    }

    public static string Path(string section, string name) => PartPath.Of(section, name).ToString();

    private static void Carry(PartsEdit parts, Household household, Proposal proposal, ProposedChange change)
    {
        var (id, from) = (change.Id.Value, proposal.Starts);
        if (change.GoodEnough is { } good)
            Merge(parts, Path(household.OwnResponsibilities.Any(row => row.Id == change.Id) ? "responsibilities" : "estimates", id), "good_enough", good, from);
        if (change.LetGo)
        {
            parts.Set(Path("not_doing", id), "true", from);
            var entry = new JsonObject { ["since"] = Iso(from) };
            if (proposal.Review is { } review)
                entry["review"] = Iso(review);
            if (change.Notes.Length > 0)
                entry["why"] = change.Notes;
            parts.Set(Path("let_go", id), entry.ToJsonString(), from);
        }

        if (!change.Moves)
            return;
        parts.Set(Path("owns", id), Text(change.Owner?.Value ?? HouseholdFiles.Shapes.OwnerShape.Rotates), from);
        parts.Set(Path("origins", id), new JsonObject { ["how"] = "agreed", ["since"] = Iso(from) }.ToJsonString(), from);
        foreach (var section in new[] { "not_doing", "let_go", "left_open" })
            parts.Remove(Path(section, id), from);
        parts.Set(Path("hand_overs", id), HandOver(household, proposal, change).ToJsonString(), from);
    }

    private static JsonObject HandOver(Household household, Proposal proposal, ProposedChange change)
    {
        var entry = new JsonObject { ["since"] = Iso(proposal.Starts) };
        if (new OwnershipView(household, Catalogues.CatalogueFile.Shipped).Find(change.Id)?.Owner is { } before)
            entry["from"] = before.Value;
        if (proposal.Review is { } review)
            entry["review"] = Iso(review);
        if (change.Notes.Length > 0)
            entry["notes"] = change.Notes;
        return entry;
    }

    private static JsonObject Entry(Proposal proposal)
    {
        var entry = new JsonObject { ["by"] = proposal.By.Value, ["on"] = Iso(proposal.On), ["yes"] = new JsonArray([.. proposal.Yes.Select(who => JsonValue.Create(who.Value))]), ["starts"] = Iso(proposal.Starts) };
        if (proposal.Review is { } review)
            entry["review"] = Iso(review);
        entry["changes"] = new JsonArray([.. proposal.Changes.Select(Entry)]);
        return entry;
    }

    private static JsonObject Entry(ProposedChange change)
    {
        var entry = new JsonObject { ["responsibility"] = change.Id.Value };
        if (change.Moves)
            entry["owner"] = change.Owner?.Value ?? HouseholdFiles.Shapes.OwnerShape.Rotates;
        if (change.LetGo)
            entry["let_go"] = "yes";
        if (change.GoodEnough is { } good)
            entry["good_enough"] = good;
        if (change.Notes.Length > 0)
            entry["notes"] = change.Notes;
        return entry;
    }

    private static string Text(string word) => JsonValue.Create(word).ToJsonString();

    private static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
