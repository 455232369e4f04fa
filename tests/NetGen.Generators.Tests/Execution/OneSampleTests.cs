using System.Reflection;
using Microsoft.CodeAnalysis;
using NetGen.Generators.Tests.Execution.Naive;
using NetGen.Generators.Tests.Infrastructure;
using static NetGen.Generators.Tests.Execution.Naive.Closeness;

namespace NetGen.Generators.Tests.Execution;

/// <summary>
/// Programs for a single sample: narrow layers as full vectors, rows of any number of vectors, zeros left out, every optimizer's update, the loss and its gradient
/// in registers.
/// </summary>
public class OneSampleTests
{
    private const double LearningRate = 0.05;

    public static TheoryData<Architecture> Architectures =>
    [
        .. new[] { Precision.Single, Precision.Double }.SelectMany(precision => Shapes().Select(layers => new Architecture("Net", layers) { Precision = precision })),
        .. new[] { Precision.Single, Precision.Double }.SelectMany(precision => Heads().Select(head => head with { Precision = precision })),
        .. Enum.GetValues<Optimizer>().Select(optimizer =>
            new Architecture("Net", new DenseLayer(17, 64, Activation.Tanh), new DenseLayer(64, 6, Activation.Identity)) { Optimizer = optimizer }),
        .. new[] { Optimizer.SGD, Optimizer.Adam }.Select(optimizer =>
            new Architecture("Net", new DenseLayer(100, 300, Activation.ReLU), new DenseLayer(300, 270, Activation.ReLU), new DenseLayer(270, 10, Activation.Softmax))
            {
                Loss = Loss.CrossEntropy, Optimizer = optimizer, SparseInputs = true,
            }),
        .. new[] { Precision.Single, Precision.Double }.Select(precision =>
            new Architecture("Net", new DenseLayer(9000, 20, Activation.ReLU), new DenseLayer(20, 3, Activation.Identity)) { SparseInputs = true, Precision = precision }),
    ];

    [Theory]
    [MemberData(nameof(Architectures))]
    public void A_single_sample_gives_the_naive_outputs_and_steps(Architecture architecture) => AssertNaive(Declared.Pair(architecture));

    /// <summary>There a single sample has the library's kernels, since straight code is not optimized.</summary>
    [Theory]
    [InlineData(Optimizer.SGD)]
    [InlineData(Optimizer.Adam)]
    public void So_it_does_in_a_debug_build(Optimizer optimizer)
    {
        var architecture = new Architecture("Net", new DenseLayer(100, 304, Activation.ReLU), new DenseLayer(304, 6, Activation.Softmax))
        {
            Loss = Loss.CrossEntropy,
            Optimizer = optimizer,
        };
        var build = Compile.Run(CompileOptions.Default with { Optimization = OptimizationLevel.Debug }, architecture.Declaration).AssertClean().Load();
        Assert.False(IsOptimized(build));
        AssertNaive(new NetworkPair(architecture, build.Network(architecture.Name), seed: 1));
    }

    [Fact]
    public void Code_of_a_release_build_is_optimized() => Assert.True(IsOptimized(Compile.Load("[Layer(304, 10)] public partial class Net;")));

    private static bool IsOptimized(LoadedAssembly build) =>
        (bool)build.Type("NetGen.Generated.NetKernels").GetField("IsOptimized", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;

    private static void AssertNaive(NetworkPair pair)
    {
        (double[] inputs, double[] targets) = (pair.Inputs(1), pair.Targets(1));
        for (int i = 0; i < inputs.Length; i += 3)
            inputs[i] = 0;
        for (int step = 0; step < 3; step++)
        {
            CloseToLargest(pair.Naive.Forward(inputs), pair.Network.Forward(inputs), pair.Tolerance(1), "outputs");
            double expected = pair.Naive.Backward(inputs, targets);
            pair.Naive.Update(LearningRate);
            CloseToLargest([expected], [pair.Network.Step(inputs, targets, LearningRate)], 4 * pair.Tolerance(1), "loss");
        }

        CloseToLargest(pair.Naive.Parameters, pair.Network.Parameters, 8 * pair.Tolerance(1), "parameters");
    }

    private static IEnumerable<Architecture> Heads() =>
    [
        .. new[] { 1, 5, 8, 10, 16 }.Select(outputs =>
            new Architecture("Net", new DenseLayer(64, 32, Activation.ReLU), new DenseLayer(32, outputs, Activation.Identity)) { Loss = Loss.MeanSquaredError }),
        .. new[] { 5, 8, 10, 16 }.Select(outputs => new Architecture("Net", new DenseLayer(64, 32, Activation.ReLU),
            new DenseLayer(32, outputs, Activation.Softmax)) { Loss = Loss.CrossEntropy, Optimizer = Optimizer.Adam }),
        new Architecture("Net", new DenseLayer(64, 32, Activation.Tanh), new DenseLayer(32, 1, Activation.Sigmoid)) { Loss = Loss.BinaryCrossEntropy },
        new Architecture("Net", new DenseLayer(64, 32, Activation.ReLU), new DenseLayer(32, 7, Activation.Tanh)) { Loss = Loss.Huber },
        new Architecture("Net", new DenseLayer(64, 32, Activation.ReLU), new DenseLayer(32, 10, Activation.Mish)) { Loss = Loss.MeanSquaredError },
    ];

    private static IEnumerable<DenseLayer[]> Shapes() =>
    [
        [new DenseLayer(32, 10, Activation.Tanh), new DenseLayer(10, 20, Activation.ReLU)],
        [new DenseLayer(64, 1, Activation.Sigmoid), new DenseLayer(1, 64, Activation.Tanh)],
        [new DenseLayer(48, 2, Activation.Identity), new DenseLayer(2, 130, Activation.ReLU), new DenseLayer(130, 4, Activation.GELU)],
        [new DenseLayer(19, 150, Activation.SiLU), new DenseLayer(150, 12, Activation.LeakyReLU, false), new DenseLayer(12, 8, Activation.Tanh)],
        [new DenseLayer(24, 10, Activation.ReLU), new DenseLayer(10, 40, Activation.ReLU), new DenseLayer(40, 6, Activation.Identity)],
        [new DenseLayer(20, 12, Activation.LeakyReLU), new DenseLayer(12, 4, Activation.ReLU), new DenseLayer(4, 24, Activation.ReLU), new DenseLayer(24, 10, Activation.Identity)],
        [new DenseLayer(12, 4, Activation.Tanh), new DenseLayer(4, 48, Activation.ReLU), new DenseLayer(48, 3, Activation.Identity),
            new DenseLayer(3, 32, Activation.ReLU), new DenseLayer(32, 3, Activation.Identity)],
        [new DenseLayer(16, 8, Activation.ReLU), new DenseLayer(8, 4, Activation.ReLU), new DenseLayer(4, 32, Activation.ReLU), new DenseLayer(32, 12, Activation.Identity)],
        [new DenseLayer(36, 4, Activation.ReLU), new DenseLayer(4, 40, Activation.LeakyReLU), new DenseLayer(40, 10, Activation.Tanh)],
        [new DenseLayer(40, 6, Activation.Tanh), new DenseLayer(6, 72, Activation.Tanh), new DenseLayer(72, 10, Activation.Identity)],
        [new DenseLayer(16, 15, Activation.ReLU, false), new DenseLayer(15, 33, Activation.ELU), new DenseLayer(33, 3, Activation.Softmax)],
    ];
}
