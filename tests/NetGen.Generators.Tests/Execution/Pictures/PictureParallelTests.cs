using NetGen.Generators.Tests.Graph;
using NetGen.Generators.Tests.Infrastructure;
using NetGen.Generators.Tests.Infrastructure.Driving;
using static NetGen.Generators.Tests.Execution.Naive.Closeness;

namespace NetGen.Generators.Tests.Execution.Pictures;

/// <summary>Pictures whose batches threads share: the same bits for any number of threads, and the numbers of one that shares nothing.</summary>
public class PictureParallelTests
{
    private const int Samples = 49;

    private static readonly Dictionary<string, string> Layers = new()
    {
        // Few parameters: each share has gradients of its own.
        ["Few"] = "[Input(12, 12, 2)] [Conv2D(8, 3, Tanh)] [MaxPool2D(2)] [Conv2D(12, 3, Tanh, Groups = 2, Pad = 1)] [Flatten] [Layer(4)]",
        ["Frozen"] = "[Input(7, Steps = 40)] [Conv1D(24, 3, Tanh, Padding = Padding.Same)] [Conv1D(24, 5, SiLU, Groups = 24)] [GlobalAveragePool] [Layer(5, Trainable = false)]",
        ["Many"] = "[Input(3, 3, 20)] [ConvTranspose2D(24, 3, Tanh, Stride = 2)] [Conv2D(40, 3, Tanh, Stride = 2)] [AveragePool2D(2)] [LayerNorm(Epsilon = 0.1)] [Flatten] "
            + "[Layer(6)]",
    };

    private static readonly Lazy<LoadedAssembly> Assembly = new(() => Compile.Load([.. Layers.Keys.SelectMany(name => new[] { Source(name, true), Source(name, false) })]));

    public static TheoryData<string> Names => [.. Layers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_number_of_threads_gives_the_same_bits(string name)
    {
        int limit = NetworkThreads.Limit;
        try
        {
            NetworkThreads.Limit = 1;
            double[][] alone = Everything(name + "True");
            NetworkThreads.Limit = 3;
            double[][] together = Everything(name + "True");
            foreach ((double[] expected, double[] actual) in alone.Zip(together))
                Assert.Equal(expected, actual);
        }
        finally
        {
            NetworkThreads.Limit = limit;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_shared_batch_gives_what_one_that_is_not_shared_gives(string name)
    {
        foreach ((double[] expected, double[] actual) in Everything(name + "False").Zip(Everything(name + "True")))
            CloseToLargest(expected, actual, 1e-10, name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_batch_is_large_enough_to_be_shared(string name)
    {
        string text = Compile.Run(Source(name, true)).AssertClean().Sources.Single().SourceText.ToString();
        int from = int.Parse(text.Split("Threads share training from ")[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(from, 1, Samples);
    }

    private static string Source(string name, bool isParallel) =>
        $"[Network(Precision = Precision.Double, Loss = Loss.MeanSquaredError, Parallel = {(isParallel ? "true" : "false")})] "
        + $"{Layers[name]} public partial class {name}{isParallel};";

    /// <summary>What every member of the contract gives, from the same start.</summary>
    private static double[][] Everything(string name)
    {
        AnyNetwork network = Assembly.Value.Network(name);
        var random = new Random(3);
        (double[] inputs, double[] targets) = (PictureCheck.Numbers(random, Samples * network.InputSize), PictureCheck.Numbers(random, Samples * network.OutputSize));
        var results = new List<double[]>();
        results.Add(network.Forward(inputs));
        results.Add([network.Evaluate(inputs, targets), network.Backward(inputs, targets), network.Backward(inputs, targets, accumulate: true)]);
        results.Add(network.Gradients);
        results.Add(network.BackwardFrom(inputs, targets)!);
        results.Add(network.Gradients);
        results.Add([network.Step(inputs, targets, 0.01), network.Step(inputs, targets, 0.01)]);
        results.Add(network.Parameters);
        return [.. results];
    }
}
