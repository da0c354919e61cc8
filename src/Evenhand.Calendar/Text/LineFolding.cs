using System.Text;

namespace Evenhand.Calendar.Text;

/// <summary>Folds long content lines (RFC 5545, 3.1): at most 75 octets of UTF-8 to a line, never inside a character.</summary>
public static class LineFolding
{
    public const int MaxOctets = 75;

    /// <summary>The line with CRLF and a space where it is folded, without a final line break.</summary>
    /// <param name="line">One content line, without line breaks. Half a surrogate pair becomes U+FFFD.</param>
    public static string Fold(string line)
    {
        if (line.Length <= MaxOctets / 3)
            return line;
        var folded = new StringBuilder(line.Length + line.Length / 30);
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        return folded.ToString();
    }

    /// <summary>The lines as they were before folding; what follows a line break and a space or tab belongs to the line before.</summary>
    public static string Unfold(string text) =>
        text.Replace("\r\n ", "", StringComparison.Ordinal).Replace("\r\n\t", "", StringComparison.Ordinal);
}
