using System.Net;
using Evenhand.App.Accounts.Devices;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.Web.Desks;
using Evenhand.Web.Security.Sessions;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Security.Demo;

/// <summary>
/// Signs a visitor of the demonstration in without a password: only in a server that was started as one, only on this machine's own
/// addresses, and only for a request that names this machine. Nothing else can.
/// </summary>
public sealed class DemoVisit(ServeOptions options, Store store)
{
    public bool IsOn { get; } = options.Demo && IsLoopbackOnly(options.Urls);

    private readonly Lazy<Task<DemoCast>> cast = new(() => DemoHousehold.Make(store, options.DemoFamily ?? DemoHousehold.Family, default));

    /// <summary>Who can be looked on as.</summary>
    public Task<DemoCast> Cast => cast.Value;

    public async Task<SignedIn?> Visitor(HttpContext http)
    {
        if (!IsOn || !IsFromHere(http))
            return null;
        var members = (await Cast).Members;
        var role = members.FirstOrDefault(member => member.Id.Value == Cookies.Read(http, Cookies.DemoAs)) ?? members[0];
        if (await store.Accounts.Login(role.LoginId!.Value, http.RequestAborted) is not { } login)
            return null;
        var places = await store.Accounts.Memberships(login.Id, http.RequestAborted);
        return new(login, null, places, places.Count > 0 ? places[0] : null);
    }

    /// <summary>True when every address listened on is of this machine alone.</summary>
    public static bool IsLoopbackOnly(string urls) => urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .All(url => Uri.TryCreate(url, UriKind.Absolute, out var parsed) && IsLoopbackName(parsed.Host));

    /// <summary>The connection, and the name that was asked for: a page elsewhere may point its own name at this machine.</summary>
    private static bool IsFromHere(HttpContext http) => http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && IsLoopbackName(http.Request.Host.Host) && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded");

    private static bool IsLoopbackName(string host) => host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}

/// <summary>Who can be looked on as in the demonstration, the first by default.</summary>
public sealed record DemoCast(HouseholdId Household, IReadOnlyList<MemberRow> Members);
