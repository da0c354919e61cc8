using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;

namespace Evenhand.Domain.Lead;

/// <summary>The nine items on the front line of everyday life with which a lead role starts (M021).</summary>
public static class FrontLine
{
    private static readonly Dictionary<string, string[]> Rows = new(StringComparer.Ordinal)
    {
        ["mornings"] = ["child.wake_dress", "child.breakfast", "child.pack_bags", "child.out_the_door", "child.dropoff"],
        ["bedtimes"] = ["child.bedtime", "child.bath"],
        ["screens"] = ["child.screens"],
        ["homework"] = ["child.homework"],
        ["sports-music"] = ["activity.encourage", "activity.practice", "activity.drive", "activity.register"],
        ["events"] = ["activity.attend"],
        ["social-lives"] = ["child.social_tabs", "activity.playdates"],
        ["first-on-forms"] = ["plan.emergency", "school.forms"],
        ["crisis"] = ["plan.oncall", "crisis.respond", "health.sick_call", "health.sick_day"],
    };

    /// <summary>In the order in which the essay names them.</summary>
    public static IReadOnlyList<string> Items { get; } = ["mornings", "bedtimes", "screens", "homework", "sports-music", "events", "social-lives", "first-on-forms", "crisis"];

    /// <summary>The responsibilities that an item of the front line names; empty for a household's own words.</summary>
    public static IReadOnlyList<ResponsibilityId> RowsOf(string item) => Rows.TryGetValue(item, out var rows) ? [.. rows.Select(row => new ResponsibilityId(row))] : [];

    /// <summary>Every responsibility of the front line that a person can be seen doing or deciding.</summary>
    public static IReadOnlySet<string> All { get; } = Rows.Values.SelectMany(rows => rows).ToHashSet(StringComparer.Ordinal);

    /// <summary>What of the lead's content is another adult's: chunks that stay with their owner, whole.</summary>
    public static IReadOnlyList<Owned> OthersChunks(OwnershipView ownership, LeadTerms terms, PersonId lead)
    {
        var named = terms.Content.SelectMany(RowsOf).ToHashSet();
        var groups = named.Select(id => id.Group).Append("school").Append("health").ToHashSet(StringComparer.Ordinal);
        return [.. ownership.Applicable.Where(owned => owned.Owner is { } owner && owner != lead && groups.Contains(owned.Row.Id.Group))];
    }
}
