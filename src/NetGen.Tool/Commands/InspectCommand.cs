using System.CommandLine;
using NetGen.Tool.Models;
using NetGen.Tool.Output;
using NetGen.Weights;

namespace NetGen.Tool.Commands;

/// <summary><c>netgen inspect</c>: what a network consists of, as a table.</summary>
internal static class InspectCommand
{
    public static Command Create()
    {
        var file = Shared.File("An assembly (.dll) with networks, an ONNX file (.onnx), or weights (.safetensors, .npz).");
        var network = Shared.Network;
        var onnx = new OnnxOptions();
        var command = new Command("inspect", "Shows layers, shapes, parameters, bytes and multiply-adds; of an ONNX file also what keeps it from being a network.")
        {
            file, network,
        };
        onnx.AddTo(command);
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            if (OnnxModel.IsOne(path))
            {
                WeightFile.CheckNoClass(path, parsed.GetValue(network));
                OnnxTables.Write(OnnxModel.Read(path, onnx.Of(parsed)), Path.GetFileName(path), parsed.InvocationConfiguration.Output);
                return Program.Success;
            }

            onnx.CheckNone(parsed, path);
            return Run(path, parsed.GetValue(network), parsed.InvocationConfiguration.Output);
        });
        return command;
    }

    private static int Run(string path, string? name, TextWriter output)
    {
        if (WeightFile.IsWeightFile(path))
        {
            WeightFile.CheckNoClass(path, name);
            WriteFile(WeightFile.Read(path), path, output);
            return Program.Success;
        }

        var separator = "";
        foreach (var model in ModelReader.Select(AssemblyModels.Read(path), path, name))
        {
            output.Write(separator);
            WriteModel(model, output);
            separator = output.NewLine;
        }

        return Program.Success;
    }

    private static void WriteModel(Model model, TextWriter output)
    {
        output.WriteLine($"{model.Name}: {model.Shape}{(model.Training is null ? "" : $", {model.Training}")}");
        string[] source = model.Ends is null ? [] : ["from"];
        var table = new TextTable(["layer", .. source, "shape", "activation", "bias", "parameters", "bytes", "multiply-adds"]);
        foreach (var step in model.Steps)
            table.Add([step.Name, .. source.Select(_ => Names(model, step.Sources)), .. Cells(model, step)]);
        table.Add(["all", .. source.Select(_ => ""), "", "", "", model.Parameters, model.Bytes, model.MultiplyAdds]);
        table.Write(output);
        foreach (var head in model.Heads)
        {
            var outputs = $"from {model.NameOf(head.Source)}, {head.Outputs} of the outputs";
            output.WriteLine(FormattableString.Invariant($"head {head.Name}: {outputs}, {head.Loss}, weight {head.LossWeight}"));
        }
    }

    private static string Names(Model model, IEnumerable<int> values) => string.Join(", ", values.Select(model.NameOf));

    private static object[] Cells(Model model, ModelStep step) =>
    [
        $"{string.Join(", ", step.Sources.Select(model.ShapeOf))} → {step.After}", step.Function ?? "?",
        step.Layer switch { null => "", { HasBias: true } => "yes", _ => "no" },
        step.Layer?.Parameters ?? 0, (step.Layer?.Parameters ?? 0) * model.NumberSize, step.Layer?.MultiplyAdds ?? 0,
    ];

    private static void WriteFile(TensorFile file, string path, TextWriter output)
    {
        var model = WeightFile.AsModel(file, Path.GetFileName(path));
        if (model is not null)
        {
            WriteModel(model, output);
            output.WriteLine();
        }

        var table = new TextTable("tensor", "type and shape", "numbers", "bytes");
        foreach (var (name, tensor) in file.Tensors) table.Add(name, tensor.ToString(), (long)tensor.Length, (long)tensor.Bytes.Length);
        table.Write(output);
        foreach (var (name, problem) in file.Unreadable) output.WriteLine($"{name}: not read. {problem}");
        foreach (var (name, text) in file.Metadata) output.WriteLine($"{name}: {text}");
    }
}
