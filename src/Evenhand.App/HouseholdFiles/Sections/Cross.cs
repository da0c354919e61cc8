using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;

namespace Evenhand.App.HouseholdFiles.Sections;

/// <summary>Collects what only shows when values are held against each other, while sections are read.</summary>
internal sealed class Cross(int weeks, Catalogue catalogue)
{
    private readonly List<Problem> problems = [];

    /// <summary>Length of the household's pattern.</summary>
    public int Weeks { get; } = weeks;

    public Catalogue Catalogue { get; } = catalogue;

    public IReadOnlyList<Problem> Problems => problems;

    public void Add(string code, Fields at, string key, string message, string instead)
    {
        var (line, column) = at.At(key);
        problems.Add(new(code, line, column, key.Length == 0 ? at.Path : at.Join(key), message, instead));
    }

    public void Add(Problem problem) => problems.Add(problem);

    /// <summary>Weeks of the pattern that an entry names, each at most the pattern's length.</summary>
    public IReadOnlyList<int> WeeksOf(Fields fields)
    {
        var named = fields.Wholes("weeks");
        foreach (var week in named)
            if (week > Weeks)
                Add("week-outside-pattern", fields, "weeks", $"week {week} is outside the pattern of {Weeks} {(Weeks == 1 ? "week" : "weeks")}.", "Write a smaller week, or make the pattern longer with weeks: at the top of the file.");
        return named;
    }
}
