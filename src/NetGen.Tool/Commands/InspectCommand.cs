using System.CommandLine;
using System.Globalization;
using NetGen.Tool.Models;
using NetGen.Tool.Output;
using NetGen.Weights;

namespace NetGen.Tool.Commands;

/// <summary><c>netgen inspect</c>: what a network consists of, as a table.</summary>
internal static class InspectCommand
{
    public static Command Create()
    {
        var file = Shared.File("An assembly (.dll) with networks, or weights (.safetensors, .npz).");
        var network = Shared.Network;
        var command = new Command("inspect", "Shows layers, shapes, parameters, bytes and multiply-adds.") { file, network };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(network), parsed.InvocationConfiguration.Output));
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
        var table = new TextTable("layer", "shape", "activation", "bias", "parameters", "bytes", "multiply-adds");
        for (var i = 0; i < model.Layers.Count; i++)
        {
            var layer = model.Layers[i];
            table.Add(
                (i + 1).ToString(CultureInfo.InvariantCulture), $"{layer.Before} → {layer.After}", layer.Function ?? "?",
                layer.HasBias ? "yes" : "no", layer.Parameters, layer.Parameters * model.NumberSize, layer.MultiplyAdds);
        }

        table.Add("all", "", "", "", model.Parameters, model.Bytes, model.MultiplyAdds);
        table.Write(output);
        foreach (var head in model.Heads)
            output.WriteLine(FormattableString.Invariant($"head {head.Name}: {head.Outputs} of the outputs, {head.Loss}, weight {head.LossWeight}"));
    }

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
