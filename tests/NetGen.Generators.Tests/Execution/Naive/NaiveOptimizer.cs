namespace NetGen.Generators.Tests.Execution.Naive;

/// <summary>SGD and Adam in PyTorch's order of operations, one parameter at a time.</summary>
public sealed class NaiveOptimizer(Architecture architecture)
{
    private int _steps;

    public double[] FirstMoments { get; } = new double[architecture.ParameterCount];

    public double[] SecondMoments { get; } = new double[architecture.ParameterCount];

    public void Update(double[] parameters, double[] gradients, double learningRate)
    {
        _steps++;
        for (int i = 0; i < parameters.Length; i++)
            parameters[i] -= learningRate * (architecture.Optimizer == Optimizer.Adam ? Adam(i, gradients[i]) : gradients[i]);
    }

    private double Adam(int i, double gradient)
    {
        (double beta1, double beta2) = (architecture.Beta1, architecture.Beta2);
        FirstMoments[i] = beta1 * FirstMoments[i] + (1 - beta1) * gradient;
        SecondMoments[i] = beta2 * SecondMoments[i] + (1 - beta2) * gradient * gradient;
        double mean = FirstMoments[i] / (1 - double.Pow(beta1, _steps));
        double deviation = double.Sqrt(SecondMoments[i] / (1 - double.Pow(beta2, _steps)));
        return mean / (deviation + architecture.Epsilon);
    }
}
