namespace NetGen.Tests.Numerics;

/// <summary>Arguments that cover every magnitude, and densely the range in which the functions change.</summary>
internal static class Samples
{
    private static readonly double[] Ranges = [0.35, 1, 2.5, 20, 90, 720];

    internal static float[] Single(int count, int seed)
    {
        var random = new Random(seed);
        var samples = new List<float> { 0f, -0f, 1f, -1f, float.Epsilon, -float.Epsilon,
            float.MaxValue, float.MinValue, float.PositiveInfinity, float.NegativeInfinity, float.NaN };
        while (samples.Count < count)
        {
            samples.Add(BitConverter.UInt32BitsToSingle((uint)random.NextInt64(0x7F800000L) | (uint)random.Next(2) << 31));
            foreach (var range in Ranges) samples.Add((float)((2 * random.NextDouble() - 1) * range));
        }

        return [.. samples];
    }

    internal static double[] Double(int count, int seed)
    {
        var random = new Random(seed);
        var samples = new List<double> { 0d, -0d, 1d, -1d, double.Epsilon, -double.Epsilon,
            double.MaxValue, double.MinValue, double.PositiveInfinity, double.NegativeInfinity, double.NaN };
        while (samples.Count < count)
        {
            samples.Add(BitConverter.Int64BitsToDouble(random.NextInt64(0x7FF0000000000000L)) * (2 * random.Next(2) - 1));
            foreach (var range in Ranges) samples.Add((2 * random.NextDouble() - 1) * range);
        }

        return [.. samples];
    }
}
