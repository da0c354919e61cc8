namespace Evenhand.App.Outbound;

/// <summary>Addresses that this server fetches: http and https, without a name and a password in them.</summary>
public static class FetchAddress
{
    private const int MostLetters = 2_000;

    /// <summary>The address as it is fetched; null for what is none. A calendar program's <c>webcal:</c> is <c>https:</c>.</summary>
    public static Uri? Read(string? text)
    {
        text = text?.Trim() ?? "";
        if (text.Length is 0 or > MostLetters)
            return null;
        foreach (var scheme in new[] { "webcal://", "webcals://" })
            if (text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                text = "https://" + text[scheme.Length..];
        if (!text.Contains("://", StringComparison.Ordinal))
            text = "https://" + text;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && IsFetched(address) ? address : null;
    }

    public static bool IsFetched(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.UserInfo.Length == 0 && address.Host.Length > 0;
}
