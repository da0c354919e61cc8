using Evenhand.App.Data.Parts;

namespace Evenhand.App.Data.Writing;

/// <summary>Ends an edit that is wrong.</summary>
internal sealed class RefusedException(IReadOnlyList<PartProblem> problems) : Exception("The write is refused.")
{
    public IReadOnlyList<PartProblem> Problems { get; } = problems;
}
