namespace Evenhand.Planning.Problem;

/// <summary>What a file held, or everything that is wrong with it.</summary>
public sealed record FileReading<T>(T? Value, IReadOnlyList<FileIssue> Issues)
    where T : class
{
    public IEnumerable<FileIssue> Errors => Issues.Where(issue => !issue.IsWarning);
    public IEnumerable<FileIssue> Warnings => Issues.Where(issue => issue.IsWarning);

    /// <summary>The value; throws, with every error in the message, when there is none.</summary>
    public T Required() => Value ?? throw new FormatException(string.Join('\n', Errors));
}
