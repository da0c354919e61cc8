using Evenhand.App.Accounts.Rights;
using Evenhand.App.CalendarsIn;
using Evenhand.App.CalendarsIn.Reading;
using Evenhand.App.Data;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.Outbound;
using Evenhand.Calendar.Components;
using Evenhand.Domain.Units;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Evenhand.Web.Security.Limits;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Settings;

/// <summary>Calendars that come in, from a file or an address: how their reading goes, one more, one less.</summary>
[Needs(Resource.Calendars), TakesFiles(MostBytes)]
public sealed class CalendarsInModel(Desk desk, Store store, CalendarActs acts) : PageModel
{
    public const string Path = "/settings/calendars/in";
    private const int MostBytes = CalendarFile.MostBytes + 100_000;
    private const int MostLetters = 60;

    /// <summary>The calendars of the household with how their reading goes; it is known of those that are the asker's.</summary>
    public IReadOnlyList<(CalendarSourceRow Row, CalendarState? State)> Calendars { get; private set; } = [];

    /// <summary>The kind of calendar that is being added; null for none.</summary>
    public CalendarKind? Adding { get; private set; }

    /// <summary>What of the form is wrong, in words.</summary>
    public string? Wrong { get; private set; }

    /// <summary>What the form holds.</summary>
    public (string Name, string? Who, string Care, int? Commute, string Address, bool Titles) Form { get; private set; } = ("", null, "", null, "", false);

    /// <summary>Kinds that the asker can add here.</summary>
    public IEnumerable<CalendarKind> Kinds => Enum.GetValues<CalendarKind>().Where(kind => kind switch
    {
        CalendarKind.Own or CalendarKind.Roster => WhoOf(kind).Count > 0,
        CalendarKind.School => desk.Household.Children.Count > 0,
        _ => desk.Household.Children.Count > 0 && desk.Household.Adults.Count > 0,
    });

    /// <summary>Whose a calendar of the kind can be.</summary>
    public IReadOnlyList<PersonId> WhoOf(CalendarKind kind) => kind switch
    {
        CalendarKind.Own or CalendarKind.Roster => [.. desk.Household.Adults.Select(adult => adult.Id).Where(desk.MayAnswerFor)],
        CalendarKind.School => [.. desk.Household.Children.Select(child => child.Id)],
        _ => [.. desk.Household.Adults.Select(adult => adult.Id)],
    };

    public IEnumerable<string> Cares => desk.Household.Children.SelectMany(child => child.Care).Select(care => care.Name).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal);

    public bool IsTheirs(CalendarSourceRow row) => SourceReading.IsTheirs(row, desk.Caller);

    public async Task OnGet(string? add)
    {
        Adding = Enum.TryParse<CalendarKind>(add, ignoreCase: true, out var kind) && Kinds.Contains(kind) ? kind : null;
        if (Adding is { } adding)
            Form = (CalendarInWords.Kind(desk, adding), desk.Me is { } me && WhoOf(adding).Contains(me) ? me.Value : null, "", null, "", false);
        await Read();
    }

    public async Task<IActionResult> OnPostAdd(CalendarKind kind, string? name, string? who, string? care, int? commute, string? address, bool titles, IFormFile? file)
    {
        if (!Enum.IsDefined(kind) || !Kinds.Contains(kind))
            return NotFound();
        Adding = kind;
        Form = ((name ?? "").Trim(), who, care ?? "", commute, (address ?? "").Trim(), titles);
        PersonId? person = WhoOf(kind).Select(id => (PersonId?)id).FirstOrDefault(id => id!.Value.Value == who);
        if (person is null && kind != CalendarKind.School)
            return NotFound();
        var calendar = new NewCalendar(kind, Form.Name.Length == 0 ? CalendarInWords.Kind(desk, kind) : Form.Name, person, kind == CalendarKind.School && Cares.Contains(Form.Care) ? Form.Care : "", kind == CalendarKind.Roster && commute is >= 0 and <= 240 ? commute : null, titles);
        if (calendar.Name.Length > MostLetters || calendar.Name.Any(char.IsControl))
            return await Again(desk.T["calin.wrong.name", MostLetters]);
        if (file is { Length: > 0 })
        {
            var body = await BytesOf(file);
            return ReceivedFile.ProblemOf(body) is { } problem
                ? await Again(CalendarInWords.Problem(desk, problem, null))
                : Added(await acts.AddFile(desk.Caller, calendar, body, HttpContext.RequestAborted), isFile: true);
        }

        if (Form.Address.Length == 0)
            return await Again(desk.T["calin.wrong.neither"]);
        return FetchAddress.Read(Form.Address) is { } from
            ? Added(await acts.AddFeed(desk.Caller, calendar, from, HttpContext.RequestAborted), isFile: false)
            : await Again(CalendarInWords.Problem(desk, ReadProblem.WrongAddress, null));
    }

    public async Task<IActionResult> OnPostReplace(string? id, IFormFile? file)
    {
        if (file is not { Length: > 0 })
            return await Again(desk.T["calin.wrong.neither"]);
        var body = await BytesOf(file);
        if (ReceivedFile.ProblemOf(body) is { } problem)
            return await Again(CalendarInWords.Problem(desk, problem, null));
        return await acts.Replace(desk.Caller, id ?? "", body, HttpContext.RequestAborted) ? LocalRedirect(Path) : NotFound();
    }

    public async Task<IActionResult> OnPostRead(string? id) => await acts.ReadNow(desk.Caller, id ?? "", HttpContext.RequestAborted) ? LocalRedirect(Path) : NotFound();

    public async Task<IActionResult> OnPostRemove(string? id) => await acts.Remove(desk.Caller, id ?? "", HttpContext.RequestAborted) switch
    {
        null => NotFound(),
        Written.Done done => Show.Back(Path, done.Seq ?? 0),
        var other => throw new NotWrittenException(other),
    };

    private static IActionResult Added(Written written, bool isFile) => written is Written.Done done
        ? Show.Back(isFile ? $"{Path}/{done.Answer}" : Path, done.Seq ?? 0)
        : throw new NotWrittenException(written);

    private async Task<IActionResult> Again(string wrong)
    {
        Wrong = wrong;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Read();
        return Page();
    }

    private async Task<byte[]> BytesOf(IFormFile file)
    {
        using var body = new MemoryStream();
        await file.CopyToAsync(body, HttpContext.RequestAborted);
        return body.ToArray();
    }

    private async Task Read()
    {
        var inboxes = (await store.Inboxes.All(desk.Caller, HttpContext.RequestAborted)).ToDictionary(row => row.SourceId, StringComparer.Ordinal);
        Calendars = [.. desk.Snapshot.CalendarsIn.Select(one => one.Source).OrderBy(row => row.Name, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.Id, StringComparer.Ordinal)
            .Select(row => (row, IsTheirs(row) ? CalendarState.Of(inboxes.GetValueOrDefault(row.Id)) : null))];
    }
}
