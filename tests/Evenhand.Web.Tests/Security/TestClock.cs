using NodaTime;

namespace Evenhand.Web.Tests.Security;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class TestClock : IClock
{
    public Instant Now { get; set; } = Instant.FromUtc(2026, 11, 24, 15, 0);

    public Instant GetCurrentInstant() => Now;
}
