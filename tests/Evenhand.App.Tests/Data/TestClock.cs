using NodaTime;

namespace Evenhand.App.Tests.Data;

/// <summary>A clock that stands still until it is moved.</summary>
internal sealed class TestClock : IClock
{
    public Instant Now { get; set; } = Instant.FromUtc(2026, 4, 1, 12, 0);

    public Instant GetCurrentInstant() => Now;
}
