using Evenhand.App.Data.Ids;
using NodaTime;

namespace Evenhand.App.Data.Rows;

/// <summary>What one member answered apart from the others. It is shown to others from <see cref="RevealedAt"/> on.</summary>
public sealed class AnswerRow : IHouseholdRow
{
    public HouseholdId HouseholdId { get; set; }

    public string Id { get; set; } = "";

    public string Topic { get; set; } = "";

    public MemberId MemberId { get; set; }

    public string Text { get; set; } = "";

    public Instant? RevealedAt { get; set; }

    public long Version { get; set; }
}
