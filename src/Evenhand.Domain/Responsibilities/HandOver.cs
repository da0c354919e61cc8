using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.Domain.Responsibilities;

/// <summary>How a responsibility last changed hands: whole, with notes, and not inspected afterwards (M008, M019).</summary>
/// <param name="From">Owner before; null when it was nobody's or went by turns.</param>
/// <param name="Review">When both look at it again; null for no date.</param>
public sealed record HandOver(ResponsibilityId Id, PersonId? From, LocalDate Since, LocalDate? Review, string Notes);
