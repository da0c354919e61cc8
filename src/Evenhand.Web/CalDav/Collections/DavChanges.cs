namespace Evenhand.Web.CalDav.Collections;

/// <summary>What changed in a collection (RFC 6578).</summary>
/// <param name="IsWhole">False when there is more after <paramref name="Token"/>.</param>
internal sealed record DavChanges(IReadOnlyList<(string Name, string? Etag)> Members, string Token, bool IsWhole);
