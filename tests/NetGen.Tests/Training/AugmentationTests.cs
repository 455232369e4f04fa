using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>What augmentations make of samples, and that only the run's seed, the epoch and the sample decide it.</summary>
public class AugmentationTests
{
    private static readonly int[] Shape = [3, 4, 2];

    private static readonly TrainingOptions Noisy = new()
    {
        LearningRate = 0.1,
        Epochs = 3,
        BatchSize = 4,
        Shuffle = false,
        Seed = 5,
        Augmentations = [Augmentation.Noise(0.1)],
    };

    [Fact]
    public void A_shift_moves_pictures_along_both_axes_and_repeats_their_edges()
    {
        var moves = new HashSet<(int, int)>();
        for (int seed = 0; seed < 2_000; seed++)
        {
            var random = new RandomState(seed);
            (int down, int right) = ((int)random.RandomInteger(9) - 4, (int)random.RandomInteger(9) - 4);
            moves.Add((down, right));
            Assert.Equal(Places((row, column) => (row - down, column - right)), Changed(Augmentation.Shift(4), seed));
        }

        Assert.Equal(81, moves.Count);
    }

    [Fact]
    public void A_flip_turns_every_other_picture_left_to_right()
    {
        double[] turned = Places((row, column) => (row, 3 - column));
        double[] both = [.. Picture(), .. turned];
        double[][] pictures = [.. Enumerable.Range(0, 400).Select(seed => Changed(Augmentation.Flip, seed))];
        Assert.Equal(both, pictures.Distinct(new SameNumbers()).OrderBy(picture => picture[0]).SelectMany(picture => picture));
        Assert.InRange(pictures.Count(picture => picture[0] == turned[0]), 160, 240);
    }

    [Fact]
    public void Noise_has_its_deviation()
    {
        float[] sample = new float[20_000];
        Augmentation.Noise(0.5).Apply<float>(sample, [sample.Length], new RandomState(1));
        Assert.Equal(0, sample.Average(), 0.02);
        Assert.Equal(0.5, Math.Sqrt(sample.Average(number => number * number)), 0.01);
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        Augmentation[] all = [Augmentation.Shift(1), Augmentation.Flip, Augmentation.Noise(0.1)];
        var random = new RandomState(1);
        double[] sample = Picture();
        foreach (Augmentation augmentation in all) augmentation.Apply<double>(sample, Shape, random);
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (Augmentation augmentation in all) augmentation.Apply<double>(sample, Shape, random);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Samples_are_the_same_in_any_batches_and_any_order()
    {
        var expected = Inputs(Noisy);
        Assert.Equal(30, expected.Select(seen => Math.Round(seen.Value - seen.Key.Sample, 9)).Distinct().Count());
        Assert.Equal(expected, Inputs(Noisy with { BatchSize = 3 }));
        Assert.Equal(expected, Inputs(Noisy with { BatchSize = 2, BatchesPerStep = 2 }));
        Assert.Equal(expected, Inputs(Noisy with { Shuffle = true }));
        Assert.All(Inputs(Noisy with { Seed = 6 }), other => Assert.NotEqual(expected[other.Key], other.Value));
    }

    [Fact]
    public void Changes_follow_one_another()
    {
        var twice = Inputs(Noisy with { Augmentations = [Augmentation.Noise(0.1), new Negation()] });
        Assert.All(Inputs(Noisy), once => Assert.Equal(-once.Value, twice[once.Key]));
    }

    [Fact]
    public void What_a_network_is_measured_on_stays_as_it_is()
    {
        TrainingResult result = Trainer.Fit(new ScriptedNetwork(), TrainingData.Numbers(10), Noisy with { Metrics = [Metric.MeanAbsoluteError] });
        Assert.Equal(0, result.Epochs[^1][Metric.MeanAbsoluteError]);
    }

    [Fact]
    public void An_augmentation_that_makes_numbers_infinite_is_blamed()
    {
        TrainingResult result = Trainer.Fit(new MeanRegressor(1), TrainingData.Waves(6), Noisy with { Augmentations = [new Explosion()] });
        Assert.Equal(StopReason.NotFinite, result.Reason);
        Assert.Contains("an augmentation makes an input of sample 0 of the training data infinite or NaN", result.Message, StringComparison.Ordinal);
    }

    /// <summary>What a network got to see, by the epoch and the sample's target, which is its number.</summary>
    private static Dictionary<(int Epoch, double Sample), double> Inputs(TrainingOptions options)
    {
        var network = new ScriptedNetwork();
        Trainer.Fit(network, TrainingData.Numbers(10), options);
        var seen = network.Batches.SelectMany(batch => batch).Zip(network.Targets.SelectMany(batch => batch));
        return seen.Select((pair, i) => (Key: (i / 10, pair.Second), pair.First)).OrderBy(seen => seen.Key).ToDictionary(seen => seen.Key, seen => seen.First);
    }

    private static double[] Picture() => [.. Enumerable.Range(0, Shape[0] * Shape[1] * Shape[2]).Select(i => (double)i)];

    /// <summary>The picture whose places come from others of it; those outside are its edge.</summary>
    private static double[] Places(Func<int, int, (int Row, int Column)> from)
    {
        double[] places = Picture();
        for (int i = 0; i < places.Length; i++)
        {
            (int row, int column) = from(i / 8, i / 2 % 4);
            places[i] = Math.Clamp(row, 0, 2) * 8 + Math.Clamp(column, 0, 3) * 2 + i % 2;
        }

        return places;
    }

    private static double[] Changed(Augmentation augmentation, int seed)
    {
        double[] sample = Picture();
        augmentation.Apply<double>(sample, Shape, new RandomState(seed));
        return sample;
    }

    private sealed record Negation : Augmentation
    {
        public override string Name => "negation";

        public override void Apply<T>(Span<T> sample, ReadOnlySpan<int> shape, RandomState random)
        {
            foreach (ref T number in sample) number = -number;
        }
    }

    private sealed record Explosion : Augmentation
    {
        public override string Name => "explosion";

        public override void Apply<T>(Span<T> sample, ReadOnlySpan<int> shape, RandomState random) => sample[0] /= T.Zero;
    }

    private sealed class SameNumbers : IEqualityComparer<double[]>
    {
        public bool Equals(double[]? x, double[]? y) => x!.SequenceEqual(y!);

        public int GetHashCode(double[] numbers) => numbers[0].GetHashCode();
    }
}
