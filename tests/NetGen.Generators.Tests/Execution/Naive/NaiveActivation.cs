namespace NetGen.Generators.Tests.Execution.Naive;

/// <summary>Activations of one sample and the gradient back through them, from the textbook formulas with plain loops.</summary>
public static class NaiveActivation
{
    // Klambauer et al., "Self-Normalizing Neural Networks" (2017).
    private const double SeluAlpha = 1.6732632423543772, SeluScale = 1.0507009873554805;

    private static readonly double GeluTanhFactor = double.Sqrt(2 / double.Pi);

    public static double[] Apply(DenseLayer layer, double[] z) =>
        layer.Activation == Activation.Softmax ? Softmax(z) : [.. z.Select(value => Value(layer, value))];

    /// <summary>∂L/∂z from <paramref name="z"/> and ∂L/∂a.</summary>
    public static double[] Back(DenseLayer layer, double[] z, double[] outputGradient)
    {
        if (layer.Activation == Activation.Softmax)
            return BackThroughSoftmax(Softmax(z), outputGradient);
        return [.. z.Zip(outputGradient, (value, gradient) => gradient * Derivative(layer, value))];
    }

    /// <summary>Where the activation's derivative, or that derivative's own, jumps: rounding decides there, and difference quotients measure neither side.</summary>
    public static double[] Kinks(Activation activation) => activation switch
    {
        Activation.ReLU or Activation.LeakyReLU or Activation.ELU or Activation.SELU or Activation.Softsign => [0],
        Activation.HardSigmoid or Activation.HardSwish => [-3, 3],
        Activation.HardTanh => [-1, 1],
        _ => [],
    };

    private static double Value(DenseLayer layer, double z) => layer.Activation switch
    {
        Activation.Identity => z,
        Activation.Sigmoid => Sigmoid(z),
        Activation.Tanh => double.Tanh(z),
        Activation.ReLU => z <= 0 ? 0 : z,
        Activation.LeakyReLU => z <= 0 ? layer.Slope * z : z,
        Activation.ELU => z <= 0 ? layer.Alpha * ExpM1(z) : z,
        Activation.SELU => SeluScale * (z <= 0 ? SeluAlpha * ExpM1(z) : z),
        Activation.GELU => 0.5 * z * (1 + Erf(z / double.Sqrt(2))),
        Activation.GELUTanh => 0.5 * z * (1 + double.Tanh(GeluTanhFactor * (z + 0.044715 * z * z * z))),
        Activation.SiLU => z * Sigmoid(z),
        Activation.Mish => z * double.Tanh(Softplus(z)),
        Activation.Softplus => Softplus(z),
        Activation.Softsign => z / (1 + double.Abs(z)),
        Activation.HardSigmoid => double.Clamp(z / 6 + 0.5, 0, 1),
        Activation.HardTanh => double.Clamp(z, -1, 1),
        Activation.HardSwish => z * double.Clamp(z + 3, 0, 6) / 6,
        _ => throw new ArgumentOutOfRangeException(nameof(layer)),
    };

    private static double Derivative(DenseLayer layer, double z) => layer.Activation switch
    {
        Activation.Identity => 1,
        Activation.Sigmoid => Sigmoid(z) * Sigmoid(-z),
        Activation.Tanh => 1 - double.Tanh(z) * double.Tanh(z),
        Activation.ReLU => z <= 0 ? 0 : 1,
        Activation.LeakyReLU => z <= 0 ? layer.Slope : 1,
        Activation.ELU => z <= 0 ? layer.Alpha * double.Exp(z) : 1,
        Activation.SELU => SeluScale * (z <= 0 ? SeluAlpha * double.Exp(z) : 1),
        Activation.GELU => 0.5 * (1 + Erf(z / double.Sqrt(2))) + z * double.Exp(-0.5 * z * z) / double.Sqrt(2 * double.Pi),
        Activation.GELUTanh => GeluTanhDerivative(z),
        Activation.SiLU => Sigmoid(z) * (1 + z * Sigmoid(-z)),
        Activation.Mish => double.Tanh(Softplus(z)) + z * Sigmoid(z) * (1 - double.Pow(double.Tanh(Softplus(z)), 2)),
        Activation.Softplus => Sigmoid(z),
        Activation.Softsign => 1 / double.Pow(1 + double.Abs(z), 2),
        Activation.HardSigmoid => double.Abs(z) < 3 ? 1 / 6.0 : 0,
        Activation.HardTanh => double.Abs(z) < 1 ? 1 : 0,
        Activation.HardSwish => z < -3 ? 0 : z <= 3 ? z / 3 + 0.5 : 1,
        _ => throw new ArgumentOutOfRangeException(nameof(layer)),
    };

    private static double GeluTanhDerivative(double z)
    {
        double tanh = double.Tanh(GeluTanhFactor * (z + 0.044715 * z * z * z));
        return 0.5 * (1 + tanh) + 0.5 * z * (1 - tanh * tanh) * GeluTanhFactor * (1 + 3 * 0.044715 * z * z);
    }

    // ln(1 + u) = 2·artanh(u/(2 + u)), exact where 1 + u would round u away.
    private static double Softplus(double z)
    {
        double small = double.Exp(-double.Abs(z));
        return double.Max(z, 0) + 2 * double.Atanh(small / (2 + small));
    }

    // e^z − 1 = 2·e^(z/2)·sinh(z/2).
    private static double ExpM1(double z) => 2 * double.Exp(z / 2) * double.Sinh(z / 2);

    // Abramowitz and Stegun, 7.1.6: all terms are positive.
    private static double Erf(double x)
    {
        if (double.Abs(x) > 6)
            return double.Sign(x);
        double term = x, sum = x;
        for (int n = 1; n < 200; n++)
            sum += term *= 2 * x * x / (2 * n + 1);
        return 2 / double.Sqrt(double.Pi) * double.Exp(-x * x) * sum;
    }

    public static double Sigmoid(double z) => z >= 0 ? 1 / (1 + double.Exp(-z)) : double.Exp(z) / (1 + double.Exp(z));

    public static double LogSumExp(double[] z)
    {
        double maximum = z.Max();
        return maximum + double.Log(z.Sum(value => double.Exp(value - maximum)));
    }

    private static double[] Softmax(double[] z)
    {
        double logSumExp = LogSumExp(z);
        return [.. z.Select(value => double.Exp(value - logSumExp))];
    }

    // The whole Jacobian, ∂a_j/∂z_i = a_j·([i = j] − a_i), and not the short form that a generator would use.
    private static double[] BackThroughSoftmax(double[] a, double[] outputGradient)
    {
        var gradient = new double[a.Length];
        for (int i = 0; i < a.Length; i++)
            for (int j = 0; j < a.Length; j++)
                gradient[i] += outputGradient[j] * a[j] * ((i == j ? 1 : 0) - a[i]);
        return gradient;
    }
}
