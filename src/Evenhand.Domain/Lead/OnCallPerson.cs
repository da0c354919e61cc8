using Evenhand.Domain.Hours;
using Evenhand.Domain.Units;

namespace Evenhand.Domain.Lead;

/// <summary>Where someone is over some weeks, in wall-clock minutes from their first Monday 00:00, as far as being on call goes.</summary>
public sealed record OnCallPerson
{
    /// <summary>Whoever is further away than this cannot be there within the hour.</summary>
    public const int WithinTheHour = 60;

    public required PersonId Id { get; init; }

    public bool IsAdult { get; init; } = true;

    /// <summary>Blocks that cannot be moved.</summary>
    public IReadOnlyList<(Interval Time, string What)> Firm { get; init; } = [];

    /// <summary>Too far away to come within the hour.</summary>
    public IReadOnlyList<(Interval Time, string What)> Distant { get; init; } = [];

    /// <summary>At home and not able to look after anyone.</summary>
    public IReadOnlyList<(Interval Time, string What)> Unable { get; init; } = [];

    /// <summary>When someone who is no adult of the home is there; null for adults.</summary>
    public IReadOnlyList<Interval>? Comes { get; init; }

    /// <summary>Minutes of work on each day.</summary>
    public IReadOnlyList<(Interval Time, string What)> Work { get; init; } = [];

    public (OnCallFlag Flag, string What) At(int minute)
    {
        if (Find(Distant, minute) is { } far)
            return (OnCallFlag.Distant, far);
        if (Find(Unable, minute) is { } unable)
            return (OnCallFlag.Unable, unable);
        return Find(Firm, minute) is { } firm ? (OnCallFlag.Firm, firm) : (OnCallFlag.None, "");
    }

    public bool IsThere(int minute) => Comes is null || Comes.Any(time => time.Contains(minute));

    internal IEnumerable<int> Edges() => Firm.Concat(Distant).Concat(Unable).Select(pair => pair.Time).Concat(Comes ?? []).SelectMany(time => new[] { time.Start, time.End });

    private static string? Find(IReadOnlyList<(Interval Time, string What)> all, int minute)
    {
        foreach (var (time, what) in all)
            if (time.Contains(minute))
                return what;
        return null;
    }
}

/// <summary>What stands against coming at once.</summary>
public enum OnCallFlag
{
    None,

    /// <summary>In a block that cannot be moved.</summary>
    Firm,

    Unable,

    /// <summary>Not within the hour.</summary>
    Distant,
}
