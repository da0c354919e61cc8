using Evenhand.Web.Desks;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Pages.Sorry;

/// <summary>Answers with the page that says what happened, when an act was not carried out or a page is not there.</summary>
internal sealed class SorryPages(RequestDelegate next)
{
    public const string OutcomeKey = "sorry.outcome";
    public const string BackKey = "sorry.back";

    public async Task Invoke(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (NotWrittenException not) when (!http.Response.HasStarted)
        {
            http.Items[OutcomeKey] = not.Outcome;
            http.Items[BackKey] = http.Request.Path.Value;
            await Show(http, not.Outcome.Match(_ => 500, _ => 409, _ => 422, _ => 409, _ => 503));
            return;
        }

        if (http.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false, ContentType: null } && HttpMethods.IsGet(http.Request.Method) && http.Request.GetTypedHeaders().Accept.Any(accept => accept.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase)))
            await Show(http, StatusCodes.Status404NotFound);
    }

    private async Task Show(HttpContext http, int status)
    {
        http.Response.Clear();
        http.SetEndpoint(null);
        http.Request.RouteValues.Clear();
        http.Request.Path = "/sorry";
        http.Request.QueryString = default;
        http.Request.Method = HttpMethods.Get;
        http.Response.OnStarting(() =>
        {
            http.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        await next(http);
    }
}
