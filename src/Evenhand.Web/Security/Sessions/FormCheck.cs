using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Evenhand.Web.Security.Sessions;

/// <summary>Every write of every endpoint shows the token of its form, whether a page sends it or a script.</summary>
internal sealed partial class FormCheck(RequestDelegate next, FormTokens tokens, ILogger<FormCheck> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<AssetAttribute>() is null)
            FormTokens.Prepare(http);
        if (http.GetEndpoint() is null || await tokens.IsRequestValidAsync(http))
        {
            await next(http);
            return;
        }

        WithoutToken();
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    [LoggerMessage(204, LogLevel.Warning, "Refused a write without the token of its form")]
    private partial void WithoutToken();
}
