using Evenhand.Domain.Hours;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.Domain.Lead;

/// <summary>Weeks in which one child needs much more than usual: a load that is raised, others lowered, reviews and an end (M124).</summary>
public sealed record Surge
{
    public const int DaysBetweenReviews = 14;

    /// <summary>The row of the catalogue that stands for the support itself.</summary>
    public static ResponsibilityId Support { get; } = new("crisis.surge");

    public string What { get; init; } = "";

    public required LocalDate From { get; init; }

    /// <summary>Last day.</summary>
    public required LocalDate Until { get; init; }

    /// <summary>Who gives the support.</summary>
    public required PersonId Who { get; init; }

    /// <summary>Minutes on each of its days; 0 where nothing is added.</summary>
    public int Minutes { get; init; }

    public DaySet Days { get; init; } = DaySet.Weekdays;

    /// <summary>What steps back meanwhile, as patterns.</summary>
    public IReadOnlyList<string> Lowers { get; init; } = [];

    public bool Covers(LocalDate date) => From <= date && date <= Until;

    /// <summary>Every two weeks, and at the end.</summary>
    public IReadOnlyList<LocalDate> Reviews()
    {
        var dates = new List<LocalDate>();
        for (var date = From.PlusDays(DaysBetweenReviews); date < Until; date = date.PlusDays(DaysBetweenReviews))
            dates.Add(date);
        dates.Add(Until);
        return dates;
    }
}
