using Evenhand.App.Data.Ids;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Data.Rows;

/// <summary>An ask that a person of the household sent, with the link under which it is answered; the link's secret is kept as its hash only.</summary>
public sealed class SentAskRow : IHouseholdRow
{
    public HouseholdId HouseholdId { get; set; }

    public string Id { get; set; } = "";

    public string TokenHash { get; set; } = "";

    /// <summary>Who is asked.</summary>
    public PersonId Who { get; set; }

    /// <summary>Monday of the week.</summary>
    public LocalDate Monday { get; set; }

    /// <summary>Minute of the week, from Monday 00:00.</summary>
    public int Start { get; set; }

    public int End { get; set; }

    /// <summary>Ids of the children it is for, by spaces.</summary>
    public string Children { get; set; } = "";

    public string Place { get; set; } = "";

    /// <summary>Price with its currency; empty for none.</summary>
    public string Price { get; set; } = "";

    /// <summary>Ids of the children whom the page of the link names, by spaces; none unless somebody said so.</summary>
    public string Shown { get; set; } = "";

    public MemberId? By { get; set; }

    public Instant SentAt { get; set; }

    /// <summary>The link opens nothing from then on.</summary>
    public Instant ExpiresAt { get; set; }

    /// <summary>Number of the act that answered it.</summary>
    public long? AnswerAct { get; set; }

    public long Version { get; set; }
}
