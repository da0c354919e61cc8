using NodaTime;

namespace Evenhand.Domain.Responsibilities;

/// <summary>Since when something is deliberately not done, when both look at it again, and why (M140).</summary>
public sealed record LetGoNote(string Pattern, LocalDate? Since, LocalDate? Review, string Why);
