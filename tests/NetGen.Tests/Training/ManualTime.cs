namespace NetGen.Tests.Training;

/// <summary>Time that passes when a test says so.</summary>
internal sealed class ManualTime : TimeProvider
{
    private long _ticks = 1_000_000;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _ticks;

    public void Pass(TimeSpan time) => _ticks += time.Ticks;
}
