using System.Text;
using System.Text.RegularExpressions;

namespace Evenhand.Benchmarks.Pages;

/// <summary>What a browser that was never here loads for one page, compressed, in bytes.</summary>
internal sealed partial record FirstVisit(string Path, long Page, long Styles, long Scripts, long Other)
{
    public long All => Page + Styles + Scripts + Other;

    /// <param name="packed">Does not unpack, so that lengths are those on the wire.</param>
    /// <param name="plain">Unpacks, to read what the page links.</param>
    public static async Task<FirstVisit> Measure(HttpClient packed, HttpClient plain, string path)
    {
        var text = Encoding.UTF8.GetString(await plain.GetByteArrayAsync(path));
        var visit = new FirstVisit(path, (await packed.GetByteArrayAsync(path)).Length, 0, 0, 0);
        foreach (var address in Asset().Matches(text).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal))
        {
            var length = (await packed.GetByteArrayAsync(address)).Length;
            visit = System.IO.Path.GetExtension(address) switch
            {
                ".css" => visit with { Styles = visit.Styles + length },
                ".js" => visit with { Scripts = visit.Scripts + length },
                _ => visit with { Other = visit.Other + length },
            };
        }

        return visit;
    }

    [GeneratedRegex("(?:href|src)=\"(/assets/[^\"]+)\"")]
    private static partial Regex Asset();
}
