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
        string?[] ends = network.Onnx!.BeforeLoss is { } seen ? [HasLogarithm(seen.Name) ? null : seen.Name] : [.. graph.Outputs.Select(output => Ending(output.Tensor, graph))];
        if (ends.FirstOrDefault(static end => end is not null) is { } ending)
            yield return Finding.Of(
                RuleIds.LogarithmOfNoProbability, network.Options.Loss!.Place, $"'{network.Onnx.Name}'", ending,
                "write LossActivation = Activation.Softmax into [Onnx], or take Loss.BinaryCrossEntropy with Activation.Sigmoid");
    }

    /// <summary>What gives an output of which some may be 0 or less; null where none may, or where nobody knows.</summary>
    private static string? Ending(Tensor tensor, ImportedGraph graph) => graph.Operations.FirstOrDefault(operation => operation.Results.Contains(tensor)) switch
    {
        View view => Ending(view.Operand, graph),
        Reshape reshape => Ending(reshape.Operand, graph),
        Contraction or Convolution => "sums",
        Softmax { IsLogarithm: true } => "LogSoftmax",
        Map { Formula: Binary { Operation: BinaryOperation.Add, Left: Variable, Right: Variable } } => "sums",
        Map { Bindings: [var binding] } map => NamedEnding(map.Formula.Substitute(new Variable(binding.Variable), Symbols.Z)),
        _ => null,
    };

    private static string? NamedEnding(Expression formula) =>
        Activations.All.FirstOrDefault(activation => activation.Output.Equals(formula))?.Name is { } name && !HasLogarithm(name) ? name : null;

    private static bool HasLogarithm(string activation) => ActivationTraits.Find(activation) is not { Least: <= 0 };

    /// <summary>NETGEN304.</summary>
    private static IEnumerable<Finding> ClassWeights(NetworkDeclaration network, ImportedGraph graph) =>
        network.Options.ClassWeights is not { } weights ? []
            : ClassWeightsDoNotFit.Reasons(weights.Value, graph.Outputs.Select(static output => Classes(output.Tensor)), Precision.Of(network.Precision))
                .Select(reason => Finding.Of(RuleIds.ClassWeightsDoNotFit, weights.Place, reason));

    /// <summary>The last axis of more than one element, along which a loss takes classes.</summary>
    private static int Classes(Tensor tensor) =>
        tensor.Shape.Axes.Where(static axis => !axis.IsBatch && axis.Fixed != 1).Select(static axis => (int)axis.Fixed).DefaultIfEmpty(1).Last();
}
