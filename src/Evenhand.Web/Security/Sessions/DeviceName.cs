using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Security.Sessions;

/// <summary>A name by which someone recognises a device in a list: browser and system, nothing more.</summary>
internal static class DeviceName
{
    private static readonly (string Sign, string Name)[] Browsers = [("Firefox/", "Firefox"), ("Edg/", "Edge"), ("OPR/", "Opera"), ("Chrome/", "Chrome"), ("CriOS/", "Chrome"), ("Safari/", "Safari")];
    private static readonly (string Sign, string Name)[] Systems = [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "Mac"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static string Of(HttpContext http)
    {
        var agent = http.Request.Headers.UserAgent.ToString();
        return string.Join(", ", new[] { Find(Browsers, agent), Find(Systems, agent) }.OfType<string>());
    }

    private static string? Find((string Sign, string Name)[] known, string agent) => known.Where(pair => agent.Contains(pair.Sign, StringComparison.Ordinal)).Select(pair => pair.Name).FirstOrDefault();
}
