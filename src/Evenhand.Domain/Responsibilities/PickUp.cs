using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.Domain.Responsibilities;

/// <summary>Someone did what nobody owned, or what its owner could not. Owning does not follow from it (M013).</summary>
public sealed record PickUp(ResponsibilityId Id, PersonId By, LocalDate On);
