namespace Evenhand.App.Weeks;

/// <summary>Which corrections speak about the same.</summary>
public static class Marks
{
    private static readonly MarkKind[] AboutThePerson = [MarkKind.DoneBy, MarkKind.PinnedPerson, MarkKind.AnyoneMayClaim, MarkKind.SamePerson, MarkKind.DifferentPerson];
    private static readonly MarkKind[] Ties = [MarkKind.SamePerson, MarkKind.DifferentPerson];

    /// <summary>Kinds whose place a correction takes, its own among them.</summary>
    public static IReadOnlyList<MarkKind> ReplacedBy(MarkKind kind) => AboutThePerson.Contains(kind) ? AboutThePerson : [kind];

    /// <summary>Kinds that go when one is taken back: a tie of either kind is one tie.</summary>
    public static IReadOnlyList<MarkKind> ClearedWith(MarkKind kind) => Ties.Contains(kind) ? Ties : [kind];
}
