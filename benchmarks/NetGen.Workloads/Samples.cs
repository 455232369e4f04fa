using System.Numerics;

namespace NetGen.Workloads;

/// <summary>Samples to time networks with, the same in every run.</summary>
internal sealed record Samples<T>(int Count, T[] Inputs, T[] Targets)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Inputs and targets from [−1, 1).</summary>
    public static Samples<T> Regression(int count, int inputs, int outputs)
    {
        var random = new Random(7);
        return new(count, Draw(count * inputs, () => 2 * random.NextDouble() - 1), Draw(count * outputs, () => 2 * random.NextDouble() - 1));
    }

    /// <summary>Inputs from [0, 1); a class for each sample, as a row with a single 1.</summary>
    /// <param name="isSet">Which inputs of a sample are not 0; all where it is left out.</param>
    public static Samples<T> Classification(int count, int inputs, int classes, Func<int, int, bool>? isSet = null)
    {
        var random = new Random(4);
        var targets = new T[count * classes];
        for (int sample = 0; sample < count; sample++)
            targets[sample * classes + (sample * 7 + 3) % classes] = T.One;
        var drawn = Draw(count * inputs, random.NextDouble);
        for (int i = 0; isSet is not null && i < drawn.Length; i++)
        {
            if (!isSet(i / inputs, i % inputs))
                drawn[i] = T.Zero;
        }

        return new(count, drawn, targets);
    }

    private static T[] Draw(int count, Func<double> next) => [.. Enumerable.Range(0, count).Select(_ => T.CreateChecked(next()))];
}
