using NodaTime;

namespace Evenhand.Calendar.Recurrence;

/// <summary>
/// One instance of a recurring thing: its clock time in the zone of DTSTART, and the instant, which tells instances apart.
/// Days and floating times have their instant as if they were UTC.
/// </summary>
/// <param name="Index">Which entry of the RDATEs it comes from; -1 when a rule or DTSTART made it.</param>
public readonly record struct Slot(LocalDateTime Local, Instant At, int Index = -1);
