using System.Collections.Immutable;
using NetGen.Generators.Tests.Execution.Naive;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Execution;

/// <summary>Architectures drawn at random: every activation, loss that fits, optimizer, reduction and precision, in sizes 1 to 300.</summary>
public static class RandomArchitectures
{
    private const int DailySeed = 20_010_101, DailyCount = 260;

    // Mostly small, since each shape is compiled; the awkward neighbours of vector widths and tile sizes are all among them.
    private static readonly int[] SmallSizes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 17];
    private static readonly int[] MiddleSizes = [31, 32, 33, 64, 65];
    private static readonly int[] LargeSizes = [127, 128, 129, 200, 300];

    /// <summary>Those that are tried each day.</summary>
    public static ImmutableArray<Architecture> Daily { get; } = Draw(DailySeed, DailyCount);

    /// <summary>Those that this run tries: others where a <see cref="Search"/> is asked for.</summary>
    public static ImmutableArray<Architecture> All { get; } = Draw(Search.Seed(DailySeed), Search.Count(DailyCount));

    private static ImmutableArray<Architecture> Draw(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(index => Draw(random, index))];
    }

    private static Architecture Draw(Random random, int index)
    {
        int depth = random.Next(1, 6);
        int[] sizes = [.. Enumerable.Range(0, depth + 1).Select(_ => Size(random))];
        Loss loss = Pick<Loss>(random);
        return new Architecture($"Random{index}", [.. Enumerable.Range(0, depth).Select(k => Layer(random, sizes[k], sizes[k + 1], k == depth - 1, loss))])
        {
            Loss = loss,
            Optimizer = Pick<Optimizer>(random),
            Reduction = Pick<Reduction>(random),
            Precision = Pick<Precision>(random),
            Numbers = Numbers(random),
            DecayBias = random.Next(4) != 0,
            Parallel = index % 3 == 0,
        };
    }

    private static Dictionary<string, double> Numbers(Random random)
    {
        (string Name, double Value)[] options = [("WeightDecay", 0.1), ("L1", 0.01), ("L2", 0.05), ("ClipNorm", 0.5), ("ClipValue", 0.05)];
        return options.Where(_ => random.Next(8) == 0).ToDictionary(option => option.Name, option => option.Value);
    }

    private static int Size(Random random)
    {
        int kind = random.Next(20);
        int[] sizes = kind < 15 ? SmallSizes : kind < 18 ? MiddleSizes : LargeSizes;
        return sizes[random.Next(sizes.Length)];
    }

    private static DenseLayer Layer(Random random, int inputs, int outputs, bool last, Loss loss)
    {
        Activation activation = last ? LastActivation(random, loss) : Pick<Activation>(random);
        // One softmax output is 1 whatever comes in: nothing before it would learn, and ln(1 − a) would have no value.
        if (activation == Activation.Softmax && outputs == 1)
            activation = Activation.Sigmoid;
        return new DenseLayer(inputs, outputs, activation, random.Next(4) != 0)
        {
            Slope = 0.01 * random.Next(30),
            Alpha = 0.25 * random.Next(1, 8),
            Trainable = random.Next(12) != 0,
        };
    }

    // The logarithm of an output needs outputs between 0 and 1.
    private static Activation LastActivation(Random random, Loss loss) => loss switch
    {
        Loss.CrossEntropy => random.Next(3) == 0 ? Activation.Sigmoid : Activation.Softmax,
        Loss.BinaryCrossEntropy => random.Next(3) == 0 ? Activation.Softmax : Activation.Sigmoid,
        _ => Pick<Activation>(random),
    };

    private static T Pick<T>(Random random) where T : struct, Enum
    {
        T[] values = Enum.GetValues<T>();
        return values[random.Next(values.Length)];
    }
}
