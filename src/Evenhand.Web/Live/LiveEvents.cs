using Evenhand.App.Data;
using Evenhand.Web.Desks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Evenhand.Web.Live;

/// <summary>Server-sent events (HTML Living Standard, 9.2): tells open pages that their household has changed, and nothing of what.</summary>
internal static class LiveEvents
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(25);

    public static async Task Serve(HttpContext http, Desk desk, Store store)
    {
        var stop = http.RequestAborted;
        http.Response.ContentType = "text/event-stream; charset=utf-8";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await http.Response.WriteAsync("retry: 2000\n\n", stop);
        await http.Response.Body.FlushAsync(stop);
        await using var changes = store.Changes.Of(desk.Caller.Household, stop).GetAsyncEnumerator(stop);
        var next = changes.MoveNextAsync().AsTask();
        try
        {
            while (!stop.IsCancellationRequested)
            {
                if (await Task.WhenAny(next, Task.Delay(Beat, stop)) == next)
                {
                    if (!await next)
                        return;
                    await http.Response.WriteAsync($"event: changed\ndata: {changes.Current.Revision}\n\n", stop);
                    next = changes.MoveNextAsync().AsTask();
                }
                else
                {
                    await http.Response.WriteAsync(": still here\n\n", stop);
                }

                await http.Response.Body.FlushAsync(stop);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
    }
}
