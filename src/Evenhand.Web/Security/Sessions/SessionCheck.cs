using System.Security.Claims;
using Evenhand.App.Accounts.Devices;
using Evenhand.Web.Security.Access;
using Evenhand.Web.Security.Demo;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Security.Sessions;

/// <summary>
/// Finds out who a request comes from, anew at every request: a device that was ended, or a member who was removed, is out at the
/// next one.
/// </summary>
internal sealed class SessionCheck(RequestDelegate next, DeviceList devices, DemoVisit demo)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (await Asker(http) is { } asker)
        {
            http.Features.Set(asker);
            http.User = new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, asker.SignedIn.Login.Id.Value)], "evenhand"));
        }

        await next(http);
    }

    private async Task<Asker?> Asker(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<AssetAttribute>() is not null)
            return null;
        if (Cookies.Read(http, Cookies.Session) is { } secret && await devices.Find(secret, http.RequestAborted) is { } who)
            return new(who, IsDemo: false);
        return await demo.Visitor(http) is { } visitor ? new(visitor, IsDemo: true) : null;
    }
}
