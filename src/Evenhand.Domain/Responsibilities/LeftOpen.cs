using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.Domain.Responsibilities;

/// <summary>It was asked whose it is to be, and the answer was: nobody's for now. It is not asked again before the last day (M135).</summary>
public sealed record LeftOpen(ResponsibilityId Id, LocalDate Since, LocalDate Until);
