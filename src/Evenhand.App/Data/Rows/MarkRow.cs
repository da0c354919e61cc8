using Evenhand.App.Data.Ids;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Data.Rows;

/// <summary>Something said about one item of one week: a correction by exception, or a pin.</summary>
public sealed class MarkRow : IHouseholdRow
{
    public HouseholdId HouseholdId { get; set; }

    public string Id { get; set; } = "";

    public LocalDate Monday { get; set; }

    /// <summary>Key of the item in the week's plan.</summary>
    public string Item { get; set; } = "";

    public string Kind { get; set; } = "";

    public PersonId? Who { get; set; }

    /// <summary>Minute of the week, from Monday 00:00.</summary>
    public int? Start { get; set; }

    public int? Minutes { get; set; }

    public string? Text { get; set; }

    public MemberId? By { get; set; }

    public Instant At { get; set; }

    public long Version { get; set; }
}
