using Evenhand.App.Data.Ids;
using NodaTime;

namespace Evenhand.App.Data.Rows;

/// <summary>One part of a household file, as it holds from one date to another.</summary>
public sealed class PartRow : IHouseholdRow
{
    public HouseholdId HouseholdId { get; set; }

    /// <summary>Where it stands in the file, for example <c>adults/kim</c> or <c>owns/food.dinner</c>.</summary>
    public string Path { get; set; } = "";

    /// <summary>First day on which it holds.</summary>
    public LocalDate FromDate { get; set; }

    /// <summary>Last day on which it holds; null when no end is set.</summary>
    public LocalDate? UntilDate { get; set; }

    /// <summary>Place among the parts, ascending.</summary>
    public long Ord { get; set; }

    /// <summary>The value as JSON.</summary>
    public string Body { get; set; } = "";

    public long Version { get; set; }

    public bool HoldsOn(LocalDate date) => FromDate <= date && (UntilDate is not { } until || date <= until);
}
