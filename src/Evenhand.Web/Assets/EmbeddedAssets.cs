using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;

namespace Evenhand.Web.Assets;

/// <summary>
/// The styles, scripts and pictures of the pages. They are in the program itself, so that it stays one file; each address holds
/// the hash of its bytes and may be kept for ever; compressed once, at the start.
/// </summary>
public sealed class EmbeddedAssets
{
    private const string Prefix = "assets/";
    private static readonly FrozenSet<string> Packed = new[] { ".css", ".js", ".svg", ".webmanifest" }.ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, Asset> byName;
    private readonly FrozenDictionary<string, Asset> byAddress;

    public EmbeddedAssets()
    {
        var assembly = typeof(EmbeddedAssets).Assembly;
        var sources = assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToList();
        byName = sources.Select(name => Read(name[Prefix.Length..].Replace('\\', '/'), name)).ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);
        byAddress = byName.Values.ToFrozenDictionary(asset => asset.Address, StringComparer.Ordinal);
    }

    /// <summary>Address of an asset, for example <c>/assets/app.3f2a91c0.css</c>.</summary>
    public string this[string name] => "/assets/" + byName[name].Address;

    /// <summary>Names of the modules with their addresses, for an import map.</summary>
    public IEnumerable<KeyValuePair<string, string>> Modules => byName.Values.Where(asset => asset.Name.EndsWith(".js", StringComparison.Ordinal))
        .Select(asset => KeyValuePair.Create(asset.Name, this[asset.Name]));

    public async Task Serve(HttpContext http)
    {
        var address = (string)http.Request.RouteValues["address"]!;
        if (!byAddress.TryGetValue(address, out var asset))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.ContentType = asset.ContentType;
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        var body = asset.Bytes;
        if (asset.Brotli is { } packed)
        {
            http.Response.Headers.Vary = "Accept-Encoding";
            if (http.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
            {
                http.Response.Headers.ContentEncoding = "br";
                body = packed;
            }
        }

        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    private static Asset Read(string name, string resource)
    {
        using var stream = typeof(EmbeddedAssets).Assembly.GetManifestResourceStream(resource)!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var bytes = memory.ToArray();
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..10];
        var dot = name.LastIndexOf('.');
        var type = new FileExtensionContentTypeProvider().TryGetContentType(name, out var known) ? known : "application/octet-stream";
        if (type.StartsWith("text/", StringComparison.Ordinal))
            type += "; charset=utf-8";
        return new(name, $"{name[..dot]}.{hash}{name[dot..]}", type, bytes, Packed.Contains(name[dot..]) ? Brotli(bytes) : null);
    }

    private static byte[] Brotli(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var brotli = new BrotliStream(memory, CompressionLevel.SmallestSize))
            brotli.Write(bytes);
        return memory.ToArray();
    }

    private sealed record Asset(string Name, string Address, string ContentType, byte[] Bytes, byte[]? Brotli);
}
