namespace Evenhand.Web.Security.Access;

/// <summary>Where a redirect may lead: to a path of ours and nowhere else.</summary>
internal static class OwnPath
{
    private const string Name = "returnUrl";

    /// <summary>The path when it is one of ours, otherwise the front page.</summary>
    public static string Of(string? wished) => IsOwn(wished) ? wished! : "/";

    public static string Query(string path) => IsOwn(path) && path != "/" ? $"?{Name}={Uri.EscapeDataString(path)}" : "";

    /// <summary>One slash, then no slash or backslash, and no control character: browsers read "//" and "/\" as another host.</summary>
    private static bool IsOwn(string? path) => path is { Length: > 0 and < 2000 } && path[0] == '/' && (path.Length == 1 || path[1] is not ('/' or '\\')) && !path.Any(letter => char.IsControl(letter) || letter == '\\');
}
