using System.Net;
using System.Threading.RateLimiting;

namespace Evenhand.Web.Feeds;

/// <summary>
/// How often a calendar may be asked for, and how often an address may ask for one that is not there. A calendar that is asked for
/// rightly is not held up by those who guess, from whatever address.
/// </summary>
internal sealed class FeedLimit : IDisposable
{
    /// <summary>In <see cref="Window"/>, for one calendar or one address.</summary>
    public const int Most = 60;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new() { PermitLimit = Most, Window = Window, QueueLimit = 0 }));

    /// <summary>Null when it may go ahead; otherwise how long to wait.</summary>
    /// <param name="feed">Id of the calendar; null when there is none.</param>
    public TimeSpan? Take(string? feed, IPAddress? from)
    {
        using var lease = limiter.AttemptAcquire(feed is null ? $"from {from}" : $"feed {feed}");
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Window;
    }

    public void Dispose() => limiter.Dispose();
}
