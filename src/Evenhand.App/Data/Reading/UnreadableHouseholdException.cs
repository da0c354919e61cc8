using Evenhand.App.Data.Parts;
using NodaTime;

namespace Evenhand.App.Data.Reading;

/// <summary>The parts of a household do not make one on a date; no edit of this program leaves them so.</summary>
public sealed class UnreadableHouseholdException(LocalDate date, IReadOnlyList<PartProblem> problems)
    : Exception($"The household cannot be read as it holds on {date:uuuu-MM-dd}: {string.Join(' ', problems.Take(3).Select(problem => $"{problem.Part}: {problem.Message}"))}")
{
    public LocalDate Date { get; } = date;

    public IReadOnlyList<PartProblem> Problems { get; } = problems;
}
