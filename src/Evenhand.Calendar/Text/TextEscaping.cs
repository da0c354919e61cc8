using System.Text;

namespace Evenhand.Calendar.Text;

/// <summary>Escapes values of type TEXT (RFC 5545, 3.3.11).</summary>
public static class TextEscaping
{
    /// <summary>Backslash, semicolon, comma and line breaks are escaped; other control characters, which no calendar may hold, are left out.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var index = 0; index < text.Length; index++)
        {
            switch (text[index])
            {
                case '\\' or ';' or ',':
                    escaped.Append('\\').Append(text[index]);
                    break;
                case '\r':
                    if (index + 1 == text.Length || text[index + 1] != '\n')
                        escaped.Append("\\n");
                    break;
                case '\n':
                    escaped.Append("\\n");
                    break;
                case (< ' ' and not '\t') or '\u007F':
                    break;
                default:
                    escaped.Append(text[index]);
                    break;
            }
        }

        return escaped.ToString();
    }

    /// <summary>The text that was escaped; <c>\N</c> is a line break too.</summary>
    public static string Unescape(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var index = 0; index < value.Length; index++)
        {
            if (value[index] != '\\' || index + 1 == value.Length)
            {
                text.Append(value[index]);
                continue;
            }

            index++;
            text.Append(value[index] is 'n' or 'N' ? '\n' : value[index]);
        }

        return text.ToString();
    }
}
