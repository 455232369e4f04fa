using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Declaration;
using NetGen.Generators.Onnx;
using NetGen.Generators.Onnx.Compiling;
using NetGen.Generators.Onnx.Declaring;
using NetGen.Generators.Onnx.Primitives;
using NetGen.Generators.Onnx.Problems;
using NetGen.Generators.Rules;

namespace NetGen.Generators;

/// <summary>Reads the file that a network is in, and says what is wrong with it.</summary>
internal static class ModelCompiler
{
    private const string NoPicture = "Layout is for inputs of channels, height and width behind the samples, of which there is none.";

    private const string AlreadyLast = "Layout is for pictures that the file takes with their channels first, and it takes them with their channels last already.";

    private const string NoBatchNorm =
        "TrainBatchNorm is for nodes BatchNormalization whose running values may move, of which there is none: exporters fold them into the weights in front of them.";

    /// <summary>What was made of a text, as long as someone has the text.</summary>
    private static readonly ConditionalWeakTable<string, Dictionary<ImportSettings, ImportResult>> Known = new();

    /// <summary>The file in primitives; null where it cannot be.</summary>
    public static ImportedGraph? Import(NetworkDeclaration network, ModelText model) => Result(network, model).Graph;

    /// <summary>The file as attributes of layers; null where they cannot say it.</summary>
    public static DeclaredModel? Declare(NetworkDeclaration network, ModelText model) =>
        DeclaredModel.Of(Onnx.Files.ModelText.Read(model.Text), Settings(network).Settings).Model;

    /// <summary>What is wrong.</summary>
    public static IEnumerable<Finding> Check(NetworkDeclaration network, CompilationFacts facts)
    {
        if (network.Onnx is not { IsComplete: true } onnx)
            return [];
        var place = onnx.File?.Place ?? onnx.Place;
        if (facts.ModelOf(network) is not { } model)
            return [Finding.Of(RuleIds.ModelMissing, place, onnx.Name, MissingModel.Remedy(onnx.Name, facts.Models.Select(static file => file.Name)))];
        if (Settings(network).Problems.Length == 0 && Result(network, model).Graph is { } graph)
            return ForNothing(onnx, graph) is { } setting ? [setting] : LossOfFile.Check(network, graph);

        var problems = Settings(network).Problems.Concat(Settings(network).Problems.Length > 0 ? default : Result(network, model).Problems);
        return problems.GroupBy(static problem => problem.Rule).Select(same => Finding.Of(
            same.Key,
            same.Key == RuleIds.UnknownSetting ? SettingOf(same.First().Message, onnx).Argument?.Place ?? place : place,
            onnx.Name,
            string.Join(" ", same.Select(static problem => problem.Message))) with
        {
            Remedies = Remedies([.. same], onnx).ToEquatableArray(),
        });
    }

    /// <summary>What can be written in place of a setting, or for one that is missing.</summary>
    private static IEnumerable<Remedy> Remedies(ImportProblem[] problems, OnnxSource onnx)
    {
        if (problems.All(static problem => problem.Dims is { } dims && dims.Count(static sign => sign is '=' or ';') == 1))
        {
            string dims = string.Join(";", new[] { onnx.Dims?.Value }.Concat(problems.Select(static problem => problem.Dims)).OfType<string>().Distinct());
            yield return Rules.Remedy.Of("StateDims", $"Set Dims to \"{dims}\"", new ArgumentEdit(onnx.Place, "Dims", Literal(dims)));
        }

        if (problems[0].Renaming is var (name, nearest) && SettingOf(problems[0].Message, onnx) is (var setting, { Value: var value }))
        {
            string renamed = Regex.Replace(value, $@"(?<=^|;|->)\s*{Regex.Escape(name)}\s*(?=;|=|->|$)", nearest.Replace("$", "$$"));
            yield return Rules.Remedy.Of("Rename", $"Change {setting} to \"{renamed}\"", new ArgumentEdit(onnx.Place, setting, Literal(renamed)));
        }
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>NETGEN711: what is as it has to be, but perhaps not as its user thinks.</summary>
    public static IEnumerable<Finding> Advise(NetworkDeclaration network, CompilationFacts facts)
    {
        if (!network.IsComplete || facts.ModelOf(network) is not { } model || NetworkRules.Check(network, facts).Length > 0 || Check(network, facts).Any())
            yield break;
        var graph = Import(network, model)!;
        if (LossOfFile.OutOfRange(network, graph) is { } unfit)
            yield return unfit;
        string[] remarks = [.. OtherNumbers.In(graph, network.Precision == "Double")];
        if (remarks.Length > 0)
            yield return Finding.Of(RuleIds.OtherNumbers, network.Onnx!.File?.Place ?? network.Onnx.Place, network.Onnx.Name, string.Join(", and ", remarks));
    }

    /// <summary>What is said of a setting that changes nothing; null where none does.</summary>
    private static Finding? ForNothing(OnnxSource onnx, ImportedGraph graph) =>
        onnx.TakesChannelsLast && new InputOrder(graph, areChannelsLast: true) is var order && !graph.Inputs.Any(input => order.Differs(input.Tensor))
            ? ForNothing(onnx, nameof(onnx.Layout), onnx.Layout!.Place, graph.Inputs.Any(static input => InputOrder.IsPicture(input.Tensor)) ? AlreadyLast : NoPicture)
        : onnx.BeforeLoss is { Name: "Softmax" or "Sigmoid" } applied && LossOfFile.Probabilities(graph) is { } given
            ? ForNothing(
                onnx, nameof(onnx.LossActivation), onnx.LossActivation!.Place,
                $"LossActivation is for outputs that are no probabilities, and {Shown.Name(given.Name)} ends in {given.Ending}: {applied.Name} would be applied to them once more.")
        : onnx.TrainBatchNorm is { Value: true } trained && !graph.Operations.Any(static operation => operation is BatchStatistic)
            ? ForNothing(onnx, nameof(onnx.TrainBatchNorm), trained.Place, NoBatchNorm)
        : null;

    private static Finding ForNothing(OnnxSource onnx, string setting, SourceSpan place, string why) => Finding.Of(RuleIds.UnknownSetting, place, onnx.Name, why) with
    {
        Remedies = new[] { Rules.Remedy.Of("RemoveOption", $"Remove {setting}", new ArgumentEdit(onnx.Place, setting, null)) }.ToEquatableArray(),
    };

    /// <summary>The setting that a message is of.</summary>
    private static (string Name, Argument<string>? Argument) SettingOf(string message, OnnxSource onnx) =>
        new (string Name, Argument<string>? Argument)[]
        {
            ("Dims", onnx.Dims), ("Constants", onnx.Constants), ("Frozen", onnx.Frozen), ("State", onnx.State), ("Outputs", onnx.Outputs),
        }.FirstOrDefault(setting => message.StartsWith(setting.Name, StringComparison.Ordinal));

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
