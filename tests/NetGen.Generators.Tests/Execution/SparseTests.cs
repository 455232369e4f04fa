using NetGen.Generators.Tests.Execution.Naive;
using NetGen.Generators.Tests.Infrastructure;
using NetGen.Generators.Tests.Infrastructure.Driving;
using static NetGen.Generators.Tests.Execution.Naive.Closeness;

namespace NetGen.Generators.Tests.Execution;

/// <summary>Single samples of networks whose inputs are mostly 0: as many as one list holds, and more.</summary>
public class SparseTests
{
    public static TheoryData<int, int, Precision> Shapes => new()
    {
        { 20, 16, Precision.Single }, { 29, 300, Precision.Double }, { 784, 150, Precision.Single },
            { 4096, 16, Precision.Double }, { 4097, 150, Precision.Single }, { 8193, 20, Precision.Single },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_sample_is_computed_from_what_is_not_0(int count, int hidden, Precision precision)
    {
        NetworkPair pair = Declared.Pair(
            new Architecture("Sparse", new DenseLayer(count, hidden, Activation.ReLU),
                new DenseLayer(hidden, 3, Activation.Identity))
            { SparseInputs = true, Precision = precision });
        var random = new Random(count);
        foreach (double density in new[] { 0, 0.02, 0.3, 1 })
        {
            (double[] inputs, double[] targets) = (pair.Inputs(1), pair.Targets(1));
            for (int i = 0; i < count; i++)
                inputs[i] = random.NextDouble() < density ? inputs[i] : i % 2 == 0 ? 0 : -0.0;
            CloseToLargest(pair.Naive.Forward(inputs), pair.Network.Forward(inputs), pair.Tolerance(1), "outputs");
            pair.Naive.Backward(inputs, targets);
            pair.Network.Backward(inputs, targets);
            double[] once = pair.Network.Gradients;
            CloseToLargest(pair.Naive.Gradients, once, pair.Tolerance(1), "gradients");
            pair.Network.Backward(inputs, targets, accumulate: true);
            CloseToLargest([.. once.Select(gradient => 2 * gradient)], pair.Network.Gradients, pair.Tolerance(1), "twice the gradients");
        }
    }

    /// <summary>They are listed once for all layers that read them.</summary>
    [Theory]
    [InlineData("[Input(40)] [Branch] [Layer(3, Tanh)] [Branch] [Layer(3, ReLU)] [Add]")]
    [InlineData("[Input(40)] [Head(\"A\")] [Layer(33, Tanh)] [Head(\"B\")] [Layer(33)]")]
    [InlineData("[Input(9000)] [Branch] [Layer(20, Tanh)] [Branch] [Layer(5)] [Concat]")]
    public void Several_layers_may_read_them(string layers)
    {
        var assembly = Compile.Load($"[Network(SparseInputs = true)] {layers} public partial class Sparse;", $"{layers} public partial class Full;");
        AnyNetwork sparse = assembly.Network("Sparse"), full = assembly.Network("Full");
        var random = new Random(1);
        double[] inputs = [.. Enumerable.Range(0, sparse.InputSize).Select(i => i % 3 == 0 ? random.NextDouble() : 0)];
        double[] targets = [.. Enumerable.Range(0, sparse.OutputSize).Select(_ => random.NextDouble())];
        CloseToLargest(full.Forward(inputs), sparse.Forward(inputs), 1e-5, "outputs");
        Assert.Equal(full.Step(inputs, targets, 0.1), sparse.Step(inputs, targets, 0.1), 1e-4);
        CloseToLargest(full.Parameters, sparse.Parameters, 1e-5, "parameters");
    }

    [Fact]
    public void Only_the_layer_of_the_inputs_leaves_some_out()
    {
        string text = Compile.Run("[Network(SparseInputs = true)] [Layer(784, 128, ReLU)] [Layer(128, 10)] partial class Sparse;")
            .AssertClean().Sources.Single().SourceText.ToString();
        Assert.Contains("Layer1OfNonZeros(ref x, ref W1, ref b1, ref a1);", text);
        Assert.Contains("OuterProduct.StoreNonZeros<float, Layer1Nest>(ref x, ref delta1, ref dW1, accumulate);", text);
        Assert.DoesNotContain("Layer2OfNonZeros", text);
        Assert.DoesNotContain("OuterProduct.StoreNonZeros<float, Layer2Nest>", text);
    }
}
