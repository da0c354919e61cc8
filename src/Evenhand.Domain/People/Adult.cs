using Evenhand.Domain.Hours;
using Evenhand.Domain.Units;

namespace Evenhand.Domain.People;

/// <summary>An adult of the household, in whichever home. There is no field for sex; no rule could use one.</summary>
public sealed record Adult
{
    public required PersonId Id { get; init; }

    /// <summary>What the pages call this adult; the id when the file gives no name.</summary>
    public string Name { get; init; } = "";

    public string Job { get; init; } = "";

    /// <summary>Name of the home; null when the household has one.</summary>
    public string? Home { get; init; }

    public decimal? Age { get; init; }

    public IReadOnlyList<TimeBlock> Blocks { get; init; } = [];

    public Sleep? Sleep { get; init; }

    /// <summary>Minutes of sleep below which no plan goes; 7 hours unless the file says otherwise.</summary>
    public int? SleepFloor { get; init; }

    public bool Drives { get; init; } = true;

    /// <summary>Is the lead parent, by agreement.</summary>
    public bool Lead { get; init; }

    /// <summary>Hours of leave that are left this year; null when not stated.</summary>
    public decimal? LeaveLeftHours { get; init; }

    /// <summary>Usual and peak hours of paid work in a week (M052).</summary>
    public (decimal Usual, decimal Peak)? HoursRange { get; init; }

    public decimal? CalloutsPerMonth { get; init; }

    public bool BirthParent { get; init; }

    /// <summary>A physical binding with its reason and end, for example pregnancy.</summary>
    public PhysicalBinding? Physical { get; init; }

    /// <summary>This adult's own estimate of their share of the work at home, 0 to 1.</summary>
    public decimal? OwnEstimateOfHomeShare { get; init; }

    /// <summary>Patterns of responsibilities this adult likes, and minds.</summary>
    public IReadOnlyList<string> Likes { get; init; } = [];

    public IReadOnlyList<string> Minds { get; init; } = [];

    /// <summary>Patterns of what this adult cannot do (M012).</summary>
    public IReadOnlyList<string> Cannot { get; init; } = [];

    public Pay Pay { get; init; } = new();

    public string DisplayName => Name.Length > 0 ? Name : Id.Value;
}

/// <summary>Usual night: minutes of the day; an end not later than the start is the next morning.</summary>
public sealed record Sleep(int From, int To);

public sealed record PhysicalBinding(string Reason, decimal? FromMonth, string Until);

/// <summary>Pay and what hangs on it, per year in the household's currency. Private by default.</summary>
public sealed record Pay
{
    public decimal? Gross { get; init; }

    public decimal? Net { get; init; }

    public bool FamilyInsurance { get; init; }

    public decimal? EmployeePremium { get; init; }

    public decimal? InsurancePremiumFamily { get; init; }

    public decimal? LeaveWeeksPaid { get; init; }
}
