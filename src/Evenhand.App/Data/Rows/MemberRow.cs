using Evenhand.App.Data.Ids;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Data.Rows;

/// <summary>Someone who belongs to a household and may open it, or whose place is kept.</summary>
public sealed class MemberRow : IHouseholdRow
{
    public HouseholdId HouseholdId { get; set; }

    public MemberId Id { get; set; }

    /// <summary>Null for a member who does not sign in.</summary>
    public LoginId? LoginId { get; set; }

    public Role Role { get; set; }

    public PersonId? PersonId { get; set; }

    public string Name { get; set; } = "";

    /// <summary>Name of one of the colours of the pages.</summary>
    public string Colour { get; set; } = "";

    /// <summary>Initial or sign that stands beside the colour, so that no one needs to see colours.</summary>
    public string Mark { get; set; } = "";

    public Instant JoinedAt { get; set; }

    public Instant? LeftAt { get; set; }

    public long Version { get; set; }
}
