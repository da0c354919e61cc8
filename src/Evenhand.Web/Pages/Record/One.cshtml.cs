using Evenhand.App.Accounts.Rights;
using Evenhand.App.Records;
using Evenhand.App.Weeks;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.Web.Pages.Record;

/// <summary>One record: what happened, the steps, who is told and who is not. It is there for the adults named in it.</summary>
[Needs(Resource.Record)]
public sealed class OneModel(Desk desk, CrisisBook book) : PageModel
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>Minutes that a step takes on the board, where nothing but that somebody is busy shows.</summary>
    private const int BusyMinutes = 60;

    public CrisisRecord Record { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string id) => await Read(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string id, string? text) => await After(id, string.IsNullOrWhiteSpace(text) ? Task.FromResult(true) : book.Add(desk.Caller, id, text, HttpContext.RequestAborted));

    public async Task<IActionResult> OnPostStep(string id, string? what, string? due, string? who) =>
        await After(id, string.IsNullOrWhiteSpace(what) ? Task.FromResult(true) : book.AddStep(desk.Caller, id, what, due is { Length: > 0 } && Moment.Parse(due) is { Success: true } at ? at.Value : null, who ?? "", HttpContext.RequestAborted));

    public async Task<IActionResult> OnPostTick(string id, string step, bool done) => await After(id, book.Tick(desk.Caller, id, step, done, HttpContext.RequestAborted));

    public async Task<IActionResult> OnPostTold(string id, string? name, bool told) =>
        await After(id, string.IsNullOrWhiteSpace(name) ? Task.FromResult(true) : book.AddTold(desk.Caller, id, name, told, HttpContext.RequestAborted));

    public async Task<IActionResult> OnPostTell(string id, string who, bool told) => await After(id, book.SetTold(desk.Caller, id, who, told, HttpContext.RequestAborted));

    /// <summary>The time of a step is taken on the board: busy, and no word more.</summary>
    public async Task<IActionResult> OnPostBusy(string id, string step)
    {
        if (!await Read(id) || Record.Steps.FirstOrDefault(one => one.Id == step) is not { Due: { } due } || desk.Me is not { } me)
            return NotFound();
        await desk.Load(due.Date, HttpContext.RequestAborted);
        var act = await desk.AddEntry(new WeekEntry { Id = Desk.NewId(), Name = desk.T["busy.busy"], Start = due, End = due.PlusMinutes(BusyMinutes), Who = [me] }, HttpContext.RequestAborted);
        return Show.Back($"/record/{id}", act);
    }

    public async Task<IActionResult> OnPostRemove(string id) => await book.Remove(desk.Caller, id, HttpContext.RequestAborted) ? LocalRedirect("/record") : NotFound();

    private async Task<IActionResult> After(string id, Task<bool> write) => await write ? LocalRedirect($"/record/{id}") : NotFound();

    private async Task<bool> Read(string id)
    {
        if ((await book.Of(desk.Caller, HttpContext.RequestAborted)).FirstOrDefault(record => record.Id == id) is not { } found)
            return false;
        Record = found;
        return true;
    }
}
