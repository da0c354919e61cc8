using NodaTime;

namespace Evenhand.Calendar.Recurrence;

/// <summary>An entry of BYDAY: every such weekday of the period (<c>Nth</c> 0), its first (1), its last (-1) and so on.</summary>
public readonly record struct NthDay(int Nth, IsoDayOfWeek Day);
