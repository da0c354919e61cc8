using Evenhand.App.CalendarsIn.Polling;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Evenhand.Web.Keeping;

/// <summary>Runs <see cref="FeedPolling"/> several times a minute, so that no page waits for a calendar of another server. What fails is tried again.</summary>
internal sealed partial class FeedPoller(FeedPolling polling, TimeProvider time, ILogger<FeedPoller> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await polling.Run(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Failed(log, exception);
            }
        }
    }

    [LoggerMessage(302, LogLevel.Error, "Calendars of other servers could not be looked after; it is tried again.")]
    private static partial void Failed(ILogger log, Exception exception);
}
