namespace Evenhand.Benchmarks.Measures;

/// <summary>
/// Processor time of this process since the clock was made. The search runs on one thread; what the runtime compiles and
/// collects beside it counts too. Elapsed time would measure who else uses the machine.
/// </summary>
internal sealed class ProcessorClock
{
    private readonly TimeSpan _start = Environment.CpuUsage.TotalTime;

    public double Seconds => (Environment.CpuUsage.TotalTime - _start).TotalSeconds;
}
