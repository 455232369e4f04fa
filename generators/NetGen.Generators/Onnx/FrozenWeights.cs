using NetGen.Generators.Declaration;
using NetGen.Generators.Onnx.Primitives;
using NetGen.Generators.Onnx.Problems;

namespace NetGen.Generators.Onnx;

/// <summary>Which tensors of a file training leaves as they are: running values of normalizations, those that no gradient reaches, and those that the declaration names.</summary>
internal static class FrozenWeights
{
    /// <param name="values">What stays as it is: so does all of the file that it is made of.</param>
    public static ImportedGraph In(ImportedGraph graph, IEnumerable<Tensor> values)
    {
        var frozen = Behind(graph, values.Where(static value => !value.Shape.HasBatch), static operation => operation.Operands);
        var reached = Behind(graph, graph.Outputs.Select(static output => output.Tensor), Slopes.Of);
        return With(graph, weight => frozen.Contains(weight.Tensor) || !reached.Contains(weight.Tensor));
    }

    private static HashSet<Tensor> Behind(ImportedGraph graph, IEnumerable<Tensor> values, Func<Operation, IEnumerable<Tensor>> operands)
    {
        var behind = new HashSet<Tensor>(values);
        foreach (var operation in graph.Operations.Reverse().Where(operation => operation.Results.Any(behind.Contains)))
            behind.UnionWith(operands(operation));
        return behind;
    }

    /// <param name="patterns">Names, in which * stands for any letters.</param>
    public static ImportResult Named(ImportedGraph graph, EquatableArray<string> patterns)
    {
        ImportProblem[] problems = [.. patterns.Where(pattern => !graph.Weights.Any(weight => Fits(weight.Name, pattern))).Select(pattern => Unknown(pattern, graph))];
        return problems.Length > 0 ? new(null, problems.ToEquatableArray()) : new(With(graph, weight => patterns.Any(pattern => Fits(weight.Name, pattern))), default);
    }

    private static ImportedGraph With(ImportedGraph graph, Func<Weight, bool> isFrozen) =>
        graph with { Weights = graph.Weights.Select(weight => weight with { IsFrozen = weight.IsFrozen || isFrozen(weight) }).ToEquatableArray() };

    private static ImportProblem Unknown(string pattern, ImportedGraph graph) => new(
        ImportProblemKind.UnknownSetting,
        $"Frozen names {Shown.Name(pattern)}, which is no tensor that the file computes with.{Shown.DidYouMean(pattern, graph.Weights.Select(static weight => weight.Name))}");

    /// <summary>Where letters differ, the last * stands for one more, and the rest is compared anew.</summary>
    public static bool Fits(string name, string pattern)
    {
        int i = 0, at = 0, star = -1, covered = 0;
        while (i < name.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
                (star, covered) = (at++, i);
            else if (at < pattern.Length && pattern[at] == name[i])
                (at, i) = (at + 1, i + 1);
            else if (star >= 0)
                (at, i) = (star + 1, ++covered);
            else
                return false;
        }

        return pattern.Skip(at).All(static letter => letter == '*');
    }
}
