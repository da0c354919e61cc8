using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Evenhand.App.Data.Schema;

/// <summary>One script of the schema. A script that has shipped is never changed; its hash guards it.</summary>
internal sealed record Migration(int Number, string Name, string Sql)
{
    private const string Folder = "Evenhand.App.Sql/";

    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    /// <summary>The scripts for one kind of database, by number.</summary>
    /// <param name="kind"><c>sqlite</c> or <c>postgres</c>.</param>
    public static IReadOnlyList<Migration> Of(string kind)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"{Folder}{kind}/";
        return [.. assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name => Read(assembly, name, name[prefix.Length..]))];
    }

    private static Migration Read(Assembly assembly, string resource, string file)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        return new(int.Parse(file[..4]), file[5..^4], reader.ReadToEnd());
    }
}
