using Evenhand.App.Accounts.Rights;
using Evenhand.App.Data.Databases;
using Evenhand.Web.Security.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Evenhand.Web.Security.Access;

/// <summary>
/// The one check between the network and a page. What a page needs stands on it; what a role may is in the rights table. Whoever may
/// not see something is told that it is not there. Nothing without a declaration is reachable.
/// </summary>
internal sealed partial class AccessCheck(RequestDelegate next, IClock clock, ILogger<AccessCheck> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var metadata = http.GetEndpoint()?.Metadata;
        if (metadata?.GetMetadata<OpenAttribute>() is not null)
        {
            await Run(http);
            return;
        }

        if (metadata?.GetMetadata<NeedsAttribute>() is not { } needs)
        {
            if (metadata is not null)
                Undeclared(http.GetEndpoint()!.DisplayName ?? "");
            NotFound(http);
            return;
        }

        var doing = needs.DoingOf(http.Request.Method);
        if (Asker.Of(http) is not { } asker)
            AskToSignIn(http);
        else if (!Allows(asker, needs.Resource, doing))
            Refuse(http, asker, needs.Resource, doing);
        else if (needs.Proof && !asker.IsDemo && !asker.SignedIn.HasProof(clock.GetCurrentInstant()))
            See(http, "/signin/again" + Returning(http));
        else
            await Run(http);
    }

    private async Task Run(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (AccessRefusedException refused) when (!http.Response.HasStarted)
        {
            http.Response.Clear();
            Refuse(http, Asker.Of(http), refused.Resource, refused.Doing);
        }
        catch (StoreUnavailableException) when (!http.Response.HasStarted)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    private static bool Allows(Asker asker, Resource resource, Doing doing) =>
        asker.Caller is { } caller ? RightsTable.Allows(caller.Role, resource, doing) : resource == Resource.Account;

    private static void AskToSignIn(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method) && !http.Request.Headers.ContainsKey("X-Evenhand-Page") && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
            See(http, "/signin" + Returning(http));
        else
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }

    private void Refuse(HttpContext http, Asker? asker, Resource resource, Doing doing)
    {
        Refused(asker?.SignedIn.Login.Id.Value, asker?.Caller?.Role.ToString(), doing, resource);
        NotFound(http);
    }

    private static void NotFound(HttpContext http) => http.Response.StatusCode = StatusCodes.Status404NotFound;

    private static void See(HttpContext http, string path)
    {
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = path;
    }

    /// <summary>After a write there is no page to come back to but the one it stood on.</summary>
    private static string Returning(HttpContext http) => OwnPath.Query(http.Request.Path + (HttpMethods.IsGet(http.Request.Method) ? http.Request.QueryString.Value : ""));

    [LoggerMessage(201, LogLevel.Warning, "Refused: login {Login} as {Role} may not {Doing} {Resource}")]
    private partial void Refused(string? login, string? role, Doing doing, Resource resource);

    [LoggerMessage(202, LogLevel.Error, "The endpoint {Endpoint} does not say what it needs and answers nobody")]
    private partial void Undeclared(string endpoint);
}
