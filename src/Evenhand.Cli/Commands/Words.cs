namespace Evenhand.Cli.Commands;

/// <summary>Counts in words.</summary>
internal static class Words
{
    public static string Count(long number, string one, string many) => number == 1 ? $"1 {one}" : $"{number:N0} {many}";
}
