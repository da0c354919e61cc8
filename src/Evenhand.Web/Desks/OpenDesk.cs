using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Http;
using NodaTime.Text;

namespace Evenhand.Web.Desks;

/// <summary>Opens the desk for whoever asks, with the weeks that the page is about, before the page runs.</summary>
internal sealed class OpenDesk(RequestDelegate next)
{
    public async Task Invoke(HttpContext http, Desk desk)
    {
        if (Asker.Of(http)?.Caller is { } caller && http.GetEndpoint()?.Metadata.GetMetadata<AssetAttribute>() is null && await desk.Open(caller, http.RequestAborted))
        {
            await desk.Load(desk.Today, http.RequestAborted);
            if (desk.Now >= desk.ProposalTime)
                await desk.Load(desk.NextMonday, http.RequestAborted);
            foreach (var name in new[] { "date", "monday" })
                if (http.Request.RouteValues[name] is string text && LocalDatePattern.Iso.Parse(text) is { Success: true, Value.Year: >= 1970 and <= 2199 } date)
                    await desk.Load(date.Value, http.RequestAborted);
        }

        await next(http);
    }
}
