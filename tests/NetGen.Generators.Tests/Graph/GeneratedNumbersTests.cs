using System.Collections.Immutable;
using NetGen.Generators.Graph;
using NetGen.Generators.Tests.Execution;
using NetGen.Generators.Tests.Execution.Naive;
using NetGen.Generators.Tests.Infrastructure;
using static NetGen.Generators.Tests.Execution.Naive.Closeness;

namespace NetGen.Generators.Tests.Graph;

/// <summary>What generated code computes against its graph, interpreted.</summary>
public class GeneratedNumbersTests
{
    // Programs of their own for one sample, one tile with rows over, several tiles.
    private static readonly int[] Batches = [1, 7, 20];

    // Three of the compilations that the tests against the naive reference make.
    private static readonly ImmutableArray<Architecture> Plain = [.. RandomArchitectures.All.Take(60)];

    private static readonly ImmutableArray<Architecture> Varied =
        [.. VariedArchitectures.All.Where(architecture => architecture.ClassWeights.Count > 0 || architecture.Layers.Any(layer => layer.Dropout > 0)).Take(24)];

    private static readonly Graphs Networks = new([.. Plain, .. Varied]);

    private static readonly Lazy<LoadedAssembly> VariedAssembly = new(() => Compile.Load([.. Varied.Select(architecture => architecture.Declaration)]));

    public static TheoryData<string> Names => [.. Plain.Concat(Varied).Select(architecture => architecture.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Outputs_and_loss_are_those_of_the_graph(string name)
    {
        (NetworkPair pair, InterpretedNetwork interpreted) = Create(name);
        foreach (int batch in Batches)
        {
            (double[] inputs, double[] targets) = (pair.Inputs(batch), pair.Targets(batch));
            foreach ((double[] expected, double[] actual) in interpreted.Forward(inputs).Chunk(pair.Architecture.OutputSize)
                         .Zip(pair.Network.Forward(inputs).Chunk(pair.Architecture.OutputSize)))
                CloseToLargest(expected, actual, pair.Tolerance(1), $"{pair.Architecture}: outputs");
            LossesMatch(pair, interpreted.Evaluate(inputs, targets), pair.Network.Evaluate(inputs, targets), batch);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_of_the_loss_are_those_of_the_graph(string name)
    {
        (NetworkPair pair, InterpretedNetwork whole) = Create(name);
        foreach (int batch in Batches)
        {
            (double[] inputs, double[] targets) = (pair.Inputs(batch), pair.Targets(batch));
            InterpretedNetwork interpreted = WithNextMasks(pair, whole, batch);
            (double loss, double[] gradients) = interpreted.Backward(inputs, targets);
            LossesMatch(pair, loss, pair.Network.Backward(inputs, targets), batch);
            GradientsMatch(pair, interpreted, gradients, batch);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_of_the_outputs_are_those_of_the_graph(string name)
    {
        (NetworkPair pair, InterpretedNetwork whole) = Create(name);
        foreach (int batch in Batches)
        {
            (double[] inputs, double[] outputGradients) = (pair.Inputs(batch), pair.OutputGradients(batch));
            InterpretedNetwork interpreted = WithNextMasks(pair, whole, batch);
            (double[] inputGradients, double[] gradients) = interpreted.BackwardFrom(inputs, outputGradients);
            CloseToLargest(inputGradients, pair.Network.BackwardFrom(inputs, outputGradients)!, pair.Tolerance(batch), $"{pair.Architecture}: input gradients");
            GradientsMatch(pair, interpreted, gradients, batch);
        }
    }

    private static (NetworkPair Pair, InterpretedNetwork Interpreted) Create(string name)
    {
        NetworkPair pair = Plain.Select(architecture => architecture.Name).ToList().IndexOf(name) is >= 0 and var index ? RandomNetworks.Create(index)
            : new NetworkPair(Varied.Single(architecture => architecture.Name == name), VariedAssembly.Value.Network(name), seed: 1);
        NetworkGraph graph = Networks.Of(pair.Architecture);
        return (pair, new InterpretedNetwork(graph, pair.Architecture.Reduction == Reduction.Mean) { Parameters = pair.Network.Parameters });
    }

    private static InterpretedNetwork WithNextMasks(NetworkPair pair, InterpretedNetwork interpreted, int samples) =>
        new(interpreted.Graph, pair.Architecture.Reduction == Reduction.Mean)
        {
            Parameters = interpreted.Parameters,
            Masks = DrawnMasks.Next(pair.Network, interpreted.Graph, samples),
        };

    private static void LossesMatch(NetworkPair pair, double expected, double actual, int samples) =>
        Close(expected, actual, pair.Tolerance(samples), pair.Tolerance(samples), $"{pair.Architecture}: loss of {samples} samples");

    // Each tensor is a row of its own: deep layers' gradients are orders of magnitude larger.
    private static void GradientsMatch(NetworkPair pair, InterpretedNetwork interpreted, double[] expected, int samples)
    {
        double[] actual = pair.Network.Gradients;
        foreach (Parameter parameter in interpreted.Graph.Parameters)
            CloseToLargest(
                expected[parameter.Offset..parameter.End], actual[parameter.Offset..parameter.End], pair.Tolerance(samples),
                $"{pair.Architecture}: gradients of {parameter.Tensor} from {samples} samples");
    }
}
