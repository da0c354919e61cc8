using System.Text;

namespace Evenhand.Calendar.Text;

/// <summary>
/// Cuts the bytes of a calendar into content lines and unfolds them (RFC 5545, 3.1). Bytes are joined before they are read as
/// characters, since some programs fold inside a character. CRLF, LF, CR and CR CR LF all end a line. Lines that are no UTF-8
/// are read as Windows-1252.
/// </summary>
public static class SourceLines
{
    /// <summary>What the bytes 0x80 to 0x9F are in Windows-1252; the rest is as in Latin-1.</summary>
    private const string Western = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>Where the parameters of a property are looked for.</summary>
    private const int MostHeader = 1_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IEnumerable<SourceLine> Of(ReadOnlyMemory<byte> bytes)
    {
        var offset = bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        var number = 1;
        var joined = new List<byte>();
        while (offset < bytes.Length)
        {
            var (start, first) = (offset, number);
            joined.Clear();
            var (text, next) = Piece(bytes.Span, offset);
            number++;
            while (Continues(bytes.Span, text, joined, next, out var skip))
            {
                if (joined.Count == 0)
                    joined.AddRange(text);
                if (skip == 0)
                    joined.RemoveAt(joined.Count - 1);
                (var more, next) = Piece(bytes.Span, next + skip);
                joined.AddRange(more);
                number++;
            }

            yield return new SourceLine(first, start, next - start, Decode(joined.Count > 0 ? joined.ToArray() : text));
            offset = next;
        }
    }

    /// <summary>The bytes up to the next line break, and where the next line begins.</summary>
    private static (byte[] Text, int Next) Piece(ReadOnlySpan<byte> bytes, int offset)
    {
        var rest = bytes[offset..];
        var end = rest.IndexOfAny((byte)'\r', (byte)'\n');
        if (end < 0)
            return (rest.ToArray(), bytes.Length);
        var mark = rest[end..];
        var length = mark.StartsWith("\r\r\n"u8) ? 3 : mark.StartsWith("\r\n"u8) ? 2 : 1;
        return (rest[..end].ToArray(), offset + end + length);
    }

    /// <summary>True when the line goes on: after a blank (which is skipped), or after the soft break of quoted-printable (which is taken off).</summary>
    private static bool Continues(ReadOnlySpan<byte> bytes, byte[] text, List<byte> joined, int next, out int skip)
    {
        skip = 1;
        if (next >= bytes.Length)
            return false;
        if (bytes[next] is (byte)' ' or (byte)'\t')
            return true;
        skip = 0;
        var last = joined.Count > 0 ? joined[^1] : text.Length > 0 ? text[^1] : (byte)0;
        return last == (byte)'=' && text.AsSpan(0, Math.Min(text.Length, MostHeader)).IndexOf("QUOTED-PRINTABLE:"u8) >= 0;
    }

    private static string Decode(byte[] text)
    {
        if (Ascii.IsValid(text))
            return Encoding.ASCII.GetString(text);
        try
        {
            return Strict.GetString(text);
        }
        catch (DecoderFallbackException)
        {
            return string.Create(text.Length, text, static (characters, octets) =>
            {
                for (var index = 0; index < octets.Length; index++)
                    characters[index] = octets[index] is >= 0x80 and <= 0x9F ? Western[octets[index] - 0x80] : (char)octets[index];
            });
        }
    }
}
