using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Security.Sessions;

/// <summary>
/// Our cookies. Over https their names begin with <c>__Host-</c>: no other host and no plain connection can set them. Over http, as
/// within a house, a browser refuses such names; there they go without, and are still closed to scripts and to other sites.
/// </summary>
internal static class Cookies
{
    public const string Session = "evenhand";
    public const string Visit = "evenhand-visit";
    public const string Question = "evenhand-question";
    public const string DemoAs = "evenhand-demo";

    public static string? Read(HttpContext http, string name) => http.Request.Cookies[NameOf(http, name)] is { Length: > 0 and < 4000 } value ? value : null;

    /// <param name="lifetime">Null until the browser closes.</param>
    public static void Write(HttpContext http, string name, string value, TimeSpan? lifetime) => http.Response.Cookies.Append(NameOf(http, name), value, Options(http, lifetime));

    public static void Remove(HttpContext http, string name) => http.Response.Cookies.Delete(NameOf(http, name), Options(http, lifetime: null));

    private static string NameOf(HttpContext http, string name) => http.Request.IsHttps ? "__Host-" + name : name;

    private static CookieOptions Options(HttpContext http, TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        MaxAge = lifetime,
        IsEssential = true,
    };
}
