using NetGen.Data;
using NetGen.Tests.Networks;
using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>Once a run is under way, its steps allocate nothing.</summary>
public class TrainingAllocationTests
{
    [Fact]
    public void Steps_on_targets() => NothingAllocated(new AdamRegressor(1), TrainingData.Waves(400), Options);

    [Fact]
    public void Steps_on_labels() => NothingAllocated(new Sectors(1), TrainingData.Thirds(400), Options);

    [Fact]
    public void Steps_on_labels_of_places() => NothingAllocated(new Phases(1), new DataSet<float>(new float[400 * 18], 18, new int[400 * 4]), Options);

    [Fact]
    public void Steps_of_several_batches() => NothingAllocated(new MeanRegressor(1), TrainingData.Waves(390), Options with { BatchesPerStep = 3 });

    [Fact]
    public void Steps_on_changed_samples() => NothingAllocated(
        new AdamRegressor(1), TrainingData.Waves(400), Options with { Augmentations = [Augmentation.Noise(0.1), Augmentation.Noise(0.2)] });

    [Fact]
    public void Reports() => NothingAllocated(
        new MeanRegressor(1), TrainingData.Waves(400), Options with { Progress = new Ignoring(), ProgressInterval = TimeSpan.Zero });

    private static TrainingOptions Options => new() { LearningRate = LearningRate.Cosine(0.01).WarmUp(3), Epochs = 2, BatchSize = 7 };

    private static void NothingAllocated<TNetwork, T>(TNetwork network, DataSet<T> data, TrainingOptions options)
        where TNetwork : INetwork<TNetwork, T>
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        // The first epoch is the JIT's and the buffers'; what is between epochs makes results.
        (long first, long last, long steps) = (0, 0, 0);
        Trainer.Fit(network, data, options with
        {
            AfterStep = context =>
            {
                if (context.Epoch < 2) return;
                last = GC.GetAllocatedBytesForCurrentThread();
                if (steps++ == 0) first = last;
            },
        });
        Assert.True(steps > 15);
        Assert.Equal(0, last - first);
    }

    private sealed class Ignoring : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
        }
    }
}
