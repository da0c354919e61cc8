using Evenhand.App.Accounts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Evenhand.Web.Security.Sessions;

/// <summary>Lets a device in and out: the cookie, and a line in the log. The log has ids and no names.</summary>
public sealed partial class Door(ILogger<Door> log)
{
    /// <summary>The device gets a secret that it did not have before; one that it came with is gone.</summary>
    public void Enter(HttpContext http, string secret, string login, string way)
    {
        Cookies.Write(http, Cookies.Session, secret, Lifetimes.Session.ToTimeSpan());
        Cookies.Remove(http, Cookies.Visit);
        Entered(login, way, AddressOf(http));
    }

    public void Leave(HttpContext http, string login)
    {
        Cookies.Remove(http, Cookies.Session);
        Cookies.Remove(http, Cookies.DemoAs);
        http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        Left(login);
    }

    public void NotEntered(HttpContext http, string way) => Wrong(way, AddressOf(http));

    public void Limited(HttpContext http, string way) => TooMany(way, AddressOf(http));

    public void Changed(string login, string what) => WayInChanged(login, what);

    public static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";

    [LoggerMessage(210, LogLevel.Information, "Login {Login} signed in with a {Way} from {Address}")]
    private partial void Entered(string login, string way, string address);

    [LoggerMessage(211, LogLevel.Information, "Login {Login} signed out")]
    private partial void Left(string login);

    [LoggerMessage(212, LogLevel.Warning, "A {Way} from {Address} was not right")]
    private partial void Wrong(string way, string address);

    [LoggerMessage(213, LogLevel.Warning, "Too many tries of a {Way} from {Address}")]
    private partial void TooMany(string way, string address);

    [LoggerMessage(214, LogLevel.Information, "Login {Login} changed its ways in: {What}")]
    private partial void WayInChanged(string login, string what);
}
