using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.Domain.Coverage;

/// <summary>Where children are between two days, both included: with one adult at these times, and at their other home else.</summary>
/// <param name="Children">Empty means all children.</param>
/// <param name="With">Local times, the ends not included.</param>
public sealed record CustodyDates(PersonId Adult, IReadOnlyList<PersonId> Children, LocalDate From, LocalDate To, IReadOnlyList<(LocalDateTime From, LocalDateTime To)> With)
{
    public bool Concerns(PersonId child) => Children.Count == 0 || Children.Contains(child);
}
