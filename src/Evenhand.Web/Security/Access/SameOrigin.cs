using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Evenhand.Web.Security.Access;

/// <summary>
/// A write comes from our own pages: the browser says so by <c>Sec-Fetch-Site</c> or <c>Origin</c>. This stands beside the token of
/// the form, and covers the pages before anyone has signed in as well.
/// </summary>
internal sealed partial class SameOrigin(RequestDelegate next, ILogger<SameOrigin> log)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || HttpMethods.IsOptions(http.Request.Method) || IsOurs(http.Request))
            return next(http);
        Foreign();
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    private static bool IsOurs(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0 && site is not ("same-origin" or "none"))
            return false;
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }

    [LoggerMessage(203, LogLevel.Warning, "Refused a write that came from another site")]
    private partial void Foreign();
}
