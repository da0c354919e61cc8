using Evenhand.App.Accounts;
using Evenhand.App.Accounts.Logins;
using Evenhand.App.Accounts.Members;
using Evenhand.App.Accounts.Rights;
using Evenhand.Web.Desks;
using Evenhand.Web.Security.Access;
using Evenhand.Web.Security.Demo;
using Evenhand.Web.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Settings;

/// <summary>Me: name, colour and mark in this household; language and look of my pages; where everything else of mine is.</summary>
[Needs(Resource.Account)]
public sealed class IndexModel(Desk desk, LoginBook logins, MemberBook members, DemoVisit demo) : PageModel
{
    public static IReadOnlyList<string> Pictograms { get; } = ["★", "☀", "☂", "♫", "♣", "●", "▲", "◆"];

    public string Name { get; private set; } = "";

    public int Hue { get; private set; }

    public string Mark { get; private set; } = "";

    public string? Wrong { get; private set; }

    public DemoCast? Cast { get; private set; }

    public async Task OnGet()
    {
        if (desk.Asker!.IsDemo)
            Cast = await demo.Cast;
        Read();
    }

    public async Task<IActionResult> OnPostMe(string? name, int hue, string? mark)
    {
        if (!LoginName.IsFine(name ?? "") || hue is < 0 or >= MemberBook.Colours || new System.Globalization.StringInfo((mark ?? "").Trim()).LengthInTextElements > MemberBook.LongestMark || (mark ?? "").Length > 20 || (mark ?? "").Any(char.IsControl))
        {
            Read();
            Wrong = desk.T["settings.me_wrong"];
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        await members.SetLook(desk.Caller, name!, hue, mark ?? "", HttpContext.RequestAborted);
        return LocalRedirect("/settings");
    }

    public async Task<IActionResult> OnPostLook(string? language, string? look)
    {
        await logins.SetLook(desk.Login!.Id, Text.Languages.FirstOrDefault(known => known == language), look is "light" or "dark" ? look : null, desk.Login.Clock, HttpContext.RequestAborted);
        return LocalRedirect("/settings");
    }

    private void Read()
    {
        if (!desk.IsOpen)
            return;
        Name = desk.Member.Name;
        Mark = desk.Member.Mark;
        Hue = desk.Me is { } me ? desk.Look(me).Hue : int.TryParse(desk.Member.Colour, System.Globalization.CultureInfo.InvariantCulture, out var hue) ? hue : 0;
    }
}
