using System.Diagnostics.CodeAnalysis;

namespace Evenhand.Domain.Units;

/// <summary>A value, or everything that is wrong with what the user gave.</summary>
public sealed class Result<T>
    where T : class
{
    private Result(T? value, IReadOnlyList<Problem> problems)
    {
        Value = value;
        Problems = problems;
    }

    public T? Value { get; }

    public IReadOnlyList<Problem> Problems { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    public bool Ok => Value is not null;

    public static implicit operator Result<T>(T value) => new(value, []);

    public static Result<T> Failed(IReadOnlyList<Problem> problems) =>
        problems.Count > 0 ? new(null, problems) : throw new ArgumentException("A failure says what is wrong.", nameof(problems));
}
