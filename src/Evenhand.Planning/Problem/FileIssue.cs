namespace Evenhand.Planning.Problem;

/// <summary>What is wrong with a file, where, in words.</summary>
/// <param name="Path">Where, as in <c>tasks[3].elig[0]</c>; empty for the file as a whole.</param>
/// <param name="IsWarning">The file can be used all the same.</param>
public sealed record FileIssue(string Path, string Message, bool IsWarning = false)
{
    public override string ToString() => Path.Length == 0 ? Message : $"{Path}: {Message}";
}
