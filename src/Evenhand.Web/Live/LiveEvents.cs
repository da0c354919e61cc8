using Evenhand.App.Accounts.Devices;
using Evenhand.App.Data;
using Evenhand.Web.Desks;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Evenhand.Web.Live;

/// <summary>Server-sent events (HTML Living Standard, 9.2): tells open pages that their household has changed, and nothing of what.</summary>
internal static class LiveEvents
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(25);

    public static async Task Serve(HttpContext http, Desk desk, Store store, DeviceList devices)
    {
        var stop = http.RequestAborted;
        http.Response.ContentType = "text/event-stream; charset=utf-8";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await http.Response.WriteAsync("retry: 2000\n\n", stop);
        await http.Response.Body.FlushAsync(stop);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await using var changes = store.Changes.Of(desk.Caller.Household, ends.Token).GetAsyncEnumerator(ends.Token);
        var next = changes.MoveNextAsync().AsTask();
        try
        {
            while (!stop.IsCancellationRequested)
            {
                if (await Task.WhenAny(next, Task.Delay(Beat, stop)) == next)
                {
                    if (!await next || !await StillMay(http, desk, store, devices))
                        return;
                    await http.Response.WriteAsync($"event: changed\ndata: {changes.Current.Revision}\n\n", stop);
                    next = changes.MoveNextAsync().AsTask();
                }
                else
                {
                    if (!await StillMay(http, desk, store, devices))
                        return;
                    await http.Response.WriteAsync(": still here\n\n", stop);
                }

                await http.Response.Body.FlushAsync(stop);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
        finally
        {
            // The feed cannot be let go while it still waits for the next change.
            await ends.CancelAsync();
            await next.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    /// <summary>The device has not been signed out, and its holder still belongs here.</summary>
    private static async Task<bool> StillMay(HttpContext http, Desk desk, Store store, DeviceList devices) =>
        (Asker.Of(http)?.SignedIn.Device is not { } device || (await devices.Of(device.LoginId, http.RequestAborted)).Any(row => row.TokenHash == device.TokenHash))
        && await store.Households.Read(desk.Caller, http.RequestAborted) is not null;
}
