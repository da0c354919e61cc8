using System.Net.Http.Headers;
using System.Text;
using Evenhand.App.Accounts.SignIns;
using Evenhand.App.Calendars;
using Evenhand.App.Data;
using Evenhand.App.Data.Databases;
using Evenhand.App.Weeks;
using Evenhand.Web.CalDav.Collections;
using Evenhand.Web.CalDav.Methods;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Evenhand.Web.CalDav;

/// <summary>
/// The door of calendar programs (RFC 4791): everything under <c>/dav/</c>, and the addresses from which programs find it. It takes
/// calendar passwords and nothing else, and knows no sessions and no forms.
/// </summary>
internal sealed partial class CalDavServer(RequestDelegate next, AppPasswords passwords, Attempts attempts, DavHome home, Store store, ILogger<CalDavServer> log)
{
    private const string Allowed = "OPTIONS, GET, HEAD, PUT, DELETE, COPY, MOVE, PROPFIND, PROPPATCH, REPORT, MKCALENDAR, MKCOL";

    public async Task InvokeAsync(HttpContext http)
    {
        var path = http.Request.Path.Value ?? "";
        if (path is "/.well-known/caldav" or "/.well-known/caldav/" or "/dav")
        {
            http.Response.StatusCode = StatusCodes.Status301MovedPermanently;
            http.Response.Headers.Location = DavPath.RootHref;
            return;
        }

        if (!path.StartsWith("/dav/", StringComparison.Ordinal) && !(http.Request.Method == "PROPFIND" && path is "/" or "/principals" or "/principals/"))
        {
            await next(http);
            return;
        }

        try
        {
            await Serve(http);
        }
        catch (DavException refused) when (!http.Response.HasStarted)
        {
            await Refuse(http, refused);
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            await Refuse(http, new(bad.StatusCode, message: bad.Message));
        }
        catch (StoreUnavailableException) when (!http.Response.HasStarted)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    private async Task Serve(HttpContext http)
    {
        if (await Holder(http) is not var (holder, name))
            return;
        var caller = holder.Caller;
        var raw = http.Features.Get<IHttpRequestFeature>()?.RawTarget.Split('?')[0];
        if (raw?.Contains('#', StringComparison.Ordinal) == true)
            throw new DavException(StatusCodes.Status400BadRequest, message: "An address that is asked for has no fragment.");
        if (DavPath.Of(raw is { Length: > 0 } and ['/', ..] ? raw : http.Request.Path.Value!) is not { } path || (path.Owner is { } owner && owner != caller.Member))
            throw DavRequest.NotFound();
        http.Response.Headers["DAV"] = "1, 3, access-control, calendar-access, extended-mkcol";
        var request = new DavRequest(http, caller, path, home, new(caller.Member!.Value, name), store, HouseholdTime.Zone(holder.Household));
        var work = http.Request.Method switch
        {
            "OPTIONS" => Options(http),
            "PROPFIND" => PropFind.Run(request),
            "PROPPATCH" => PropPatch.Run(request),
            "REPORT" => Report.Run(request),
            "GET" or "HEAD" => GetObject.Run(request),
            "PUT" => PutObject.Run(request),
            "DELETE" => DeleteResource.Run(request),
            "COPY" or "MOVE" => CopyMove.Run(request),
            "MKCALENDAR" or "MKCOL" => MakeCollection.Run(request),
            _ => NotAllowed(http),
        };
        await work;
    }

    private static Task Options(HttpContext http)
    {
        http.Response.Headers.Allow = Allowed;
        http.Response.ContentLength = 0;
        return Task.CompletedTask;
    }

    private static Task NotAllowed(HttpContext http)
    {
        http.Response.Headers.Allow = Allowed;
        http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    }

    /// <summary>Who signs in; null after the request was answered, since nobody does.</summary>
    private async Task<(CalendarHolder Holder, string Name)?> Holder(HttpContext http)
    {
        if (Credentials(http) is { } given)
        {
            if (await passwords.Find(given.Name, given.Password, http.RequestAborted) is { } holder)
                return (holder, given.Name);
            // Counted apart from the pages' sign-in, so that a forgotten phone locks nobody out of those.
            if (await attempts.Try("caldav " + given.Name, http.Connection.RemoteIpAddress?.ToString() ?? "", http.RequestAborted) is { } wait)
            {
                http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
                return null;
            }

            Wrong();
        }

        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        http.Response.Headers.WWWAuthenticate = "Basic realm=\"Evenhand calendars\", charset=\"UTF-8\"";
        return null;
    }

    private static (string Name, string Password)? Credentials(HttpContext http)
    {
        if (!AuthenticationHeaderValue.TryParse(http.Request.Headers.Authorization.ToString(), out var header) || !header.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase) || header.Parameter is not { Length: < 2_000 } encoded)
            return null;
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var length))
            return null;
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        return text.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? (text[..colon], text[(colon + 1)..]) : null;
    }

    private static async Task Refuse(HttpContext http, DavException refused)
    {
        if (refused.Precondition is { } precondition)
        {
            await Multistatus.WriteError(http, refused.Status, precondition, refused.Message);
            return;
        }

        http.Response.StatusCode = refused.Status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.WriteAsync(refused.Message.Length > 0 && refused.Status != StatusCodes.Status404NotFound ? refused.Message + "\n" : "", http.RequestAborted);
    }

    [LoggerMessage(401, LogLevel.Warning, "Refused: a calendar program with a wrong name or password")]
    private partial void Wrong();
}
