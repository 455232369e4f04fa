using NetGen.Generators.Tests.Execution.Naive;
using static NetGen.Generators.Tests.Execution.Naive.Closeness;

namespace NetGen.Generators.Tests.Execution;

/// <summary>Networks in registers of every width of row, for every number of samples that vectors, pairs of vectors and what is left over can make.</summary>
public class RegisterTests
{
    private static readonly Architecture[] Architectures =
    [
        new("Narrow", new DenseLayer(2, 2, Activation.Tanh), new DenseLayer(2, 1, Activation.Sigmoid)) { Loss = Loss.BinaryCrossEntropy },
        new("Seed", new DenseLayer(3, 4, Activation.Sigmoid, false), new DenseLayer(4, 1, Activation.Sigmoid, false)) { Reduction = Reduction.Sum },
        new("Deep", new DenseLayer(4, 4, Activation.Tanh), new DenseLayer(4, 4, Activation.GELU), new DenseLayer(4, 4, Activation.SiLU), new DenseLayer(4, 1)),
        new("Bottleneck", new DenseLayer(4, 1, Activation.Tanh), new DenseLayer(1, 3, Activation.Tanh), new DenseLayer(3, 1)),
        new("Wide", new DenseLayer(8, 8, Activation.Tanh), new DenseLayer(8, 1)) { Optimizer = Optimizer.Momentum },
        new("Classes", new DenseLayer(5, 7, Activation.Softmax), new DenseLayer(7, 3, Activation.Softmax)) { Loss = Loss.CrossEntropy },
        new("Widest", new DenseLayer(2, 16, Activation.Tanh), new DenseLayer(16, 1, Activation.Sigmoid)) { Loss = Loss.BinaryCrossEntropy },
        new("Uneven", new DenseLayer(1, 11, Activation.Mish), new DenseLayer(11, 1)) { Loss = Loss.Huber },
    ];

    private static readonly IReadOnlyDictionary<string, Lazy<NetworkPair>> Doubles = Declared.Pairs(Architectures);

    private static readonly IReadOnlyDictionary<string, Lazy<NetworkPair>> Singles =
        Declared.Pairs([.. Architectures.Select(architecture => architecture with { Precision = Precision.Single })]);

    public static TheoryData<string> Names => [.. Architectures.Select(architecture => architecture.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_number_of_samples_matches_the_naive_reference_in_double(string name) => Check(Doubles[name].Value);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_number_of_samples_matches_the_naive_reference_in_float(string name) => Check(Singles[name].Value);

    private static void Check(NetworkPair pair)
    {
        for (int samples = 1; samples <= 19; samples++)
        {
            (double[] inputs, double[] targets) = (pair.Inputs(samples), pair.Targets(samples));
            double tolerance = pair.Tolerance(samples);
            string what = $"{pair.Architecture}, {samples} samples";
            CloseToLargest(pair.Naive.Forward(inputs), pair.Network.Forward(inputs), tolerance, what);
            double loss = pair.Naive.Backward(inputs, targets);
            Close(loss, pair.Network.Evaluate(inputs, targets), tolerance, tolerance, what);
            Close(loss, pair.Network.Backward(inputs, targets), tolerance, tolerance, what);
            CloseToLargest(pair.Naive.Gradients, pair.Network.Gradients, tolerance, what);

            pair.Naive.Update(0.1);
            Close(loss, pair.Network.Step(inputs, targets, 0.1), tolerance, tolerance, what);
            CloseToLargest(pair.Naive.Parameters, pair.Network.Parameters, 4 * tolerance, what);
            pair.Naive.Parameters = pair.Network.Parameters;
        }
    }
}
