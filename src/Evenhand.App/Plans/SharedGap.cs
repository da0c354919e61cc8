using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Plans;

/// <summary>A stretch in which nobody is with some children, said once for all of them.</summary>
public sealed record SharedGap(IReadOnlyList<PersonId> Children, LocalDateTime Start, LocalDateTime End)
{
    /// <summary>By start.</summary>
    public static IReadOnlyList<SharedGap> Of(IEnumerable<NobodyThere> gaps) =>
        [.. gaps.Distinct().GroupBy(gap => (gap.Start, gap.End)).Select(group => new SharedGap([.. group.Select(gap => gap.Child)], group.Key.Start, group.Key.End)).OrderBy(gap => gap.Start).ThenBy(gap => gap.End)];
}
