using NetGen.Data;

namespace Spirals;

internal static class Spiral
{
    private const double Noise = 0.02;

    /// <summary>Points of two arms that turn once around the middle, opposite each other and blurred a little; labelled 0 and 1.</summary>
    public static DataSet<float> Sample(int pointsPerArm, int seed)
    {
        var random = new RandomState(seed);
        var inputs = new float[2 * pointsPerArm, 2];
        var labels = new int[2 * pointsPerArm];
        for (int i = 0; i < labels.Length; i++)
        {
            int arm = i % 2;
            double radius = Math.Sqrt(random.RandomSample());
            double angle = Math.Tau * (radius + arm / 2.0);
            inputs[i, 0] = (float)(radius * Math.Cos(angle) + Noise * random.StandardNormal());
            inputs[i, 1] = (float)(radius * Math.Sin(angle) + Noise * random.StandardNormal());
            labels[i] = arm;
        }

        return DataSet.From(inputs, labels);
    }
}
