using Evenhand.App.Data.Ids;

namespace Evenhand.App.Accounts.Secrets;

/// <summary>
/// A code that lets its login in once: 128 random bits in base 32, written in groups for paper. How it is typed (case, spaces,
/// dashes) does not matter.
/// </summary>
public static class RecoveryCode
{
    /// <summary>How many a login has at a time.</summary>
    public const int Count = 10;

    public static IReadOnlyList<string> NewSet() => [.. Enumerable.Range(0, Count).Select(_ => Grouped(NewId.Text()))];

    public static string Hash(string typed) => Secret.Hash(new string([.. typed.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant)]));

    private static string Grouped(string code) => string.Join('-', code.Chunk(5).Select(group => new string(group)));
}
