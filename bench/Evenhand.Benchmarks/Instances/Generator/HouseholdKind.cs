namespace Evenhand.Benchmarks.Instances.Generator;

/// <summary>How a generated household lives.</summary>
internal enum HouseholdKind
{
    /// <summary>Both adults work full time.</summary>
    Dual,

    /// <summary>One works near and less, the other long days.</summary>
    Lead,

    /// <summary>Two homes; the children change between them in the middle of the week.</summary>
    Custody,

    SingleEarner,

    /// <summary>Long days, and every other Monday off.</summary>
    Compressed,

    /// <summary>Early, late and night shifts in turn.</summary>
    ShiftWork,

    /// <summary>Full-time work and evening classes.</summary>
    NightSchool,

    /// <summary>One is at another place from Monday to Thursday.</summary>
    PartnerAway,
}
