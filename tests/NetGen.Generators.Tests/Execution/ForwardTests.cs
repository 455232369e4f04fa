using NetGen.Generators.Tests.Execution.Naive;
using static NetGen.Generators.Tests.Execution.Naive.Closeness;

namespace NetGen.Generators.Tests.Execution;

/// <summary>Outputs and losses of the random networks against the naive reference.</summary>
[Trait("Category", "Search")]
public class ForwardTests
{
    // Growing and shrinking, none among them, around vector widths and blocks.
    private static readonly int[] Batches = [3, 1, 0, 33, 2, 16, 5, 0, 33, 1];

    [Theory]
    [MemberData(nameof(RandomNetworks.Indices), MemberType = typeof(RandomNetworks))]
    public void Outputs_of_growing_and_shrinking_batches_match_the_naive_reference(int index)
    {
        NetworkPair pair = RandomNetworks.Create(index);
        foreach (int batch in Batches)
        {
            double[] inputs = pair.Inputs(batch);
            // Each output is close to the largest of its own sample: a sample is a row of its own.
            foreach ((double[] expected, double[] actual) in pair.Naive.Forward(inputs).Chunk(pair.Architecture.OutputSize)
                         .Zip(pair.Network.Forward(inputs).Chunk(pair.Architecture.OutputSize)))
                CloseToLargest(expected, actual, pair.Tolerance(1), $"{pair.Architecture}: outputs");
        }
    }

    [Theory]
    [MemberData(nameof(RandomNetworks.Indices), MemberType = typeof(RandomNetworks))]
    public void Evaluate_returns_the_naive_loss_and_touches_nothing(int index)
    {
        NetworkPair pair = RandomNetworks.Create(index);
        pair.Network.Backward(pair.Inputs(2), pair.Targets(2));
        double[] parameters = pair.Network.Parameters;
        double[] gradients = pair.Network.Gradients;
        foreach (int batch in Batches.Where(batch => batch > 0))
        {
            (double[] inputs, double[] targets) = (pair.Inputs(batch), pair.Targets(batch));
            double tolerance = pair.Tolerance(batch);
            Close(pair.Naive.Evaluate(inputs, targets), pair.Network.Evaluate(inputs, targets), tolerance, tolerance, $"{pair.Architecture}: loss");
        }
        Assert.Equal(parameters, pair.Network.Parameters);
        Assert.Equal(gradients, pair.Network.Gradients);
    }
}
