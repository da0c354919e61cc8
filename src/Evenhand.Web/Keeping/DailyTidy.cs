using Evenhand.App.Data;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Evenhand.Web.Keeping;

/// <summary>Runs <see cref="Store.Tidy"/> once a day, for the first time an hour after the start. What fails is tried again the next day.</summary>
internal sealed partial class DailyTidy(Store store, TimeProvider time, ILogger<DailyTidy> log) : BackgroundService
{
    private static readonly TimeSpan First = TimeSpan.FromHours(1);
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(First, time, stoppingToken);
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await store.Tidy(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Failed(log, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(301, LogLevel.Error, "What is no longer needed could not be removed; it is tried again tomorrow.")]
    private static partial void Failed(ILogger log, Exception exception);
}
