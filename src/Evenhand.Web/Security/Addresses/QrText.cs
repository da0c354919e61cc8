using System.Text;
using QRCoder;

namespace Evenhand.Web.Security.Addresses;

/// <summary>A QR code for a terminal: two rows of squares to a line of half blocks, light on dark and dark on light alike.</summary>
public static class QrText
{
    public static string Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.L);
        var rows = data.ModuleMatrix;
        var picture = new StringBuilder();
        for (var y = 0; y < rows.Count; y += 2)
        {
            // White on black whatever the terminal's own colours are: cameras want a light border around dark squares.
            picture.Append("\u001b[97;40m");
            for (var x = 0; x < rows[y].Count; x++)
                picture.Append((rows[y][x], y + 1 < rows.Count && rows[y + 1][x]) switch { (false, false) => '█', (false, true) => '▀', (true, false) => '▄', _ => ' ' });
            picture.Append("\u001b[0m\n");
        }

        return picture.ToString();
    }
}
