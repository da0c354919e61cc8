using Evenhand.App.Data.Ids;

namespace Evenhand.Web.CalDav;

/// <summary>What an address under <c>/dav/</c> names. Names of collections and objects are compared decoded.</summary>
internal abstract record DavPath
{
    private DavPath()
    {
    }

    public const string RootHref = "/dav/";
    public const string PrincipalsHref = "/dav/principals/";

    public static string PrincipalHref(MemberId member) => $"{PrincipalsHref}{member.Value}/";

    public static string HomeHref(MemberId member) => $"/dav/calendars/{member.Value}/";

    public static string CollectionHref(MemberId member, string name) => $"{HomeHref(member)}{Uri.EscapeDataString(name)}/";

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
            ["dav", "calendars", var member, var collection, var name] when !isCollection => new Item(new(member), collection, name),
            _ => null,
        };
    }

    public sealed record Root : DavPath;

    public sealed record Principal(MemberId Member) : DavPath;

    public sealed record Home(MemberId Member) : DavPath;

    public sealed record Collection(MemberId Member, string Name) : DavPath;

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
