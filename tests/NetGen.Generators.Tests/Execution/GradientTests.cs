using NetGen.Generators.Tests.Execution.Naive;
using static NetGen.Generators.Tests.Execution.Naive.Closeness;

namespace NetGen.Generators.Tests.Execution;

/// <summary>Gradients of the random networks against the naive reference, and what the contract says of their storage.</summary>
[Trait("Category", "Search")]
public class GradientTests
{
    // Rows that fill tiles of 16, 8 and 6, and 1 to 5 more.
    private static readonly int[] Batches = [2, 1, 16, 33, 3, 5, 13, 28];

    [Theory]
    [MemberData(nameof(RandomNetworks.Indices), MemberType = typeof(RandomNetworks))]
    public void Backward_gives_the_naive_loss_and_gradients_for_growing_and_shrinking_batches(int index)
    {
        NetworkPair pair = RandomNetworks.Create(index);
        Assert.All(pair.Network.Gradients, gradient => Assert.Equal(0, gradient));
        foreach (int batch in Batches)
        {
            (double[] inputs, double[] targets) = (pair.Inputs(batch), pair.Targets(batch));
            double tolerance = pair.Tolerance(batch);
            double expected = pair.Naive.Backward(inputs, targets);
            Close(expected, pair.Network.Backward(inputs, targets), tolerance, tolerance, $"{pair.Architecture}: loss");
            GradientsMatch(pair, pair.Naive.Gradients, batch);
        }
    }

    [Theory]
    [MemberData(nameof(RandomNetworks.Indices), MemberType = typeof(RandomNetworks))]
    public void Backward_from_a_gradient_of_the_callers_own_gives_the_naive_gradients_of_parameters_and_inputs(int index)
    {
        NetworkPair pair = RandomNetworks.Create(index);
        foreach (int batch in Batches)
        {
            (double[] inputs, double[] outputGradients) = (pair.Inputs(batch), pair.OutputGradients(batch));
            double[] expected = pair.Naive.BackwardFrom(inputs, outputGradients);
            double[]? actual = pair.Network.BackwardFrom(inputs, outputGradients);
            CloseToLargest(expected, actual!, pair.Tolerance(batch), $"{pair.Architecture}: input gradients");
            GradientsMatch(pair, pair.Naive.Gradients, batch);
        }
    }

    [Theory]
    [MemberData(nameof(RandomNetworks.Indices), MemberType = typeof(RandomNetworks))]
    public void Backward_from_the_losses_gradient_equals_backward(int index)
    {
        NetworkPair pair = RandomNetworks.Create(index);
        (double[] inputs, double[] targets) = (pair.Inputs(5), pair.Targets(5));
        pair.Network.Backward(inputs, targets);
        double[] expected = pair.Network.Gradients;
        pair.Network.BackwardFrom(inputs, pair.Naive.LossGradient(inputs, targets), wantInputGradients: false);
        GradientsMatch(pair, expected, samples: 5);
    }

    [Theory]
    [MemberData(nameof(RandomNetworks.Indices), MemberType = typeof(RandomNetworks))]
    public void Accumulated_gradients_are_the_sum_of_both(int index)
    {
        NetworkPair pair = RandomNetworks.Create(index);
        (double[] inputs, double[] targets) = (pair.Inputs(3), pair.Targets(3));
        (double[] laterInputs, double[] outputGradients) = (pair.Inputs(2), pair.OutputGradients(2));
        pair.Naive.Backward(inputs, targets);
        double[] first = pair.Naive.Gradients;
        pair.Naive.BackwardFrom(laterInputs, outputGradients);
        double[] second = pair.Naive.Gradients;

        pair.Network.Backward(inputs, targets, accumulate: true);
        GradientsMatch(pair, first, samples: 3);
        pair.Network.BackwardFrom(laterInputs, outputGradients, accumulate: true);
        GradientsMatch(pair, Sum(first, second), samples: 5);
        pair.Network.Backward(inputs, targets, accumulate: true);
        GradientsMatch(pair, Sum(first, Sum(first, second)), samples: 8);
        pair.Network.Backward(inputs, targets);
        GradientsMatch(pair, first, samples: 3);
    }

    // Weights and bias of each layer are rows of their own: deep layers' gradients are orders of magnitude larger.
    private static void GradientsMatch(NetworkPair pair, double[] expected, int samples)
    {
        double[] actual = pair.Network.Gradients;
        int offset = 0;
        foreach ((int number, DenseLayer layer) in pair.Architecture.Layers.Index())
            foreach (int count in new[] { layer.Inputs * layer.Outputs, layer.Bias ? layer.Outputs : 0 })
            {
                CloseToLargest(expected[offset..(offset + count)], actual[offset..(offset + count)], pair.Tolerance(samples),
                    $"{pair.Architecture}: gradients of layer {number + 1}");
                offset += count;
            }
        Assert.Equal(actual.Length, offset);
    }

    private static double[] Sum(double[] first, double[] second) => [.. first.Zip(second, (a, b) => a + b)];
}
