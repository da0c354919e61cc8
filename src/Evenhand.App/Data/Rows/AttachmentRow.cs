using Evenhand.App.Data.Ids;
using NodaTime;

namespace Evenhand.App.Data.Rows;

/// <summary>A text that came with the household, word for word: the file it was imported from.</summary>
public sealed class AttachmentRow : IHouseholdRow
{
    public HouseholdId HouseholdId { get; set; }

    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    public string Text { get; set; } = "";

    public Instant At { get; set; }

    public long Version { get; set; }
}
