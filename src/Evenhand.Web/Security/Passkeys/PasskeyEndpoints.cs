using Evenhand.App.Accounts;
using Evenhand.App.Accounts.Invitations;
using Evenhand.App.Accounts.Logins;
using Evenhand.App.Accounts.Rights;
using Evenhand.App.Data.Ids;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Security.Passkeys;

/// <summary>
/// What the script of the pages asks before it speaks to a passkey. The answers go with the forms of the pages. Both are writes in
/// form: they set the cookie of the question.
/// </summary>
internal static class PasskeyEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/passkeys/sign-in", async (HttpContext http, PasskeyDoor door) => Results.Text(await door.AskToSignIn(http), "application/json"))
            .WithMetadata(new OpenAttribute("Signing in comes before everything; the answer is a random question."));
        routes.MapPost("/passkeys/new", ForMe).WithMetadata(new NeedsAttribute(Resource.Account) { Proof = true });
        routes.MapPost("/passkeys/join", ForNewcomer)
            .WithMetadata(new OpenAttribute("Whoever has an invitation or the start link makes a passkey before they have a login; both are checked."));
    }

    private static async Task<IResult> ForMe(HttpContext http, PasskeyDoor door)
    {
        var login = Asker.Of(http)!.SignedIn.Login;
        return Results.Text(await door.AskForNew(http, login.Id, login.Name), "application/json");
    }

    private static async Task<IResult> ForNewcomer(HttpContext http, PasskeyDoor door, InvitationBook invitations, FirstStart first)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (token, name) = (form["token"].ToString(), form["name"].ToString());
        if (!LoginName.IsFine(name) || !(await invitations.Look(token, http.RequestAborted) is not null || await first.Opens(token, http.RequestAborted)))
            return Results.NotFound();
        return Results.Text(await door.AskForNew(http, LoginId.New(), name.Trim()), "application/json");
    }
}
