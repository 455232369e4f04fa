namespace NetGen.Generators.Tests.Execution.Naive;

/// <summary>The optimizers in PyTorch's order of operations, one parameter at a time.</summary>
public sealed class NaiveOptimizer(Architecture architecture)
{
    private readonly double _beta1 = architecture.Number("Beta1", 0.9);
    private readonly double _beta2 = architecture.Number("Beta2", architecture.Optimizer == Optimizer.Lion ? 0.99 : 0.999);
    private readonly double _epsilon = architecture.Number("Epsilon", architecture.Optimizer == Optimizer.AdaGrad ? 1e-10 : 1e-8);
    private int _steps;
    private double _momentumProduct = 1;

    /// <summary>The first thing kept of each parameter: a mean of gradients, a sum of squares, a step.</summary>
    public double[] FirstMoments { get; } = new double[architecture.ParameterCount];

    /// <summary>The second thing kept of each parameter.</summary>
    public double[] SecondMoments { get; } = new double[architecture.ParameterCount];

    public void Update(double[] parameters, double[] gradients, double learningRate)
    {
        _steps++;
        _momentumProduct *= Momentum(_steps);
        double scale = ClipScale(gradients);
        int offset = 0;
        foreach (DenseLayer layer in architecture.Layers)
        {
            for (int i = offset; layer.Trainable && i < offset + layer.ParameterCount; i++)
            {
                bool decays = architecture.DecayBias || i < offset + layer.Inputs * layer.Outputs;
                parameters[i] = Updated(i, parameters[i], gradients[i] * scale, learningRate, decays ? 1 : 0);
            }

            offset += layer.ParameterCount;
        }
    }

    private double ClipScale(double[] gradients)
    {
        double limit = architecture.Number("ClipNorm");
        return limit == 0 ? 1 : double.Min(1, limit / (double.Sqrt(gradients.Sum(gradient => gradient * gradient)) + 1e-6));
    }

    private double Updated(int i, double parameter, double gradient, double learningRate, double decay)
    {
        bool shrinks = architecture.Optimizer is Optimizer.AdamW or Optimizer.Lion;
        double weightDecay = architecture.Number("WeightDecay", architecture.Optimizer == Optimizer.AdamW ? 0.01 : 0);
        if (architecture.Number("ClipValue") is > 0 and var limit)
            gradient = double.Clamp(gradient, -limit, limit);
        gradient += decay * (architecture.Number("L2") * parameter + architecture.Number("L1") * double.Sign(parameter));
        if (shrinks)
            parameter *= 1 - learningRate * decay * weightDecay;
        else
            gradient += decay * weightDecay * parameter;
        return architecture.Optimizer == Optimizer.RProp
            ? parameter - Turning(i, gradient, learningRate)
            : parameter - learningRate * Direction(i, gradient);
    }

    private double Direction(int i, double gradient) => architecture.Optimizer switch
    {
        Optimizer.SGD => gradient,
        Optimizer.Momentum => FirstMoments[i] = Inertia * FirstMoments[i] + gradient,
        Optimizer.Nesterov => gradient + Inertia * (FirstMoments[i] = Inertia * FirstMoments[i] + gradient),
        Optimizer.RMSProp => gradient / (double.Sqrt(FirstMoments[i] = Mix(architecture.Number("Rho", 0.99), FirstMoments[i], gradient * gradient)) + _epsilon),
        Optimizer.AdaGrad => gradient / (double.Sqrt(FirstMoments[i] += gradient * gradient) + _epsilon),
        Optimizer.Lion => Lion(i, gradient),
        _ => OfTheAdamFamily(i, gradient),
    };

    private double Inertia => architecture.Number("Momentum", 0.9);

    private double Lion(int i, double gradient)
    {
        int direction = double.Sign(Mix(_beta1, FirstMoments[i], gradient));
        FirstMoments[i] = Mix(_beta2, FirstMoments[i], gradient);
        return direction;
    }

    private double OfTheAdamFamily(int i, double gradient)
    {
        FirstMoments[i] = Mix(_beta1, FirstMoments[i], gradient);
        SecondMoments[i] = Mix(_beta2, SecondMoments[i], gradient * gradient);
        double correction = 1 - double.Pow(_beta2, _steps);
        double mean = FirstMoments[i] / (1 - double.Pow(_beta1, _steps));
        double deviation = double.Sqrt(SecondMoments[i] / correction) + _epsilon;
        switch (architecture.Optimizer)
        {
            case Optimizer.NAdam:
                double now = Momentum(_steps), next = Momentum(_steps + 1);
                return gradient * (1 - now) / (1 - _momentumProduct) / deviation
                    + FirstMoments[i] * next / (1 - _momentumProduct * now * next) / deviation;
            case Optimizer.RAdam:
                double longest = 2 / (1 - _beta2) - 1;
                double length = longest - 2 * _steps * double.Pow(_beta2, _steps) / correction;
                double rectification = double.Sqrt((length - 4) * (length - 2) * longest / ((longest - 4) * (longest - 2) * length));
                return length > 5 ? mean * rectification * double.Sqrt(correction) / (double.Sqrt(SecondMoments[i]) + _epsilon) : mean;
            default:
                return mean / deviation;
        }
    }

    // The first moment is the step, the second the gradient before.
    private double Turning(int i, double gradient, double learningRate)
    {
        if (_steps == 1)
            FirstMoments[i] = learningRate;
        int turn = double.Sign(gradient * SecondMoments[i]);
        FirstMoments[i] = double.Clamp(FirstMoments[i] * (turn > 0 ? 1.2 : turn < 0 ? 0.5 : 1), 1e-6, 50);
        SecondMoments[i] = turn < 0 ? 0 : gradient;
        return double.Sign(SecondMoments[i]) * FirstMoments[i];
    }

    private double Momentum(int step) => _beta1 * (1 - 0.5 * double.Pow(0.96, 0.004 * step));

    private static double Mix(double share, double before, double value) => share * before + (1 - share) * value;
}
