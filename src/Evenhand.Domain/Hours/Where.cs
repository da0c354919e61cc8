namespace Evenhand.Domain.Hours;

/// <summary>Where a block of time puts an adult; the stronger of two overlapping blocks wins, in this order.</summary>
public enum Where
{
    /// <summary>At home and working: covers only children for whom presence is enough.</summary>
    Home,

    /// <summary>At home and not able to look after anyone.</summary>
    Unable,

    /// <summary>At a place of work, not at home.</summary>
    Site,

    /// <summary>Anywhere else that is not home.</summary>
    Away,
}
