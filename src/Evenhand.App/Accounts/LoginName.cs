namespace Evenhand.App.Accounts;

/// <summary>The name that someone signs in with. It needs no e-mail address: one word or several, as the household likes.</summary>
public static class LoginName
{
    public const int Longest = 60;

    /// <summary>The form by which names are compared: without case, single spaces.</summary>
    public static string Normal(string typed) =>
        string.Join(' ', typed.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToUpperInvariant();

    /// <summary>Not empty, not too long, no control characters.</summary>
    public static bool IsFine(string typed) => typed.Trim() is { Length: > 0 and <= Longest } name && !name.Any(char.IsControl) && IsText(name);

    /// <summary>Half a surrogate pair is no character.</summary>
    private static bool IsText(string text)
    {
        for (var at = 0; at < text.Length; at += char.IsHighSurrogate(text[at]) ? 2 : 1)
        {
            if (char.IsSurrogate(text[at]) && !(at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1])))
                return false;
        }

        return true;
    }
}
