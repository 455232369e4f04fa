namespace NetGen.Tests.Reference;

/// <summary>A sigmoid network trained for many iterations in numpy; what a case does not hold is null.</summary>
internal sealed record SeedCase(
    double LearningRate,
    int Iterations,
    double[] Inputs,
    double[] Targets,
    double[] InitialParameters,
    Dictionary<int, double>? MeanAbsoluteErrorAt,
    double[]? OutputsAtFirstIteration,
    double? LossAtFirstIteration,
    double[]? GradientsAtFirstIteration,
    double[] OutputsAtLastIteration,
    double[] FinalParameters,
    double[]? Query,
    double[]? QueryOutput);
