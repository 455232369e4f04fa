using System.Runtime.CompilerServices;
using NetGen.Generators.Declaration;
using NetGen.Generators.Onnx;
using NetGen.Generators.Onnx.Primitives;
using NetGen.Generators.Onnx.Problems;
using NetGen.Generators.Rules;

namespace NetGen.Generators;

/// <summary>Reads the file that a network is in, and says what is wrong with it.</summary>
internal static class ModelCompiler
{
    private const string NoPicture = "Layout is for inputs of channels, height and width behind the samples, of which there is none.";

    private const string NoBatchNorm =
        "TrainBatchNorm is for nodes BatchNormalization whose running values may move, of which there is none: exporters fold them into the weights in front of them.";

    /// <summary>What was made of a text, as long as someone has the text.</summary>
    private static readonly ConditionalWeakTable<string, Dictionary<ImportSettings, ImportResult>> Known = new();

    /// <summary>The file in primitives; null where it cannot be.</summary>
    public static ImportedGraph? Import(NetworkDeclaration network, ModelText model) => Result(network, model).Graph;

    /// <summary>What is wrong.</summary>
    public static IEnumerable<Finding> Check(NetworkDeclaration network, CompilationFacts facts)
    {
        if (network.Onnx is not { IsComplete: true } onnx)
            return [];
        var place = onnx.File?.Place ?? onnx.Place;
        if (facts.ModelOf(network) is not { } model)
            return [Finding.Of(RuleIds.ModelMissing, place, onnx.Name, Remedy(onnx.Name, facts))];
        if (Settings(network).Problems.Length == 0 && Result(network, model).Graph is { } graph)
            return ForNothing(onnx, graph) is { } setting ? [setting] : LossOfFile.Check(network, graph);

        var problems = Settings(network).Problems.Concat(Settings(network).Problems.Length > 0 ? default : Result(network, model).Problems);
        return problems.GroupBy(static problem => problem.Rule).Select(same => Finding.Of(
            same.Key,
            same.Key == RuleIds.UnknownSetting ? PlaceOf(same.First().Message, onnx) : place,
            onnx.Name,
            string.Join(" ", same.Select(static problem => problem.Message))));
    }

    /// <summary>NETGEN711: what is as it has to be, but perhaps not as its user thinks.</summary>
    public static IEnumerable<Finding> Advise(NetworkDeclaration network, CompilationFacts facts)
    {
        if (!network.IsComplete || facts.ModelOf(network) is not { } model || NetworkRules.Check(network, facts).Length > 0 || Check(network, facts).Any())
            yield break;
        string[] remarks = [.. OtherNumbers.In(Import(network, model)!, network.Precision == "Double")];
        if (remarks.Length > 0)
            yield return Finding.Of(RuleIds.OtherNumbers, network.Onnx!.File?.Place ?? network.Onnx.Place, network.Onnx.Name, string.Join(", and ", remarks));
    }

    /// <summary>What is said of a setting that changes nothing; null where none does.</summary>
    private static Finding? ForNothing(OnnxSource onnx, ImportedGraph graph) =>
        onnx.TakesChannelsLast && !graph.Inputs.Any(static input => Onnx.Compiling.InputOrder.IsPicture(input.Tensor))
            ? Finding.Of(RuleIds.UnknownSetting, onnx.Layout!.Place, onnx.Name, NoPicture)
        : onnx.TrainBatchNorm is { Value: true } trained && !graph.Operations.Any(static operation => operation is BatchStatistic)
            ? Finding.Of(RuleIds.UnknownSetting, trained.Place, onnx.Name, NoBatchNorm)
        : null;

    private static string Remedy(string name, CompilationFacts facts)
    {
        string add = $"write <NetGenModel Include=\"{System.Security.SecurityElement.Escape(BuildTasks.ItemText.Escape(name))}\" /> into an ItemGroup of the project file";
        var others = facts.Models.Select(static file => $"'{file.Name}'").OrderBy(static other => other, StringComparer.Ordinal);
        return facts.Models.Length == 0 ? add : $"{add}, or name one that is there, {string.Join(", ", others)}";
    }

    private static SourceSpan PlaceOf(string message, OnnxSource onnx) =>
        ((message.StartsWith("Dims", StringComparison.Ordinal) ? onnx.Dims
            : message.StartsWith("Constants", StringComparison.Ordinal) ? onnx.Constants
            : message.StartsWith("Frozen", StringComparison.Ordinal) ? onnx.Frozen
            : message.StartsWith("State", StringComparison.Ordinal) ? onnx.State
            : onnx.Outputs) ?? onnx.File)?.Place ?? onnx.Place;

    private static (ImportSettings Settings, EquatableArray<ImportProblem> Problems) Settings(NetworkDeclaration network)
    {
        var onnx = network.Onnx!;
        var (settings, problems) = ImportSettings.Read(onnx.Dims?.Value, onnx.Constants?.Value, onnx.Outputs?.Value, onnx.State?.Value, onnx.Frozen?.Value);
        return (settings with { TrainsBatchNorm = onnx.TrainBatchNorm?.Value == true }, problems);
    }

    private static ImportResult Result(NetworkDeclaration network, ModelText model)
    {
        var settings = Settings(network).Settings;
        var known = Known.GetValue(model.Text, static _ => []);
        lock (known)
        {
            if (!known.TryGetValue(settings, out var result))
                known.Add(settings, result = Importer.ImportNetwork(Onnx.Files.ModelText.Read(model.Text), settings));
            return result;
        }
    }
}
