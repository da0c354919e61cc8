using Evenhand.App.Accounts.Rights;
using Evenhand.App.Shopping;
using Evenhand.App.Talk;
using Evenhand.Domain.People;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.List;

/// <summary>The one shopping list. Whoever is at the shop sees it as it is.</summary>
[Needs(Resource.List)]
public sealed class IndexModel(Desk desk) : PageModel
{
    public IReadOnlyList<Placed<ShoppingItem>> Open { get; private set; } = [];

    /// <summary>Got today.</summary>
    public IReadOnlyList<Placed<ShoppingItem>> Got { get; private set; } = [];

    public string? Wrong { get; private set; }

    public void OnGet()
    {
        var all = TalkReading.Place(desk.Snapshot, desk.Today, "shopping", desk.Snapshot.On(desk.Today).Shopping);
        Open = [.. all.Where(item => item.Value.Got.Length == 0)];
        Got = [.. all.Where(item => item.Value.Got == Show.IsoDate(desk.Today))];
    }

    public async Task<IActionResult> OnPost(string? what, string? got, string? not, string? remove)
    {
        OnGet();
        var stop = HttpContext.RequestAborted;
        if ((got ?? not ?? remove) is { } id)
        {
            if (Open.Concat(Got).FirstOrDefault(item => item.Id == id) is not { } item)
                return NotFound();
            return Show.Back("/list", remove is not null
                ? await desk.ChangeParts(Resource.List, "list.remove", item.Value.What, parts => ShoppingParts.Remove(parts, id), stop)
                : await desk.ChangeParts(Resource.List, got is not null ? "list.got" : "list.not-got", item.Value.What, parts => ShoppingParts.Got(parts, id, got is not null, desk.Today), stop));
        }

        var things = ShoppingParts.Things(what);
        if (things.Count > 0)
            return Show.Back("/list", await desk.ChangeParts(Resource.List, "list.add", string.Join(", ", things), parts => ShoppingParts.Add(parts, things, desk.Me, desk.Today), stop));
        Wrong = "list.wrong_empty";
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
