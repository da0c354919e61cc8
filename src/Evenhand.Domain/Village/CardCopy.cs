using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.Domain.Village;

/// <summary>A place that holds a copy of an emergency card, with the order that it shows (M024).</summary>
/// <param name="Place">For example school, clinic, camp.</param>
/// <param name="Children">Whose card it is; empty means all children.</param>
/// <param name="Order">Who is called there, in order.</param>
/// <param name="Since">When the place got this order; null when not known.</param>
public sealed record CardCopy(string Place, IReadOnlyList<PersonId> Children, IReadOnlyList<PersonId> Order, LocalDate? Since);
