using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.CalDav;

/// <summary>The XML of a request: no DTD, at most 64 levels, at most as long as a request may be.</summary>
internal static class DavBody
{
    private const int MostDepth = 64;

    /// <summary>The root element; null for a request without a body.</summary>
    /// <exception cref="DavException">It is no such XML.</exception>
    public static async Task<XElement?> Xml(HttpContext http)
    {
        var bytes = await Bytes(http);
        if (bytes.Length == 0)
            return null;
        try
        {
            using (var depths = Reader(bytes))
            {
                while (depths.Read())
                {
                    if (depths.Depth > MostDepth)
                        throw new DavException(StatusCodes.Status400BadRequest, message: $"The XML has more than {MostDepth} levels.");
                }
            }

            using var reader = Reader(bytes);
            return XDocument.Load(reader).Root;
        }
        catch (XmlException exception)
        {
            throw new DavException(StatusCodes.Status400BadRequest, message: $"The body is no XML that is read here: {exception.Message}");
        }
    }

    public static async Task<byte[]> Bytes(HttpContext http)
    {
        using var all = new MemoryStream();
        await http.Request.Body.CopyToAsync(all, http.RequestAborted);
        return all.ToArray();
    }

    private static XmlReader Reader(byte[] bytes) => XmlReader.Create(new MemoryStream(bytes), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 2_000_000 });
}
