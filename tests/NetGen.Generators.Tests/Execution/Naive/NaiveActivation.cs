namespace NetGen.Generators.Tests.Execution.Naive;

/// <summary>Activations of one sample and the gradient back through them, from the textbook formulas with plain loops.</summary>
public static class NaiveActivation
{
    public static double[] Apply(Activation activation, double[] z) => activation switch
    {
        Activation.Identity => [.. z],
        Activation.Sigmoid => [.. z.Select(Sigmoid)],
        Activation.Tanh => [.. z.Select(double.Tanh)],
        Activation.ReLU => [.. z.Select(value => value <= 0 ? 0 : value)],
        Activation.Softmax => Softmax(z),
        _ => throw new ArgumentOutOfRangeException(nameof(activation)),
    };

    /// <summary>∂L/∂z from <paramref name="z"/> and ∂L/∂a.</summary>
    public static double[] Back(Activation activation, double[] z, double[] outputGradient)
    {
        if (activation == Activation.Softmax)
            return BackThroughSoftmax(Softmax(z), outputGradient);
        return [.. z.Zip(outputGradient, (value, gradient) => gradient * Derivative(activation, value))];
    }

    public static double Sigmoid(double z) => z >= 0 ? 1 / (1 + double.Exp(-z)) : double.Exp(z) / (1 + double.Exp(z));

    public static double LogSumExp(double[] z)
    {
        double maximum = z.Max();
        return maximum + double.Log(z.Sum(value => double.Exp(value - maximum)));
    }

    private static double Derivative(Activation activation, double z) => activation switch
    {
        Activation.Identity => 1,
        Activation.Sigmoid => Sigmoid(z) * Sigmoid(-z),
        Activation.Tanh => 1 / (double.Cosh(z) * double.Cosh(z)),
        Activation.ReLU => z <= 0 ? 0 : 1,
        _ => throw new ArgumentOutOfRangeException(nameof(activation)),
    };

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
