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
    public static DataSet<double> Waves(int count, int seed = 1)
    {
        var random = new RandomState(seed);
        double[] inputs = [.. Enumerable.Range(0, 2 * count).Select(_ => 2 * random.RandomSample() - 1)];
        double[] targets = [.. inputs.Chunk(2).SelectMany(point => (double[])[Math.Sin(2 * point[0]), point[0] * point[1]])];
        return new DataSet<double>(inputs, 2, targets, 2);
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
