using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Evenhand.Web.Pages.Settings;

/// <summary>A QR code (ISO/IEC 18004) as a picture in the page, drawn as one path.</summary>
internal static class QrPicture
{
    /// <param name="label">What it is, for whoever does not see it.</param>
    public static IHtmlContent Of(string text, string label)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows[y].Count; x++)
                if (rows[y][x])
                    path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return new HtmlString($"<svg class=\"qr\" viewBox=\"0 0 {rows.Count} {rows.Count}\" role=\"img\" aria-label=\"{System.Text.Encodings.Web.HtmlEncoder.Default.Encode(label)}\" shape-rendering=\"crispEdges\"><path d=\"{path}\"/></svg>");
    }
}
