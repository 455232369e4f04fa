using System.Diagnostics.Metrics;

namespace NetGen.Training;

/// <summary>
/// What <c>dotnet-counters</c> and OpenTelemetry see of runs: the meter <c>NetGen</c>. Names, units and descriptions follow OpenTelemetry's
/// conventions; each measurement bears the network's name.
/// </summary>
internal sealed class TrainingInstruments(string network)
{
    private static readonly Meter Meter = new("NetGen", typeof(TrainingInstruments).Assembly.GetName().Version?.ToString());

    private static readonly Counter<long> Steps = Meter.CreateCounter<long>("netgen.training.steps", "{step}", "Steps of the optimizer.");

    private static readonly Counter<long> Samples = Meter.CreateCounter<long>("netgen.training.samples", "{sample}", "Samples trained on.");

    private static readonly Gauge<double> Loss =
        Meter.CreateGauge<double>("netgen.training.loss", "1", "Loss of a sample on average in the last step.");

    private static readonly Gauge<double> LearningRate =
        Meter.CreateGauge<double>("netgen.training.learning_rate", "1", "Learning rate of the last step.");

    private static readonly Histogram<double> EpochDuration =
        Meter.CreateHistogram<double>("netgen.training.epoch.duration", "s", "Duration of an epoch, validation included.");

    private readonly KeyValuePair<string, object?> _network = new("netgen.network.name", network);

    public void StepDone(BatchLoss loss, double learningRate)
    {
        Steps.Add(1, _network);
        Samples.Add(loss.Samples, _network);
        Loss.Record(loss.Mean, _network);
        LearningRate.Record(learningRate, _network);
    }

    public void EpochDone(TimeSpan duration) => EpochDuration.Record(duration.TotalSeconds, _network);
}
