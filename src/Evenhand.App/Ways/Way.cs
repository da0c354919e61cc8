namespace Evenhand.App.Ways;

/// <summary>What could give.</summary>
public enum Act
{
    Drop,
    Buy,
    Move,
    Lower,
    Ask,
}

/// <summary>One thing that could give, in words, with its price in the household's currency; null when the price is not known.</summary>
public sealed record Member(Act Act, string What, decimal? Cost);

/// <summary>A smallest set: with all its members the week fits, without any one of them it does not.</summary>
public sealed record Way(IReadOnlyList<Member> Members)
{
    /// <summary>Plans the week again with the members, or with all but the one of this index, and says whether it fits.</summary>
    internal Func<int?, bool> Suffices { get; init; } = _ => false;

    /// <summary>Sum of the known prices; null when one is not known.</summary>
    public decimal? Cost => Members.Any(member => member.Cost is null) ? null : Members.Sum(member => member.Cost);
}

/// <summary>The answer of <c>ways</c>: that the week fits, or several smallest sets, none preferred.</summary>
/// <param name="Open">What does not fit, in words.</param>
public sealed record WaysAnswer(bool Fits, IReadOnlyList<string> Open, IReadOnlyList<Way> Sets);
