using NetGen.Generators.Declaration;
using NetGen.Generators.Math;
using NetGen.Generators.Onnx.Primitives;
using NetGen.Generators.Rules;

namespace NetGen.Generators;

/// <summary>What the loss of a file's network asks of the file: something to train, outputs that have a logarithm, as many class weights as classes.</summary>
internal static class LossOfFile
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network, ImportedGraph graph) =>
        NothingToTrain(network, graph).Concat(NoLogarithm(network, graph)).Concat(ClassWeights(network, graph));

    /// <summary>NETGEN710.</summary>
    private static IEnumerable<Finding> NothingToTrain(NetworkDeclaration network, ImportedGraph graph)
    {
        if ((network.Options.Loss?.Place ?? network.Onnx!.LossActivation?.Place) is not { } place || graph.Weights.Any(static weight => weight.IsTrainable))
            yield break;
        string why = graph.Weights.Length == 0 ? "it computes with no tensors of its own" : "all tensors that it computes with are integers, running values or Frozen";
        yield return Finding.Of(RuleIds.NothingToTrain, place, network.Onnx!.Name, why);
    }

    /// <summary>NETGEN310, of outputs of which it is known.</summary>
    private static IEnumerable<Finding> NoLogarithm(NetworkDeclaration network, ImportedGraph graph)
    {
        if (EnumName.Defined(network.Options.Loss) != "CrossEntropy" || network.Options.LossFormula is not null)
            yield break;
        if (Endings(network, graph).FirstOrDefault(static end => !HasLogarithm(end)) is { } ending)
            yield return Finding.Of(
                RuleIds.LogarithmOfNoProbability, network.Options.Loss!.Place, $"'{network.Onnx!.Name}'", ending,
                "write LossActivation = Activation.Softmax into [Onnx], or take Loss.BinaryCrossEntropy with Activation.Sigmoid");
    }

    /// <summary>NETGEN312, of outputs of which it is known.</summary>
    public static Finding? OutOfRange(NetworkDeclaration network, ImportedGraph graph) =>
        EnumName.Defined(network.Options.Loss) == "BinaryCrossEntropy" && network.Options.LossFormula is null
            && Endings(network, graph).FirstOrDefault(static end => !IsProbability(end)) is { } ending
            ? Finding.Of(
                RuleIds.BinaryCrossEntropyOutOfRange, network.Options.Loss!.Place, $"'{network.Onnx!.Name}'", ending, "write LossActivation = Activation.Sigmoid into [Onnx]")
            : null;

    /// <summary>The first output that is known to end in a softmax or a sigmoid, with the name of that; null where none is.</summary>
    public static (string Name, string Ending)? Probabilities(ImportedGraph graph) =>
        graph.Outputs.Select(output => (output.Name, Ending: Ending(output.Tensor, graph)))
            .FirstOrDefault(static output => output.Ending is "Softmax" or "Sigmoid") is (var name, { } ending) ? (name, ending) : null;

    /// <summary>What the loss sees, as far as that is known.</summary>
    private static IEnumerable<string> Endings(NetworkDeclaration network, ImportedGraph graph) => network.Onnx!.BeforeLoss is { } applied ? [applied.Name]
        : graph.Outputs.Select(output => Ending(output.Tensor, graph)).OfType<string>();

    /// <summary>What gives an output; null where nobody knows.</summary>
    private static string? Ending(Tensor tensor, ImportedGraph graph) => graph.Operations.FirstOrDefault(operation => operation.Results.Contains(tensor)) switch
    {
        View view => Ending(view.Operand, graph),
        Reshape reshape => Ending(reshape.Operand, graph),
        Contraction or Convolution => "sums",
        Softmax { IsLogarithm: var isLogarithm } => isLogarithm ? "LogSoftmax" : "Softmax",
        Map { Formula: Binary { Operation: BinaryOperation.Add, Left: Variable, Right: Variable } } => "sums",
        Map { Bindings: [var binding] } map => NamedEnding(map.Formula.Substitute(new Variable(binding.Variable), Symbols.Z)),
        _ => null,
    };

    private static string? NamedEnding(Expression formula) =>
        Activations.All.FirstOrDefault(activation => activation.Output.Equals(formula))?.Name;

    private static bool HasLogarithm(string ending) => ending is not ("sums" or "LogSoftmax") && ActivationTraits.Find(ending) is not { Least: <= 0 };

    private static bool IsProbability(string ending) => ending is not ("sums" or "LogSoftmax") && ActivationTraits.Find(ending) is not ({ Least: < 0 } or { Greatest: > 1 });

    /// <summary>NETGEN304.</summary>
    private static IEnumerable<Finding> ClassWeights(NetworkDeclaration network, ImportedGraph graph) =>
        network.Options.ClassWeights is not { } weights ? []
            : ClassWeightsDoNotFit.Reasons(weights.Value, graph.Outputs.Select(static output => Classes(output.Tensor)), Precision.Of(network.Precision))
                .Select(reason => Finding.Of(RuleIds.ClassWeightsDoNotFit, weights.Place, reason));

    /// <summary>The last axis of more than one element, along which a loss takes classes.</summary>
    private static int Classes(Tensor tensor) =>
        tensor.Shape.Axes.Where(static axis => !axis.IsBatch && axis.Fixed != 1).Select(static axis => (int)axis.Fixed).DefaultIfEmpty(1).Last();
}
