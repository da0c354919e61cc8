using Evenhand.App.Accounts.Devices;
using Evenhand.App.Data;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Security.Access;

/// <summary>Who a request comes from.</summary>
/// <param name="IsDemo">A visitor of the demonstration, who showed nothing.</param>
public sealed record Asker(SignedIn SignedIn, bool IsDemo)
{
    /// <summary>Null while the login belongs to no household.</summary>
    public Caller? Caller => SignedIn.Caller;

    public static Asker? Of(HttpContext http) => http.Features.Get<Asker>();
}
