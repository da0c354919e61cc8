using System.Net;

namespace Evenhand.Web;

/// <summary>How the server is started.</summary>
public sealed record ServeOptions
{
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>Makes proposals on the households' evenings. Off in tests that set the clock themselves.</summary>
    public bool KeepsWeeks { get; init; } = true;

    /// <summary>Opens a household with a planned week at once; nothing of it is kept.</summary>
    public bool Demo { get; init; }

    /// <summary>Name of the sample family of the demonstration; null for the first one.</summary>
    public string? DemoFamily { get; init; }

    /// <summary>Calendars may be read from the house's own network too.</summary>
    public bool AllowsPrivateFeeds { get; init; }

    /// <summary>Proxies whose word about scheme, host and client address counts. Nobody else's does.</summary>
    public IReadOnlyList<IPAddress> KnownProxies { get; init; } = [];
}
