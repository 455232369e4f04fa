using Microsoft.CodeAnalysis;
using NetGen.Generators.Tests.Infrastructure;
using NetGen.Generators.Tests.Infrastructure.Driving;

namespace NetGen.Generators.Tests.Execution;

/// <summary>Code that is not optimized allocates no more than code that is: nothing, once the largest batch has been seen.</summary>
public class DebugMemoryTests
{
    private const int LargestBatch = 20;

    /// <summary>
    /// Networks whose programs have methods in common, and whose trained parameters lie in several runs: both hand on tables. Those that normalize batches
    /// train on two samples at least.
    /// </summary>
    [Theory]
    [InlineData("[Input(20)] [Repeat(50)] [Layer(24, Tanh)] [Layer(20, Tanh)] [End] [Layer(3, Softmax)]", 1, true)]
    [InlineData("[Input(20)] [Repeat(6)] [Layer(24)] [BatchNorm] [Activate(ReLU)] [End] [Layer(3, Softmax)]", 2, true)]
    [InlineData("[Network(Optimizer = Optimizer.AdamW)] [Layer(64, 32, ReLU)] [Layer(32, 10, Softmax)]", 1, false)]
    [InlineData("[Layer(2, 4, Tanh)] [Layer(4, 1, Sigmoid)]", 1, false)]
    public void Nothing_is_allocated(string attributes, int smallestBatch, bool hasTables)
    {
        var options = CompileOptions.Default with { Optimization = OptimizationLevel.Debug };
        var generation = Compile.Run(options, $"{attributes} public partial class Net;").AssertClean();
        Assert.Equal(hasTables, generation.Sources.Any(source => source.SourceText.ToString().Contains("Table1 = [", StringComparison.Ordinal)));
        Action<int> workout = NetworkWorkout.Of(generation.Load().Network("Net"), LargestBatch);
        int[] batches = [smallestBatch, LargestBatch, 7];
        foreach (int batch in batches)
            workout(batch);
        Assert.Equal(0, NetworkWorkout.Allocated(workout, batches));
    }
}
