using Evenhand.Domain.Hours;
using Evenhand.Domain.Units;

namespace Evenhand.Domain.Lead;

/// <summary>One line of the drop list: a firm block in which its adult is on call, and what becomes of it when the call comes (M025).</summary>
/// <param name="Rule">What the household wrote down; null where nobody has yet.</param>
public sealed record DropItem(PersonId Who, string What, IReadOnlyList<Interval> Times, DropRule? Rule)
{
    /// <summary>In the order of their first time.</summary>
    public static IReadOnlyList<DropItem> Of(OnCallRota rota) =>
    [
        .. rota.Stretches.Where(stretch => stretch.Flag == OnCallFlag.Firm).GroupBy(stretch => (stretch.Who, stretch.Block))
            .Select(group => new DropItem(group.Key.Who, group.Key.Block, [.. group.Select(stretch => stretch.Time)], rota.Rules.Drops.FirstOrDefault(drop => string.Equals(drop.What, group.Key.Block, StringComparison.OrdinalIgnoreCase)))),
    ];
}
