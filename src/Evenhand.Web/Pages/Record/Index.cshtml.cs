using Evenhand.App.Accounts.Rights;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Records;
using Evenhand.Web.Desks;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Record;

/// <summary>Records of a crisis that the asker may open, and opening one. Nobody else learns that there are any.</summary>
[Needs(Resource.Record)]
public sealed class IndexModel(Desk desk, CrisisBook book) : PageModel
{
    public IReadOnlyList<CrisisRecord> All { get; private set; } = [];

    /// <summary>Who else may be named: the other adults who have a login here.</summary>
    public IReadOnlyList<MemberRow> Others => [.. desk.Snapshot.Members.Where(member => member is { Role: Role.Adult, LeftAt: null } && member.Id != desk.Caller.Member)];

    public async Task OnGet() => All = await book.Of(desk.Caller, HttpContext.RequestAborted);

    public async Task<IActionResult> OnPost(string? title, List<string>? readers) =>
        await book.Open(desk.Caller, desk.Snapshot, title ?? "", [.. (readers ?? []).Select(id => new MemberId(id))], HttpContext.RequestAborted) is { } id ? LocalRedirect($"/record/{id}") : NotFound();
}
