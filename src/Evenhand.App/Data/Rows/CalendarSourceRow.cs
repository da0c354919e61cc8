using Evenhand.App.CalendarsIn;
using Evenhand.App.Data.Ids;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Data.Rows;

/// <summary>A calendar that comes in: from a file or from an address. Where it comes from and what it holds lies in its inbox.</summary>
public sealed class CalendarSourceRow : IHouseholdRow
{
    public HouseholdId HouseholdId { get; set; }

    public string Id { get; set; } = "";

    /// <summary>Who added it.</summary>
    public MemberId MemberId { get; set; }

    public CalendarKind Kind { get; set; }

    /// <summary>Whose it is; null for a school calendar of all children.</summary>
    public PersonId? PersonId { get; set; }

    public string Name { get; set; } = "";

    /// <summary>Name of the care that it closes; empty for all care.</summary>
    public string Care { get; set; } = "";

    /// <summary>Minutes of the way to a shift; null for that of the usual work.</summary>
    public int? Commute { get; set; }

    /// <summary>1 when others may read its titles, else 0.</summary>
    public int ShowsTitles { get; set; }

    public Instant? RemovedAt { get; set; }

    public long Version { get; set; }
}
