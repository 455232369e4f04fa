using System.Numerics;
using NetGen.Data;

namespace NetGen.Tests.Training;

/// <summary>Data to train on, the same in every run.</summary>
internal static class TrainingData
{
    /// <summary>The inputs 0, 1, 2, …, each its own target.</summary>
    public static DataSet<double> Numbers(int count)
    {
        double[] numbers = [.. Enumerable.Range(0, count).Select(i => (double)i)];
        return new DataSet<double>(numbers, 1, numbers, 1);
    }

    /// <summary>Points of the plane, and a smooth function of them with two values.</summary>
    public static DataSet<double> Waves(int count, int seed = 1) => Waves<double>(count, seed);

    /// <summary>The same in any precision.</summary>
    public static DataSet<T> Waves<T>(int count, int seed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = new RandomState(seed);
        double[] inputs = [.. Enumerable.Range(0, 2 * count).Select(_ => 2 * random.RandomSample() - 1)];
        double[] targets = [.. inputs.Chunk(2).SelectMany(point => (double[])[Math.Sin(2 * point[0]), point[0] * point[1]])];
        return new DataSet<T>(Array.ConvertAll(inputs, T.CreateTruncating), 2, Array.ConvertAll(targets, T.CreateTruncating), 2);
    }

    /// <summary>Points of two arms that turn once around the middle, opposite each other and blurred a little; labelled 0 and 1.</summary>
    public static DataSet<float> Spirals(int count, int seed = 1)
    {
        var random = new RandomState(seed);
        var inputs = new float[2 * count];
        for (int i = 0; i < count; i++)
        {
            double radius = Math.Sqrt(random.RandomSample());
            (double sine, double cosine) = Math.SinCos(Math.Tau * (radius + i % 2 / 2.0));
            inputs[2 * i] = (float)(radius * cosine + 0.02 * random.StandardNormal());
            inputs[2 * i + 1] = (float)(radius * sine + 0.02 * random.StandardNormal());
        }

        return new DataSet<float>(inputs, 2, Enumerable.Range(0, count).Select(i => i % 2).ToArray());
    }

    /// <summary>Points of the plane, labelled by the third of the circle that they lie in.</summary>
    public static DataSet<float> Thirds(int count, int seed = 1)
    {
        var random = new RandomState(seed);
        float[] inputs = [.. Enumerable.Range(0, 2 * count).Select(_ => (float)random.StandardNormal())];
        int[] labels = [.. inputs.Chunk(2).Select(point => (int)((MathF.Atan2(point[1], point[0]) / MathF.Tau + 1) * 3) % 3)];
        return new DataSet<float>(inputs, 2, labels);
    }
}
