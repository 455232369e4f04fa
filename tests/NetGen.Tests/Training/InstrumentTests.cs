using System.Diagnostics.Metrics;
using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>What a listener such as OpenTelemetry's sees of a run.</summary>
public class InstrumentTests
{
    [Fact]
    public void A_run_is_measured()
    {
        var measured = new List<(string Name, double Value)>();
        var units = new Dictionary<string, string?>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name != "NetGen") return;
            units[instrument.Name] = instrument.Unit;
            self.EnableMeasurementEvents(instrument);
        };
        void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            // Other tests train networks meanwhile.
            if (tags is [{ Key: "netgen.network.name", Value: nameof(Measured) }]) measured.Add((instrument.Name, value));
        }
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.Start();

        var time = new ManualTime();
        var options = new TrainingOptions
        {
            LearningRate = LearningRate.Exponential(0.5, 0.5),
            Epochs = 2,
            BatchSize = 4,
            TimeProvider = time,
            AfterStep = _ => time.Pass(TimeSpan.FromSeconds(1.5)),
        };
        var losses = new List<double>();
        var network = new Measured(1);
        Trainer.Fit(network, TrainingData.Waves(6), options with { AfterStep = options.AfterStep + (context => losses.Add(context.StepLoss)) });

        double[] Of(string name) => [.. measured.Where(one => one.Name == name).Select(one => one.Value)];
        Assert.Equal([1, 1, 1, 1], Of("netgen.training.steps"));
        Assert.Equal([4, 2, 4, 2], Of("netgen.training.samples"));
        Assert.Equal(losses, Of("netgen.training.loss"));
        Assert.Equal([0.5, 0.5, 0.25, 0.25], Of("netgen.training.learning_rate"));
        Assert.Equal([3, 3], Of("netgen.training.epoch.duration"));
        Assert.Equal("{step} {sample} 1 1 s", string.Join(' ', new[] { "steps", "samples", "loss", "learning_rate", "epoch.duration" }
            .Select(name => units["netgen.training." + name])));
    }
}

[Network(Precision = Precision.Double)]
[Layer(2, 2)]
public partial class Measured;
