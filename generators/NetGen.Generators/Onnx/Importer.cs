using System.Globalization;
using NetGen.Generators.Declaration;
using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Normalization;
using NetGen.Generators.Onnx.Primitives;
using NetGen.Generators.Onnx.Problems;

namespace NetGen.Generators.Onnx;

/// <summary>A file in primitives, or what keeps it from that.</summary>
internal sealed record ImportResult(ImportedGraph? Graph, EquatableArray<ImportProblem> Problems);

/// <summary>
/// Makes a graph of primitives out of what the build read of an ONNX file: nodes are brought into one form whatever their opset, sizes are inferred and computed on
/// the way, branches are taken as conditions become known, and what no output needs is left out.
/// </summary>
internal static class Importer
{
    public static ImportResult Import(ModelFile file, ImportSettings settings) => Lower(file, settings).Result;

    /// <summary>The same, and the nodes with what each name of theirs has become; null where the file cannot be read.</summary>
    public static (ImportResult Result, LoweredModel? Model) Lower(ModelFile file, ImportSettings settings)
    {
        if (file.Problem is { } unreadable)
            return (Failed([new(ImportProblemKind.Unreadable, unreadable)]), null);
        long opset = file.OperatorSets.FirstOrDefault(static set => set.Domain.Length == 0)?.Version ?? 0;
        var inputs = InputsOf(file.Graph, settings);
        var (ways, problems) = InputShapes.Of(inputs, settings);
        var asked = file.Graph.Outputs.Where(output => settings.Outputs.Length == 0 || settings.Outputs.Contains(output));
        string[] outputs = [.. asked.Union(settings.State.Select(static state => state.Output))];
        var (nodes, malformed) = GraphOrder.Of(file.Graph, outputs.Intersect(file.Graph.Outputs), static _ => false);
        ImportProblem[] known = [.. OperatorSetProblems(opset), .. SettingProblems(file.Graph, settings), .. problems, .. malformed, .. UnknownOperators.In(nodes, opset)];
        if (known.Length > 0)
            return (Failed(known), null);
        ImportResult? result = null;
        ModelLowering? lowering = null;
        foreach (var way in ways)
        {
            lowering = new ModelLowering(opset, settings, way);
            result = lowering.Lower(file.Graph, inputs, nodes, outputs);
            if (result.Graph is not null)
                break;
            result = result with { Problems = LoweringAdvice.Of(result.Problems, settings, inputs, way) };
        }

        if (result is { Graph: { } graph })
            result = HandedOnState.In(graph, settings.State, settings.Outputs);
        return result is { Graph: { } whole }
            ? (FrozenWeights.Named(MovedStatistics.In(whole, settings.Frozen), settings.Frozen), new LoweredModel(opset, inputs, nodes, outputs, lowering!))
            : (result!, null);
    }

    /// <summary>The same for a network, which takes samples.</summary>
    public static ImportResult ImportNetwork(ModelFile file, ImportSettings settings) => Import(file, settings) is var result && result.Graph is { Inputs.Length: 0 }
        ? Failed([new(ImportProblemKind.CannotBeRead, "It has no inputs, so that nothing says how many samples there are.")])
        : result;

    private static ImportResult Failed(IEnumerable<ImportProblem> problems) => new(null, problems.ToEquatableArray());

    /// <summary>What callers give: neither initializers, which old files list as inputs too, nor what the declaration makes constant.</summary>
    private static ModelInput[] InputsOf(ModelGraph graph, ImportSettings settings)
    {
        var initializers = new HashSet<string>(graph.Tensors.Select(static tensor => tensor.Name));
        return [.. graph.Inputs.Where(input => !initializers.Contains(input.Name) && settings.Constants.All(constant => constant.Name != input.Name))
            .GroupBy(static input => input.Name).Select(static input => input.First())];
    }

    private static IEnumerable<ImportProblem> OperatorSetProblems(long opset)
    {
        if (opset is < 1 or > Normalizer.Newest)
        {
            yield return new(
                ImportProblemKind.OperatorSet,
                $"The file is written for opset {opset}: {Normalizer.Oldest} to {Normalizer.Newest} are read. "
                    + $"Export the model with opset_version = {Normalizer.Newest} or an older one.");
        }
    }

    private static IEnumerable<ImportProblem> SettingProblems(ModelGraph graph, ImportSettings settings)
    {
        string[] inputs = [.. graph.Inputs.Select(static input => input.Name)];
        string[] axes = [.. graph.Inputs.SelectMany(static input => input.Axes ?? default).Select(static axis => axis.Name).OfType<string>().Distinct()];
        foreach (var dim in settings.Dims.Where(dim => !inputs.Contains(dim.Name) && !axes.Contains(dim.Name)))
            yield return Unknown($"Dims names {Shown.Name(dim.Name)}, which is neither an input of the file nor one of its axes.", dim.Name, inputs.Concat(axes));
        foreach (var constant in settings.Constants.Where(constant => !inputs.Contains(constant.Name)))
            yield return Unknown($"Constants names {Shown.Name(constant.Name)}, which is no input of the file.", constant.Name, inputs);
        foreach (var (constant, number) in from constant in settings.Constants
                                           where graph.Inputs.Any(input => input.Name == constant.Name && !input.Type.IsFloating())
                                           from number in constant.Numbers
                                           where number != System.Math.Floor(number)
                                           select (constant, number))
        {
            yield return new(
                ImportProblemKind.UnknownSetting,
                $"Constants makes {Shown.Name(constant.Name)} {number.ToString(CultureInfo.InvariantCulture)}, and it takes whole numbers.");
        }

        foreach (string output in settings.Outputs.Where(output => !graph.Outputs.Contains(output)))
            yield return Unknown($"Outputs names {Shown.Name(output)}, which is no output of the file.", output, graph.Outputs);
        foreach (var problem in HandedOnState.Problems(graph, settings, inputs))
            yield return problem;
    }

    public static ImportProblem Unknown(string message, string name, IEnumerable<string> names) =>
        new(ImportProblemKind.UnknownSetting, message + Shown.DidYouMean(name, names))
        {
            Renaming = Shown.Nearest(name, names) is { } nearest ? (name, nearest) : null,
        };
}
