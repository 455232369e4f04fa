using NetGen.Generators.Tests.Execution.Naive;
using NetGen.Generators.Tests.Infrastructure;
using NetGen.Generators.Tests.Infrastructure.Driving;
using static NetGen.Generators.Tests.Execution.Naive.Closeness;

namespace NetGen.Generators.Tests.Execution;

/// <summary>Networks whose large batches threads share: the same bits for any number of threads, and the numbers of the naive network.</summary>
public class ParallelTests
{
    private const double LearningRate = 0.01;

    private static readonly int[] Limits = [2, 3, 5];

    private static readonly (Architecture Architecture, int Samples)[] Cases =
    [
        (new Architecture("Images", new DenseLayer(784, 128, Activation.ReLU),
            new DenseLayer(128, 10, Activation.Softmax)) { Precision = Precision.Single, Loss = Loss.CrossEntropy }, 131),
        (new Architecture("Policy", new DenseLayer(17, 64, Activation.Tanh), new DenseLayer(64, 64, Activation.Tanh),
            new DenseLayer(64, 6)) { Precision = Precision.Single, Optimizer = Optimizer.Adam }, 277),
        (new Architecture("Ragged", new DenseLayer(33, 129, Activation.GELU),
            new DenseLayer(129, 21, Activation.Sigmoid, false)) { Optimizer = Optimizer.RMSProp, Reduction = Reduction.Sum }, 1100),
        (new Architecture("Wide", new DenseLayer(515, 600, Activation.Tanh), new DenseLayer(600, 517, Activation.Tanh, false)) { Precision = Precision.Single }, 109),
        (new Architecture("ManyShapes", [.. Enumerable.Range(0, 9).Select(i => new DenseLayer(30 + 3 * i, 33 + 3 * i, Activation.SiLU))]) { Precision = Precision.Single }, 600),
        (new Architecture("Small", new DenseLayer(10, 20, Activation.ReLU), new DenseLayer(20, 20)) { Precision = Precision.Single }, 257),
        (new Architecture("Deep", [.. Enumerable.Repeat(new DenseLayer(17, 17, Activation.Tanh), 45)]), 100),
    ];

    private static readonly Dictionary<string, Lazy<LoadedAssembly>> Assemblies = Cases.ToDictionary(
        example => example.Architecture.Name, example => new Lazy<LoadedAssembly>(() => Compile.Load((example.Architecture with { Parallel = true }).Declaration)));

    public static TheoryData<string> Names => [.. Cases.Select(example => example.Architecture.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_number_of_threads_gives_the_same_bits(string name)
    {
        int limit = NetworkThreads.Limit;
        try
        {
            NetworkThreads.Limit = 1;
            double[][] alone = Everything(name);
            foreach (int threads in Limits)
            {
                NetworkThreads.Limit = threads;
                double[][] together = Everything(name);
                for (int i = 0; i < alone.Length; i++)
                    Assert.True(alone[i].AsSpan().SequenceEqual(together[i]), $"Result {i} with {threads} threads is another.");
            }
        }
        finally
        {
            NetworkThreads.Limit = limit;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_shared_batch_gives_the_naive_outputs_gradients_and_steps(string name)
    {
        (NetworkPair pair, int samples) = Pair(name);
        (double[] inputs, double[] targets) = (pair.Inputs(samples), pair.Targets(samples));
        double tolerance = pair.Tolerance(samples);
        CloseToLargest(pair.Naive.Forward(inputs), pair.Network.Forward(inputs), pair.Tolerance(1), "outputs");
        CloseToLargest(pair.Naive.BackwardFrom(inputs, targets), pair.Network.BackwardFrom(inputs, targets)!, tolerance, "input gradients");
        double loss = pair.Naive.Backward(inputs, targets);
        CloseToLargest([loss], [pair.Network.Evaluate(inputs, targets)], tolerance, "evaluated loss");
        CloseToLargest([loss], [pair.Network.Backward(inputs, targets)], tolerance, "loss");
        CloseToLargest(pair.Naive.Gradients, pair.Network.Gradients, tolerance, "gradients");
        double[] before = pair.Naive.Parameters.ToArray();
        pair.Naive.Update(LearningRate);
        CloseToLargest([loss], [pair.Network.Step(inputs, targets, LearningRate)], tolerance, "loss of a step");
        double[] changes = Changes(before, pair.Naive.Parameters);
        double rounding = 4 * pair.Network.UnitRoundoff * before.Max(double.Abs) / changes.Max(double.Abs);
        CloseToLargest(changes, Changes(before, pair.Network.Parameters), tolerance + rounding, "what a step changes");
    }

    [Fact]
    public void Threads_share_one_call_at_a_time_and_other_callers_work_alone()
    {
        double[][] expected = Everything("Images");
        var results = new double[4][][];
        Thread[] callers = [.. Enumerable.Range(0, results.Length).Select(i => new Thread(() => results[i] = Everything("Images")))];
        foreach (Thread caller in callers)
            caller.Start();
        foreach (Thread caller in callers)
            caller.Join();
        Assert.All(results, result => Assert.Equal(expected, result));
    }

    [Fact]
    public void Drops_are_the_same_for_any_number_of_threads()
    {
        const string Source = """
            [Network(Parallel = true)]
            [Layer(40, 64, Tanh, Dropout = 0.3)]
            [Layer(64, 3, Softmax)]
            public partial class Dropping;
            """;
        LoadedAssembly assembly = Compile.Load(Source);
        int limit = NetworkThreads.Limit;
        try
        {
            NetworkThreads.Limit = 1;
            double[] alone = Trained(assembly.Network("Dropping"));
            NetworkThreads.Limit = 3;
            Assert.Equal(alone, Trained(assembly.Network("Dropping")));
        }
        finally
        {
            NetworkThreads.Limit = limit;
        }

        static double[] Trained(AnyNetwork network)
        {
            var random = new Random(5);
            double[] inputs = [.. Enumerable.Range(0, 500 * 40).Select(_ => random.NextDouble())];
            int[] labels = [.. Enumerable.Range(0, 500).Select(_ => random.Next(3))];
            network.Parameters = [.. network.Parameters.Select(_ => random.NextDouble() - 0.5)];
            for (int step = 0; step < 3; step++)
                network.Step(inputs, labels, LearningRate);
            return network.Parameters;
        }
    }

    /// <summary>A share that is ahead would else overwrite what another still reads; which one is ahead no test of results can choose.</summary>
    [Fact]
    public void Values_have_places_of_their_own_where_inference_is_shared()
    {
        string text = Compile.Run("[Network(Parallel = true)] [Layer(515, 600, Tanh)] [Layer(600, 560, Tanh)] [Layer(560, 40, Tanh)] [Layer(40, 3)] public partial class Net;")
            .AssertClean().Sources.Single().SourceText.ToString();
        string program = text[text.IndexOf("struct ForwardPartitions", StringComparison.Ordinal)..text.IndexOf("static double Evaluate(", StringComparison.Ordinal)];
        Assert.Contains("ref float z1 = ref At(ref scratch, first * ", program);
        Assert.Contains("ref float z2 = ref At(ref scratch, batch.Samples * ", program);
        Assert.Contains("ref float z3 = ref At(ref scratch, batch.Samples * ", program);
    }

    private static double[] Changes(double[] before, double[] after) => [.. after.Zip(before, (now, then) => now - then)];

    private static (NetworkPair Pair, int Samples) Pair(string name)
    {
        (Architecture architecture, int samples) = Cases.Single(example => example.Architecture.Name == name);
        return (new NetworkPair(architecture, Assemblies[name].Value.Network(name), seed: 1), samples);
    }

    /// <summary>What every member of the contract gives, from the same start.</summary>
    private static double[][] Everything(string name)
    {
        (NetworkPair pair, int samples) = Pair(name);
        (double[] inputs, double[] targets) = (pair.Inputs(samples), pair.Targets(samples));
        var results = new List<double[]>();
        results.Add(pair.Network.Forward(inputs));
        results.Add([pair.Network.Evaluate(inputs, targets), pair.Network.Backward(inputs, targets), pair.Network.Backward(inputs, targets, accumulate: true)]);
        results.Add(pair.Network.Gradients);
        results.Add(pair.Network.BackwardFrom(inputs, targets)!);
        results.Add(pair.Network.Gradients);
        results.Add([pair.Network.Step(inputs, targets, LearningRate), pair.Network.Step(inputs, targets, LearningRate)]);
        results.Add(pair.Network.Parameters);
        return [.. results];
    }
}
