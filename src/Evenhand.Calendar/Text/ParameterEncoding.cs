using System.Text;

namespace Evenhand.Calendar.Text;

/// <summary>Encodes values of parameters (RFC 6868): <c>^n</c> for a line break, <c>^'</c> for a double quote, <c>^^</c> for a caret.</summary>
public static class ParameterEncoding
{
    /// <summary>Ready to stand after <c>NAME=</c>: in quotes when it holds a colon, a semicolon or a comma.</summary>
    public static string Encode(string value)
    {
        var encoded = new StringBuilder(value.Length + 8);
        var quoted = false;
        for (var index = 0; index < value.Length; index++)
        {
            var c = value[index];
            quoted |= c is ':' or ';' or ',';
            switch (c)
            {
                case '^':
                    encoded.Append("^^");
                    break;
                case '"':
                    encoded.Append("^'");
                    break;
                case '\r' when index + 1 < value.Length && value[index + 1] == '\n':
                    break;
                case '\r' or '\n':
                    encoded.Append("^n");
                    break;
                case (< ' ' and not '\t') or '\u007F':
                    break;
                default:
                    encoded.Append(c);
                    break;
            }
        }

        return quoted ? $"\"{encoded}\"" : encoded.ToString();
    }

    /// <summary>The value that was encoded, without its quotes; a caret before anything else stands for itself.</summary>
    public static string Decode(string encoded)
    {
        var inner = encoded is ['"', .., '"'] ? encoded[1..^1] : encoded;
        var value = new StringBuilder(inner.Length);
        for (var index = 0; index < inner.Length; index++)
        {
            var next = inner[index] == '^' && index + 1 < inner.Length ? inner[index + 1] : ' ';
            if (next is 'n' or '\'' or '^')
            {
                value.Append(next switch { 'n' => '\n', '\'' => '"', _ => '^' });
                index++;
            }
            else
            {
                value.Append(inner[index]);
            }
        }

        return value.ToString();
    }
}
