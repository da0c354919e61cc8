namespace Evenhand.App.CameUp;

/// <summary>What somebody says came up, in the order in which a page offers it.</summary>
public enum Occasion
{
    /// <summary>A child has to be collected now, and stays at home for a time.</summary>
    Fetch,

    /// <summary>A child is ill.</summary>
    Sick,

    /// <summary>School or day care is closed, or runs shorter.</summary>
    Closed,

    /// <summary>Care is closed or runs shorter, and an adult has to work at once.</summary>
    Storm,

    /// <summary>A carer or helper cannot come.</summary>
    NotComing,

    /// <summary>An adult is ill.</summary>
    Ill,

    /// <summary>Something else an adult has to be at.</summary>
    Busy,

    Trip,
}
