using NetGen.Generators.Tests.Infrastructure.Driving;
using NetGen.Tests.Reference;
using static NetGen.Generators.Tests.Execution.Naive.Closeness;

namespace NetGen.Tests.Networks;

/// <summary>The networks that this project started from, against numpy: the first numbers and the last of long trainings.</summary>
public class SeedTests
{
    [Theory]
    [InlineData("seed-two-layer")]
    [InlineData("seed-basis-three-layer")]
    [InlineData("seed-basis-one-layer")]
    public void Initial_parameters_are_numpys_to_the_bit(string name)
    {
        SeedCase seed = ReferenceFile.Read<SeedCase>(name);
        Assert.Equal(seed.InitialParameters, Create(name).Parameters);
    }

    [Theory]
    [InlineData("seed-two-layer")]
    [InlineData("seed-basis-three-layer")]
    public void First_outputs_loss_and_gradients_are_numpys(string name)
    {
        SeedCase seed = ReferenceFile.Read<SeedCase>(name);
        AnyNetwork network = Create(name);
        Close(seed.OutputsAtFirstIteration!, network.Forward(seed.Inputs), 1e-12, 0, "outputs");
        Close(seed.LossAtFirstIteration!.Value, network.Evaluate(seed.Inputs, seed.Targets), 1e-12, 0, "loss");
        Close(seed.LossAtFirstIteration!.Value, network.Backward(seed.Inputs, seed.Targets), 1e-12, 0, "loss");
        Close(seed.GradientsAtFirstIteration!, network.Gradients, 1e-12, 0, "gradients");
        Close(seed.LossAtFirstIteration!.Value, network.Step(seed.Inputs, seed.Targets, seed.LearningRate), 1e-12, 0, "loss");
    }

    [Theory]
    [InlineData("seed-two-layer", 1e-10)]
    // Rounding grows with the iterations: 10,000 and 60,000 of them.
    [InlineData("seed-basis-one-layer", 1e-8)]
    [InlineData("seed-basis-three-layer", 1e-8)]
    public void Training_ends_where_numpys_does(string name, double tolerance)
    {
        SeedCase seed = ReferenceFile.Read<SeedCase>(name);
        AnyNetwork network = Create(name);
        double[] outputs = [];
        for (int iteration = 0; iteration < seed.Iterations; iteration++)
        {
            if (seed.MeanAbsoluteErrorAt?.TryGetValue(iteration, out double error) == true)
                Close(error, MeanAbsoluteError(network.Forward(seed.Inputs), seed.Targets), tolerance, 0, $"error at {iteration}");
            if (iteration == seed.Iterations - 1)
                outputs = network.Forward(seed.Inputs);
            network.Step(seed.Inputs, seed.Targets, seed.LearningRate);
        }
        Close(seed.OutputsAtLastIteration, outputs, tolerance, 0, "outputs");
        Close(seed.FinalParameters, network.Parameters, tolerance, 0, "parameters");
        if (seed.Query is not null)
            Close(seed.QueryOutput!, network.Forward(seed.Query), tolerance, 0, "query");
    }

    private static AnyNetwork Create(string name) => AnyNetwork.Of(name switch
    {
        "seed-two-layer" => new SeedTwoLayer(1),
        "seed-basis-three-layer" => new SeedBasisThreeLayer(1),
        "seed-basis-one-layer" => new SeedBasisOneLayer(1),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    });

    private static double MeanAbsoluteError(double[] outputs, double[] targets) =>
        outputs.Zip(targets, (output, target) => double.Abs(output - target)).Average();
}
