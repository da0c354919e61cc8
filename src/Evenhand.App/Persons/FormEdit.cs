using System.Text.Json.Nodes;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Parts;
using Evenhand.App.Data.Reading;
using NodaTime;

namespace Evenhand.App.Persons;

/// <summary>One form about one thing of a household, as it is on a date: its values, and the parts that it changes.</summary>
public sealed class FormEdit
{
    private readonly HouseholdSnapshot household;
    private readonly LocalDate on;
    private readonly JsonObject part;
    private readonly int at;

    private FormEdit(HouseholdSnapshot household, PersonForm form, LocalDate on, string? id, int at, JsonObject part, JsonObject values)
    {
        (this.household, this.on, this.part, this.at) = (household, on, part, at);
        (Form, Id, Values) = (form, id, values);
    }

    public PersonForm Form { get; }

    /// <summary>Name of the part; null for a new one, and for a part that has none.</summary>
    public string? Id { get; }

    /// <summary>What the form shows, and then what was sent.</summary>
    public JsonObject Values { get; }

    public bool IsNew => Form.List.Length > 0 ? at < 0 : Form.IsKeyed || Form.IsItem ? Id is null : false;

    /// <summary>The form as it is on a date; null when what it names is not there.</summary>
    /// <param name="id">Name of the part; null for a new one.</param>
    /// <param name="at">Place in the list within the part; null for a new item.</param>
    public static FormEdit? Of(HouseholdSnapshot household, PersonForm form, string? id, int? at, LocalDate on)
    {
        var path = Path(form, id);
        var body = path is null ? null : household.Part(path, on) is { } row ? JsonNode.Parse(row.Body) : null;
        if (id is not null && body is null)
            return null;
        var whole = body as JsonObject ?? [];
        if (form.List.Length == 0)
            return new(household, form, on, id, -1, whole, Shown(form, body, whole));
        if (id is null)
            return null;
        var items = FormText.Maps(whole[form.List]);
        if (at is { } place && (place < 0 || place >= items.Count))
            return null;
        return new(household, form, on, id, at ?? -1, whole, at is { } known ? (JsonObject)items[known].DeepClone() : []);
    }

    /// <summary>Writes what was sent into the values; the answer is what is wrong, by field. What was always missing may stay so.</summary>
    public IReadOnlyDictionary<string, FieldFault> Fill(Func<string, IReadOnlyList<string>> sent)
    {
        var faults = new Dictionary<string, FieldFault>(StringComparer.Ordinal);
        foreach (var field in Form.Fields.Where(field => !(Values["span"] is not null && field.Key is "days" or "from" or "to")))
            if (FormText.Write(Values, IsNew || FormText.Read(Values, field).Count > 0 ? field : field with { Required = false }, sent(field.Name)) is { } fault)
                faults[field.Name] = fault;
        return faults;
    }

    /// <summary>The parts with the values.</summary>
    public IReadOnlyList<PartChange> Kept()
    {
        if (Form.List.Length == 0)
            return [new(Path(Form, Id) ?? NewPath(), Values.ToJsonString())];
        var items = FormText.Maps(part[Form.List]).Select(item => item.DeepClone()).ToList();
        if (at < 0)
            items.Add(Values.DeepClone());
        else
            items[at] = Values.DeepClone();
        return [With(items)];
    }

    /// <summary>The parts without it.</summary>
    public IReadOnlyList<PartChange> Removed() => Form.List.Length == 0
        ? [new(Path(Form, Id)!, null)]
        : [With([.. FormText.Maps(part[Form.List]).Where((_, place) => place != at).Select(item => item.DeepClone())])];

    private PartChange With(List<JsonNode> items)
    {
        var body = (JsonObject)part.DeepClone();
        body[Form.List] = new JsonArray([.. items]);
        return new(Path(Form, Id)!, body.ToJsonString());
    }

    private string NewPath()
    {
        if (Form.IsItem)
            return PartPath.Of(Form.Section, NewId.Short()).ToString();
        var whole = household.On(on);
        var taken = whole.Adults.Select(adult => adult.Id.Value).Concat(whole.Children.Select(child => child.Id.Value)).Concat(whole.Helpers.Select(helper => helper.Id.Value)).Concat(whole.OnRequest.Select(request => request.Id.Value)).ToHashSet(StringComparer.Ordinal);
        var plain = string.Concat(((string?)Values["name"] ?? "").ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));
        if (plain.Length == 0)
            plain = "person";
        return PartPath.Of(Form.Section, Enumerable.Range(1, 1000).Select(number => number == 1 ? plain : plain + number).First(id => !taken.Contains(id))).ToString();
    }

    private static JsonObject Shown(PersonForm form, JsonNode? body, JsonObject whole) => form.Name switch
    {
        // How many cars may stand alone.
        "cars" when body is JsonValue => new JsonObject { ["count"] = body.DeepClone() },
        "cars" when whole["count"] is null => Counted(whole),
        _ => (JsonObject)whole.DeepClone(),
    };

    private static JsonObject Counted(JsonObject cars)
    {
        var shown = (JsonObject)cars.DeepClone();
        shown["count"] = Math.Max(1, (cars["seats"] as JsonArray)?.Count ?? 1);
        return shown;
    }

    private static string? Path(PersonForm form, string? id) => form.IsKeyed || form.IsItem ? id is null ? null : PartPath.Of(form.Section, id).ToString() : form.Section;
}
