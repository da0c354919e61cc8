using Evenhand.App.Accounts.Rights;
using Evenhand.App.Data.Parts;
using Evenhand.App.Persons;
using Evenhand.Domain.Units;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Pages.Talk;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;

namespace Evenhand.Web.Pages.People;

/// <summary>One form for each thing that can be said about people. What is wrong comes back with what to write; nothing is lost.</summary>
[Needs(Resource.Household)]
public sealed class EditModel(Desk desk) : PageModel
{
    public FormEdit Edit { get; private set; } = null!;

    public PersonForm Form => Edit.Form;

    public int? At { get; private set; }

    /// <summary>First week for which it holds.</summary>
    public LocalDate From { get; private set; }

    public IReadOnlyDictionary<string, FieldFault> Faults { get; private set; } = new Dictionary<string, FieldFault>();

    /// <summary>What only shows when it is held against everything else.</summary>
    public IReadOnlyList<PartProblem> Problems { get; private set; } = [];

    public ActivityPrice? Price { get; private set; }

    private Dictionary<string, IReadOnlyList<string>>? sent;

    /// <summary>What a field shows: what was sent, else what is there.</summary>
    public IReadOnlyList<string> Texts(FormField field)
    {
        var texts = sent?.GetValueOrDefault(field.Name) ?? (sent is null ? FormText.Read(Edit.Values, field) : []);
        return field.Kind == FieldKind.Windows ? [.. texts.Select(text => DayWords.Shown(desk.T, text))] : texts;
    }

    /// <summary>People that a field may name.</summary>
    public IEnumerable<PersonId> People(FormField field) => field.People == FieldPeople.Adults ? desk.Household.Adults.Select(adult => adult.Id) : desk.Household.Children.Select(child => child.Id);

    /// <summary>A field is shown unless nothing could be said in it.</summary>
    public bool Shows(FormField field) => field.Kind switch
    {
        FieldKind.Weeks => desk.Household.Weeks > 1,
        FieldKind.People => People(field).Any(),
        FieldKind.Days or FieldKind.Time when field.Key is "days" or "from" or "to" => Edit.Values["span"] is null,
        _ => true,
    };

    public IActionResult OnGet(string? part, string? who, int? at) => Read(part ?? "contact", who, at, null) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string? part, string? who, int? at, string? since, string? remove, string? price)
    {
        if (!Read(part, who, at, since))
            return NotFound();
        var stop = HttpContext.RequestAborted;
        var kind = "persons." + Form.Name;
        var from = Form.IsOutsidePlans ? desk.Today : From;
        if (remove is not null)
        {
            if (Edit.IsNew || (!Form.IsKeyed && !Form.IsItem && Form.List.Length == 0))
                return NotFound();
            var without = Edit.Removed();
            Problems = PartChange.Preview(desk.Snapshot, without, from).Problems;
            return Problems.Count > 0 ? Mend() : Show.Back("/people", await desk.ChangePersons(kind + "-removed", Name(), without, from, stop));
        }

        sent = Form.Fields.ToDictionary(field => field.Name, field => (IReadOnlyList<string>)[.. Request.Form[field.Name].OfType<string>().Where(text => text.Length > 0)]);
        foreach (var field in Form.Fields.Where(field => field.Kind == FieldKind.Windows))
            sent[field.Name] = [.. sent[field.Name].Select(text => DayWords.Read(desk.T, text))];
        foreach (var field in Form.Fields.Where(field => field.Kind == FieldKind.People))
            sent[field.Name] = [.. sent[field.Name].Where(id => People(field).Any(person => person.Value == id))];
        Faults = Edit.Fill(field => sent[field]);
        if (Faults.Count > 0)
            return Mend();
        var changes = Edit.Kept();
        var (household, problems) = PartChange.Preview(desk.Snapshot, changes, from);
        Problems = problems;
        if (household is null)
            return Mend();
        if (price is not null && Form.Name == "activity")
        {
            var monday = desk.NextMonday;
            var without = (await desk.Load(monday, stop)).Week;
            var activity = household.Activities.Last(one => one.Name == (string?)Edit.Values["name"]);
            Price = await Task.Run(() => ActivityPrice.Of(activity, without, household, monday, stop), stop);
            return Page();
        }

        return Show.Back("/people", Form.IsOutsidePlans
            ? await desk.ChangeParts(Resource.Household, kind, Name(), parts => PartChange.Apply(parts, changes, from), stop)
            : await desk.ChangePersons(kind, Name(), changes, from, stop));
    }

    /// <summary>The field that a mistake is about; null for none of this form.</summary>
    public FormField? FieldOf(PartProblem problem) => Form.Fields.FirstOrDefault(field => problem.Key.EndsWith("." + field.Key, StringComparison.Ordinal));

    private bool Read(string? name, string? who, int? at, string? since)
    {
        From = Desk.MondayOf(TalkWords.Day(since) is { } day && day > desk.Today ? day : desk.Today);
        At = at;
        if (PersonForm.Find(name ?? "") is not { } form || FormEdit.Of(desk.Snapshot, form, who is { Length: > 0 } ? who : null, at, desk.Today) is not { } edit)
            return false;
        if (form.Name == "hours" && !desk.View.ShowsHours(new(edit.Id!)))
            return false;
        Edit = edit;
        return true;
    }

    private string Name() => (string?)Edit.Values["name"] ?? (string?)Edit.Values["what"] ?? (Edit.Id is { } id ? desk.Look(new PersonId(id)).Name : desk.T["persons.form." + Form.Name]);

    private PageResult Mend()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
