using Evenhand.Domain.Hours;

namespace Evenhand.App.Init;

/// <summary>What the five questions found out; null or empty where the answer was "later".</summary>
public sealed record NewHousehold
{
    public IReadOnlyList<NewAdult> Adults { get; init; } = [];

    /// <summary>Null: not answered yet. Empty: there are none.</summary>
    public IReadOnlyList<NewChild>? Children { get; init; }

    public IReadOnlyList<NewCare> Care { get; init; } = [];

    public IReadOnlyList<NewHelper> Helpers { get; init; } = [];

    /// <summary>IANA id.</summary>
    public string? TimeZone { get; init; }
}

public sealed record NewAdult(string Name, IReadOnlyList<Stretch> Hours);

/// <param name="Age">Years, with fraction.</param>
public sealed record NewChild(string Name, decimal Age);

/// <param name="Child">Name of a child; null for all of them.</param>
public sealed record NewCare(string? Child, string Name, IReadOnlyList<Stretch> Hours);

/// <param name="Ring">family, neighbour, parents or paid; empty when not said.</param>
/// <param name="Hours">Empty for someone who can be asked.</param>
/// <param name="Children">Names; empty for all.</param>
public sealed record NewHelper(string Name, string Ring, IReadOnlyList<Stretch> Hours, IReadOnlyList<string> Children);

/// <summary>Days with one start and end, minutes of the day.</summary>
public sealed record Stretch(DaySet Days, int From, int To, bool AtHome);
