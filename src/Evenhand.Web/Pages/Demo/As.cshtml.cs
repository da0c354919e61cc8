using Evenhand.App.Accounts.Rights;
using Evenhand.Web.Desks;
using Evenhand.Web.Security.Access;
using Evenhand.Web.Security.Demo;
using Evenhand.Web.Security.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Demo;

/// <summary>Looks at the demonstration as somebody else of its household. There is nothing here outside of it.</summary>
[Needs(Resource.Account)]
public sealed class AsModel(Desk desk, DemoVisit demo) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPost(string? who)
    {
        if (desk.Asker is not { IsDemo: true } || (await demo.Cast).Members.FirstOrDefault(member => member.Id.Value == who) is not { } chosen)
            return NotFound();
        Cookies.Write(HttpContext, Cookies.DemoAs, chosen.Id.Value, lifetime: null);
        return LocalRedirect("/today");
    }
}
