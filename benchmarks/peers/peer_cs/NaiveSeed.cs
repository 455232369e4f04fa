/// <summary>W1 in double as the seed of this project had it, with plain loops.</summary>
static class NaiveSeed
{
    private static readonly double[][] X = [[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]];

    private static readonly double[] Y = [0, 1, 1, 0];

    private static readonly double[][] W1 = [[0, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0]];

    private static readonly double[] W2 = new double[4];

    private static readonly double[][] A1 = [new double[4], new double[4], new double[4], new double[4]];

    private static readonly double[][] Delta1 = [new double[4], new double[4], new double[4], new double[4]];

    private static readonly double[] A2 = new double[4], Delta2 = new double[4];

    private static double _sink;

    public static void Time()
    {
        B.Run("csharp-naive", "W1 train 4", count =>
        {
            for (int i = 0; i < count; i++)
            {
                if (i % 1000 == 0)
                    Reset();
                Step();
            }
        });
        B.Run("csharp-naive", "W1 forward 1", count =>
        {
            for (int i = 0; i < count; i++)
                _sink += Forward(i & 3);
        });
    }

    private static void Reset()
    {
        B.Seed(1);
        foreach (double[] row in W1)
        {
            for (int i = 0; i < 3; i++)
                row[i] = B.Rnd();
        }

        for (int j = 0; j < 4; j++)
            W2[j] = B.Rnd();
    }

    private static double Forward(int sample)
    {
        double z2 = 0;
        for (int j = 0; j < 4; j++)
        {
            double z1 = 0;
            for (int i = 0; i < 3; i++)
                z1 += W1[j][i] * X[sample][i];
            A1[sample][j] = Sigmoid(z1);
            z2 += A1[sample][j] * W2[j];
        }

        return Sigmoid(z2);
    }

    private static void Step()
    {
        for (int sample = 0; sample < 4; sample++)
            A2[sample] = Forward(sample);
        for (int sample = 0; sample < 4; sample++)
        {
            Delta2[sample] = (A2[sample] - Y[sample]) * A2[sample] * (1 - A2[sample]);
            for (int j = 0; j < 4; j++)
                Delta1[sample][j] = Delta2[sample] * W2[j] * A1[sample][j] * (1 - A1[sample][j]);
        }

        for (int sample = 0; sample < 4; sample++)
        {
            for (int j = 0; j < 4; j++)
            {
                W2[j] -= Delta2[sample] * A1[sample][j];
                for (int i = 0; i < 3; i++)
                    W1[j][i] -= Delta1[sample][j] * X[sample][i];
            }
        }
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
