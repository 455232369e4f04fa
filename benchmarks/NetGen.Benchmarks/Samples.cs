namespace NetGen.Benchmarks;

/// <summary>Samples to time networks with, the same in every run.</summary>
internal static class Samples
{
    public static float[] Uniform(int count, double from, double to, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (float)(from + (to - from) * random.NextDouble()))];
    }

    /// <summary>Numbers from [0, 1), a share of them set and the others 0, as the pixels of handwriting are.</summary>
    public static float[] Sparse(int count, double density, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() < density ? random.NextSingle() : 0)];
    }

    /// <summary>A class for each sample, as a row with a single 1.</summary>
    public static float[] OneHot(int samples, int classes)
    {
        float[] targets = new float[samples * classes];
        for (int sample = 0; sample < samples; sample++)
            targets[sample * classes + (sample * 7 + 3) % classes] = 1;
        return targets;
    }
}
