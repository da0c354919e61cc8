using Evenhand.Domain.Units;

namespace Evenhand.Domain.Responsibilities;

/// <summary>The versioned list of responsibilities, in its file's order, with a household's own rows after it.</summary>
public sealed class Catalogue
{
    private readonly Dictionary<ResponsibilityId, Responsibility> byId;

    public Catalogue(string version, IReadOnlyList<Responsibility> rows)
    {
        Version = version;
        Rows = rows;
        byId = rows.ToDictionary(row => row.Id);
    }

    public string Version { get; }

    public IReadOnlyList<Responsibility> Rows { get; }

    public Responsibility? Find(ResponsibilityId id) => byId.GetValueOrDefault(id);

    /// <summary>This catalogue with a household's estimates put in and its own rows added.</summary>
    public Catalogue With(IReadOnlyList<Estimate> estimates, IReadOnlyList<Responsibility> own)
    {
        if (estimates.Count == 0 && own.Count == 0)
            return this;
        var changed = estimates.ToDictionary(estimate => estimate.Id);
        return new(Version, [.. Rows.Concat(own).Select(row => changed.TryGetValue(row.Id, out var estimate) ? estimate.ApplyTo(row) : row)]);
    }
}

/// <summary>A household's own figures or its own "good enough" for a row; null leaves the catalogue's.</summary>
public sealed record Estimate
{
    public required ResponsibilityId Id { get; init; }

    public decimal? Minutes { get; init; }

    public decimal? TimesAWeek { get; init; }

    public decimal? ThinkingMinutes { get; init; }

    public int? WindowStart { get; init; }

    public int? WindowEnd { get; init; }

    public Hours.DaySet? Days { get; init; }

    public string? GoodEnough { get; init; }

    public Responsibility ApplyTo(Responsibility row) => row with
    {
        ExecuteMinutes = Minutes ?? row.ExecuteMinutes,
        OccurrencesPerWeek = TimesAWeek ?? row.OccurrencesPerWeek,
        ThinkingMinutes = ThinkingMinutes ?? row.ThinkingMinutes,
        WindowStart = WindowStart ?? row.WindowStart,
        WindowEnd = WindowEnd ?? row.WindowEnd,
        Days = Days ?? row.Days,
        DoneWhen = GoodEnough ?? row.DoneWhen,
    };
}
