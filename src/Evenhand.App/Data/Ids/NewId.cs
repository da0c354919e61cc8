using System.Security.Cryptography;

namespace Evenhand.App.Data.Ids;

/// <summary>New ids: 128 random bits in 26 characters of base 32 (RFC 4648, lower case, no padding).</summary>
public static class NewId
{
    private const string Digits = "abcdefghijklmnopqrstuvwxyz234567";

    public static string Text() => Base32(RandomNumberGenerator.GetBytes(16));

    /// <summary>An id that is new within one household: 80 bits in 16 characters.</summary>
    public static string Short() => Base32(RandomNumberGenerator.GetBytes(10));

    internal static string Base32(ReadOnlySpan<byte> bytes)
    {
        var text = new char[((bytes.Length * 8) + 4) / 5];
        for (var at = 0; at < text.Length; at++)
        {
            var bit = at * 5;
            var pair = (bytes[bit / 8] << 8) | ((bit / 8) + 1 < bytes.Length ? bytes[(bit / 8) + 1] : 0);
            text[at] = Digits[(pair >> (11 - (bit % 8))) & 31];
        }

        return new(text);
    }
}
