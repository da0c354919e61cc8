namespace Evenhand.App.HouseholdFiles.Shapes;

/// <summary>The known word that a mistyped one most likely meant.</summary>
internal static class Nearest
{
    private const int LongestWord = 60;

    /// <summary>The nearest of the known words by edit distance with neighbours exchanged; null when none is near.</summary>
    public static string? Of(string word, IEnumerable<string> known)
    {
        if (word.Length > LongestWord)
            return null;
        string? nearest = null;
        var near = Math.Max(2, word.Length / 3);
        var least = int.MaxValue;
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - word.Length) > near)
                continue;
            var distance = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            var rank = 2 * distance - (candidate.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? 1 : 0);
            if (distance <= near && distance < Math.Max(word.Length, candidate.Length) && rank < least)
            {
                least = rank;
                nearest = candidate;
            }
        }

        return nearest;
    }

    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
