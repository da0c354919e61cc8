using Evenhand.App.Weeks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Evenhand.Web.Keeping;

/// <summary>Runs <see cref="WeekKeeping"/> every minute. What fails once is tried again a minute later.</summary>
internal sealed partial class WeekKeeper(WeekKeeping keeping, TimeProvider time, ILogger<WeekKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await keeping.Run(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Failed(log, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(300, LogLevel.Error, "Weeks could not be looked after; it is tried again in a minute.")]
    private static partial void Failed(ILogger log, Exception exception);
}
