using System.Globalization;
using System.Text;

namespace Evenhand.Calendar.Text;

/// <summary>The encoding of text in vCalendar 1.0 (RFC 2045, 6.7); the octets are UTF-8.</summary>
internal static class QuotedPrintable
{
    public static string Decode(string text)
    {
        var octets = new List<byte>(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '=' && index + 2 < text.Length && byte.TryParse(text.AsSpan(index + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
            {
                octets.Add(octet);
                index += 2;
            }
            else
            {
                octets.AddRange(Encoding.UTF8.GetBytes(text[index].ToString()));
            }
        }

        return Encoding.UTF8.GetString(octets.ToArray());
    }
}
