using Evenhand.Domain.Hours;
using Evenhand.Domain.Units;

namespace Evenhand.Domain.People;

/// <summary>What has to be in the bag on these days, in the household's words.</summary>
/// <param name="Children">Empty means all.</param>
public sealed record BringAlong(string What, IReadOnlyList<PersonId> Children, DaySet Days, IReadOnlyList<int> Weeks)
{
    public bool IsFor(PersonId child) => Children.Count == 0 || Children.Contains(child);
}
