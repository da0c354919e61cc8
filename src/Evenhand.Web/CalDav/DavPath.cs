using Evenhand.App.Data.Ids;

namespace Evenhand.Web.CalDav;

/// <summary>What an address under <c>/dav/</c> names. Names of collections and objects are compared decoded.</summary>
internal abstract record DavPath
{
    private DavPath()
    {
    }

    private const int MostDepth = 12;

    public const string RootHref = "/dav/";
    public const string PrincipalsHref = "/dav/principals/";

    public static string PrincipalHref(MemberId member) => $"{PrincipalsHref}{member.Value}/";

    public static string HomeHref(MemberId member) => $"/dav/calendars/{member.Value}/";

    public static string CollectionHref(MemberId member, string name) => $"{HomeHref(member)}{string.Join('/', name.Split('/').Select(Uri.EscapeDataString))}/";

    public static string ObjectHref(MemberId member, string collection, string name) => CollectionHref(member, collection) + Uri.EscapeDataString(name);

    /// <summary>Null for an address that names nothing here.</summary>
    /// <param name="path">With its percent signs, without a query.</param>
    public static DavPath? Of(string path)
    {
        var isCollection = path.EndsWith('/');
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Any(part => part.Length > 400))
            return null;
        var names = parts.Select(Uri.UnescapeDataString).ToArray();
        if (names.Any(name => name is "." or ".." || name.Contains('/', StringComparison.Ordinal) || name.Any(char.IsControl)))
            return null;
        return names switch
        {
            [] or ["dav"] => new Root(),
            ["principals"] or ["dav", "principals"] or ["dav", "calendars"] => new Root(),
            ["dav", "principals", var member] => new Principal(new(member)),
            ["dav", "calendars", var member] => new Home(new(member)),
            ["dav", "calendars", var member, var name] => new Collection(new(member), name),
            ["dav", "calendars", var member, .. var folders, var name] when parts.Length <= MostDepth => isCollection ? new Collection(new(member), string.Join('/', [.. folders, name])) : new Item(new(member), string.Join('/', folders), name),
            _ => null,
        };
    }

    public sealed record Root : DavPath;

    public sealed record Principal(MemberId Member) : DavPath;

    public sealed record Home(MemberId Member) : DavPath;

    /// <param name="Name">With the names of the folders that it lies in before it, and slashes between.</param>
    public sealed record Collection(MemberId Member, string Name) : DavPath;

    /// <summary>An object or a file; or a folder in a folder, when it was named without a slash at its end.</summary>
    public sealed record Item(MemberId Member, string CollectionName, string Name) : DavPath;

    /// <summary>Whose it is; null for what is everyone's.</summary>
    public MemberId? Owner => this switch
    {
        Principal one => one.Member,
        Home one => one.Member,
        Collection one => one.Member,
        Item one => one.Member,
        _ => null,
    };
}
