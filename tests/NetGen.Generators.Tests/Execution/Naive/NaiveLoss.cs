namespace NetGen.Generators.Tests.Execution.Naive;

/// <summary>One sample's loss and its gradients, from the formulas of the reference cases (PyTorch's where it has one).</summary>
public static class NaiveLoss
{
    /// <summary>L(a, t); <paramref name="z"/> serves the forms that are stable only before the activation.</summary>
    public static double Value(Loss loss, DenseLayer last, double[] z, double[] a, double[] t) => (loss, last.Activation) switch
    {
        (Loss.HalfSquaredError, _) => 0.5 * SquaredDistance(a, t),
        (Loss.MeanSquaredError, _) => SquaredDistance(a, t) / a.Length,
        (Loss.MeanAbsoluteError, _) => a.Zip(t, (value, target) => double.Abs(value - target)).Sum() / a.Length,
        (Loss.Huber, _) => a.Zip(t, (value, target) => Huber(double.Abs(value - target))).Sum() / a.Length,
        (Loss.CrossEntropy, Activation.Softmax) => CrossEntropyOfLogits(z, t),
        (Loss.CrossEntropy, _) => -a.Zip(t, (value, target) => target * double.Log(value)).Sum(),
        (Loss.BinaryCrossEntropy, Activation.Sigmoid) => z.Zip(t, BinaryCrossEntropyOfLogit).Sum() / a.Length,
        (Loss.BinaryCrossEntropy, _) => a.Zip(t, ClampedBinaryCrossEntropy).Sum() / a.Length,
        _ => throw new ArgumentOutOfRangeException(nameof(loss)),
    };

    /// <summary>∂L/∂a.</summary>
    public static double[] OutputGradient(Loss loss, double[] a, double[] t) => [.. a.Zip(t, (value, target) => loss switch
    {
        Loss.HalfSquaredError => value - target,
        Loss.MeanSquaredError => 2 * (value - target) / a.Length,
        Loss.MeanAbsoluteError => (double)double.Sign(value - target) / a.Length,
        Loss.Huber => double.Clamp(value - target, -1, 1) / a.Length,
        Loss.CrossEntropy => -target / value,
        Loss.BinaryCrossEntropy => (value - target) / double.Max(value * (1 - value), 1e-12) / a.Length,
        _ => throw new ArgumentOutOfRangeException(nameof(loss)),
    })];

    /// <summary>∂L/∂z: where loss and last activation are one function of z its own derivative, else by the chain rule.</summary>
    public static double[] PreactivationGradient(Loss loss, DenseLayer last, double[] z, double[] a, double[] t) => (loss, last.Activation) switch
    {
        (Loss.CrossEntropy, Activation.Softmax) => [.. a.Zip(t, (value, target) => value * t.Sum() - target)],
        (Loss.BinaryCrossEntropy, Activation.Sigmoid) => [.. a.Zip(t, (value, target) => (value - target) / a.Length)],
        _ => NaiveActivation.Back(last, z, OutputGradient(loss, a, t)),
    };

    // δ is 1.
    private static double Huber(double distance) => distance <= 1 ? 0.5 * distance * distance : distance - 0.5;

    private static double SquaredDistance(double[] a, double[] t) => a.Zip(t, (value, target) => (value - target) * (value - target)).Sum();

    private static double CrossEntropyOfLogits(double[] z, double[] t)
    {
        double logSumExp = NaiveActivation.LogSumExp(z);
        return z.Zip(t, (value, target) => target * (logSumExp - value)).Sum();
    }

    private static double BinaryCrossEntropyOfLogit(double z, double t)
    {
        double small = double.Exp(-double.Abs(z));
        // ln(1 + u) = 2·artanh(u / (2 + u)), exact where 1 + u would round u away.
        return double.Max(z, 0) - z * t + 2 * double.Atanh(small / (2 + small));
    }

    private static double ClampedBinaryCrossEntropy(double a, double t) =>
        -(t * double.Max(double.Log(a), -100) + (1 - t) * double.Max(double.Log(1 - a), -100));
}
