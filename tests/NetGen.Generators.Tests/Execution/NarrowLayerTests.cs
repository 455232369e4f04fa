using NetGen.Generators.Tests.Execution.Naive;
using NetGen.Generators.Tests.Infrastructure;
using static NetGen.Generators.Tests.Execution.Naive.Closeness;

namespace NetGen.Generators.Tests.Execution;

/// <summary>Layers with few outputs, whose weight gradient is computed as its transpose.</summary>
public class NarrowLayerTests
{
    public static TheoryData<Precision, int, int, bool> Shapes
    {
        get
        {
            var shapes = new TheoryData<Precision, int, int, bool>();
            foreach (int outputs in new[] { 1, 2, 3, 4, 5, 7, 8, 10, 12, 15 })
                foreach (int hidden in new[] { 6, 16, 33, 100 })
                    shapes.Add(outputs % 3 == 0 ? Precision.Double : Precision.Single, hidden, outputs, outputs % 4 != 2);
            return shapes;
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Gradients_of_a_batch_are_the_naive_ones_and_add_up(Precision precision, int hidden, int outputs, bool bias)
    {
        NetworkPair pair = Pair(precision, hidden, outputs, bias);
        foreach (int samples in new[] { 1, 2, 31, 600 })
        {
            (double[] inputs, double[] targets) = (pair.Inputs(samples), pair.Targets(samples));
            pair.Naive.Backward(inputs, targets);
            pair.Network.Backward(inputs, targets);
            double[] once = pair.Network.Gradients;
            CloseToLargest(pair.Naive.Gradients, once, pair.Tolerance(samples), "gradients");
            pair.Network.Backward(inputs, targets, accumulate: true);
            CloseToLargest([.. once.Select(gradient => 2 * gradient)], pair.Network.Gradients, pair.Tolerance(1), "twice the gradients");
        }
    }

    /// <summary>A step of gradient descent is a gradient that is added to the parameters.</summary>
    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_step_is_backward_then_update(Precision precision, int hidden, int outputs, bool bias)
    {
        NetworkPair fused = Pair(precision, hidden, outputs, bias), apart = Pair(precision, hidden, outputs, bias);
        (double[] inputs, double[] targets) = (fused.Inputs(50), fused.Targets(50));
        apart.Network.Parameters = fused.Network.Parameters;
        fused.Network.Step(inputs, targets, 0.1);
        apart.Network.Backward(inputs, targets);
        apart.Network.Update(0.1);
        CloseToLargest(apart.Network.Parameters, fused.Network.Parameters, 4 * fused.Tolerance(1), "parameters");
    }

    /// <summary>More shapes than have kernels of their own: those beyond share one that is told its sizes.</summary>
    [Fact]
    public void Many_narrow_layers_share_a_kernel()
    {
        DenseLayer[] layers = [.. Enumerable.Range(0, 9)
            .SelectMany(i => new DenseLayer[] { new(2 + i, 33 + 7 * i, Activation.Tanh), new(33 + 7 * i, 3 + i, Activation.Identity, i % 2 == 0) })];
        NetworkPair pair = Declared.Pair(new Architecture("Narrow", layers));
        foreach (int samples in new[] { 2, 31, 600 })
        {
            (double[] inputs, double[] targets) = (pair.Inputs(samples), pair.Targets(samples));
            pair.Naive.Backward(inputs, targets);
            pair.Network.Backward(inputs, targets);
            CloseToLargest(pair.Naive.Gradients, pair.Network.Gradients, pair.Tolerance(samples), "gradients");
        }
    }

    [Fact]
    public void The_generated_file_says_that_it_is_turned()
    {
        string text = Compile.Run("[Layer(9, 32, Tanh)] [Layer(32, 3)] partial class Narrow;").AssertClean().Sources.Single().SourceText.ToString();
        Assert.Contains("// WeightGradient2: dW = aᵀ·delta; its transpose, whose rows fill vectors, in the library's tiles of 3 rows × 2 vectors.", text);
        Assert.Contains("Matrix.Transpose(ref dW2T, 3, 32, 32, ref dW2, 3);", text);
    }

    private static NetworkPair Pair(Precision precision, int hidden, int outputs, bool bias) => Declared.Pair(
        new Architecture("Narrow", new DenseLayer(7, hidden, Activation.Tanh), new DenseLayer(hidden, outputs, Activation.Identity, bias)) { Precision = precision });
}
