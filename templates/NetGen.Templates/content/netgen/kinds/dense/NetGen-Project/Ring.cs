using NetGen;
using NetGen.Data;

namespace NetGen_Project;

/// <summary>Points of a square, and whether each lies in the ring around its middle.</summary>
public static class Ring
{
    /// <summary>Draws points; the same seed gives the same ones.</summary>
    public static DataSet<float> Draw(int count, int seed)
    {
        var random = new RandomState(seed);
        var points = new float[count][];
        var labels = new int[count];
        for (int i = 0; i < count; i++)
        {
            double x = 2 * random.RandomSample() - 1, y = 2 * random.RandomSample() - 1;
            points[i] = [(float)x, (float)y];
            labels[i] = x * x + y * y is > 0.2 and < 0.7 ? 1 : 0;
        }

        return DataSet.From(points, labels);
    }
}
