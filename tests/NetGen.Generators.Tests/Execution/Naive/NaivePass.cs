namespace NetGen.Generators.Tests.Execution.Naive;

/// <summary>What one sample leaves behind in a forward pass: each layer's input, its z and its a.</summary>
public sealed record NaivePass(double[][] Inputs, double[][] Z, double[][] A)
{
    public double[] Outputs => A[^1];
}
