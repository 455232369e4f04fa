using NetGen.Data;

namespace CustomActivation;

/// <summary>Four round hills and hollows on a plane.</summary>
internal static class Landscape
{
    private static readonly (double X, double Y, double Height)[] Hills = [(-1, -0.8, 1), (0.9, 1, 1.5), (1, -1, -1), (-0.8, 1.1, -0.7)];

    /// <summary>The height at a place.</summary>
    public static double Height(double x, double y) =>
        Hills.Sum(hill => hill.Height * Math.Exp(-1.5 * ((x - hill.X) * (x - hill.X) + (y - hill.Y) * (y - hill.Y))));

    /// <summary>Heights at random places between −2 and 2.</summary>
    /// <param name="count">How many.</param>
    /// <param name="wrong">The share of the measurements that went wrong.</param>
    /// <param name="seed">The same seed gives the same.</param>
    public static DataSet<float> Measure(int count, double wrong, int seed)
    {
        var random = new RandomState(seed);
        var places = new float[count, 2];
        var heights = new float[count, 1];
        for (int i = 0; i < count; i++)
        {
            double x = 4 * random.RandomSample() - 2;
            double y = 4 * random.RandomSample() - 2;
            double error = random.RandomSample() < wrong ? 5 * random.StandardNormal() : 0;
            (places[i, 0], places[i, 1], heights[i, 0]) = ((float)x, (float)y, (float)(Height(x, y) + error));
        }

        return DataSet.From(places, heights);
    }
}
