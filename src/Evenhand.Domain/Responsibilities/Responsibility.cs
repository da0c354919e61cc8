using Evenhand.Domain.Hours;
using Evenhand.Domain.Units;

namespace Evenhand.Domain.Responsibilities;

/// <summary>
/// One row of the catalogue, or a household's own. It starts with no owner, whoever lives in the household.
/// Minutes and occurrences are estimates; units are those of the household (children in the age range, adults, cars, pets, elders).
/// </summary>
public sealed record Responsibility
{
    public required ResponsibilityId Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The least that counts as done (M141).</summary>
    public string DoneWhen { get; init; } = "";

    /// <summary>Condition under which it applies, for example <c>kids</c>.</summary>
    public string AppliesIf { get; init; } = "always";

    /// <summary>Off until a household names it.</summary>
    public bool Optional { get; init; }

    public WorkKind Kind { get; init; } = WorkKind.Do;

    public Timing Timing { get; init; } = Timing.Window;

    public string Cadence { get; init; } = "";

    public decimal OccurrencesPerWeek { get; init; }

    /// <summary>Doing, per occurrence and first unit.</summary>
    public decimal ExecuteMinutes { get; init; }

    public Per Per { get; init; } = Per.Household;

    /// <summary>Each further unit adds this part of the minutes.</summary>
    public decimal ExtraUnitFactor { get; init; }

    public DaySet Days { get; init; } = DaySet.All;

    /// <summary>Minute of the day.</summary>
    public int WindowStart { get; init; }

    /// <summary>Minute of the day; not later than the start means the next morning.</summary>
    public int WindowEnd { get; init; } = 1440;

    /// <summary>home, road, shop, school, clinic, venue, anywhere, or a place of the household.</summary>
    public string Place { get; init; } = "home";

    /// <summary>May run beside other things: watching, a machine. Left out of the clock total.</summary>
    public bool CanOverlap { get; init; }

    /// <summary>False for what is protected and never a chore: comfort, friends, dinner together.</summary>
    public bool CountsInLoad { get; init; } = true;

    public Criticality Criticality { get; init; } = Criticality.Low;

    /// <summary>Ages in years to which it applies, both ends included; null where it has no range.</summary>
    public decimal? ChildAgeFrom { get; init; }

    public decimal? ChildAgeTo { get; init; }

    public Delegable ByCarer { get; init; }

    public Delegable ByVillage { get; init; }

    public Delegable ByService { get; init; }

    /// <summary>Youngest age of a child of the house who could do it; null for never.</summary>
    public decimal? ByChildFromAge { get; init; }

    public Binding Binding { get; init; } = Binding.None;

    public Authority Authority { get; init; } = Authority.None;

    /// <summary>Rows of one group are alternatives.</summary>
    public string ExclusiveGroup { get; init; } = "";

    /// <summary>Thinking per week and unit, apart from doing.</summary>
    public decimal ThinkingMinutes { get; init; }

    /// <summary>Split of the whole weekly load in percent: anticipate, decide, monitor, do (M008).</summary>
    public (int Anticipate, int Decide, int Monitor, int Execute) Parts { get; init; }

    /// <summary>Written by this household, not in the catalogue.</summary>
    public bool IsOwn { get; init; }

    public bool HasAgeRange => ChildAgeFrom is not null || ChildAgeTo is not null;

    public bool IsForAge(decimal age) => age >= (ChildAgeFrom ?? 0) && age <= (ChildAgeTo ?? decimal.MaxValue);

    /// <summary>Watched or on call: never done, only looked at (M023, M025).</summary>
    public bool IsNeverDone => Kind is WorkKind.Watch or WorkKind.OnCall;
}

public enum WorkKind
{
    Do,
    Go,
    Watch,
    BeThere,
    Admin,
    OnCall,
    Project,
}

public enum Timing
{
    Fixed,
    Window,
    Flexible,
    OnDemand,
}

public enum Per
{
    Household,
    Child,
    Adult,
    Car,
    Pet,
    Elder,
}

public enum Criticality
{
    Low,
    Medium,
    High,
}

public enum Delegable
{
    No,
    Partly,
    Yes,
}

/// <summary>Why a responsibility cannot be anyone's. Only what the body or the law ties, and each adult's own.</summary>
public enum Binding
{
    None,
    Birth,
    Nursing,
    Person,
}

public enum Authority
{
    None,
    Authorised,
    Parental,
    Account,
}
