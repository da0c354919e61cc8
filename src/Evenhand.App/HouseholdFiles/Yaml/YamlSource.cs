using System.Text;
using Evenhand.Domain.Units;

namespace Evenhand.App.HouseholdFiles.Yaml;

/// <summary>The bytes of a file as text, within a fixed size and without characters that no editor shows.</summary>
internal static class YamlSource
{
    public const int MaxBytes = 1_000_000;

    public static Result<string> Decode(byte[] bytes)
    {
        if (bytes.Length > MaxBytes)
            return TooLarge(bytes.Length);
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return Fail("not-utf-8", 1, 1, "the file is UTF-16 text.", "Save it as UTF-8.");
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            var at = Math.Clamp(exception.Index, 0, bytes.Length - 1);
            var line = 1 + bytes.AsSpan(0, at).Count((byte)'\n');
            var column = at - bytes.AsSpan(0, at).LastIndexOf((byte)'\n');
            return Fail("not-utf-8", line, column, $"the byte {bytes[at]:X2} is not UTF-8 text.", "Save the file as UTF-8; it is likely saved as Latin-1 or Windows-1252 now.");
        }
    }

    /// <summary>What keeps a text from being read at all; null when nothing does.</summary>
    public static Problem? Refuse(string text)
    {
        if (text.Length > MaxBytes)
            return TooLarge(text.Length).Problems[0];
        int line = 1, column = 0;
        foreach (var c in text)
        {
            column++;
            if (c == '\n')
                (line, column) = (line + 1, 0);
            else if (IsHidden(c))
                return new("control-character", line, column, "", $"the control character U+{(int)c:X4} stands here.", "Remove it; it cannot be seen in most editors, so type the line anew.");
        }

        return null;
    }

    /// <summary>A control character other than tab and line breaks.</summary>
    public static bool IsHidden(char c) => c is (< ' ' and not ('\t' or '\n' or '\r')) or (>= '\u007F' and <= '\u009F' and not '\u0085');

    private static Result<string> TooLarge(int size) =>
        Fail("file-too-large", 0, 0, $"the file has {size:N0} bytes; a household file has at most {MaxBytes:N0}.", "Keep what is not needed elsewhere.");

    private static Result<string> Fail(string code, int line, int column, string message, string instead) =>
        Result<string>.Failed([new(code, line, column, "", message, instead)]);
}
