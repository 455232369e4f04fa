extern alias tasks;

using System.CommandLine;
using NetGen.Tool.Models;
using NetGen.Tool.Output;
using NetGen.Weights;

namespace NetGen.Tool.Commands;

/// <summary><c>netgen convert</c>: weights in another format.</summary>
internal static class ConvertCommand
{
    public static Command Create()
    {
        var from = new Argument<string>("from") { Description = "The weights: .safetensors or .npz, or an ONNX file (.onnx) for its parameters." };
        var to = new Argument<string>("to")
        {
            Description = "The file to write: .safetensors, .npz, .cs for a class with the numbers in the order of a network's Parameters, or .onnx with --model.",
        };
        var name = new Option<string?>("--name") { Description = "The name of the class in a .cs file. When not given, after the file." };
        var drop = new Option<bool>("--drop-metadata") { Description = "Leaves out text about the weights, which .npz and .cs have no place for." };
        var unreadable = new Option<bool>("--drop-unreadable") { Description = "Leaves out tensors of types that are not known." };
        var model = new Option<string?>("--model") { Description = "The ONNX file whose network the weights are of: it is written anew with these." };
        var declared = new Option<bool>("--declared")
        {
            Description = "Writes an ONNX file's parameters as the network has them that attributes declare in place of [Onnx], and prints these attributes.",
        };
        var onnx = new OnnxOptions();
        var command = new Command("convert", "Converts weights between safetensors, npz and C#, takes them out of ONNX files and puts them into these.")
        {
            from, to, name, drop, unreadable, model, declared,
        };
        onnx.AddTo(command);
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(from)!;
            if (parsed.GetValue(model) is { } into)
            {
                WriteModel(path, parsed.GetValue(to)!, into, onnx.Of(parsed), parsed.InvocationConfiguration.Output);
                return Program.Success;
            }

            var file = parsed.GetValue(declared) ? ReadDeclared(path, onnx.Of(parsed), parsed.InvocationConfiguration.Output) : Read(path, parsed.GetValue(to)!, onnx, parsed);
            if (parsed.GetValue(drop)) file.Metadata.Clear();
            if (parsed.GetValue(unreadable)) file.Unreadable.Clear();
            Write(file, path, parsed.GetValue(to)!, parsed.GetValue(name));
            return Program.Success;
        });
        return command;
    }

    private static TensorFile Read(string from, string to, OnnxOptions onnx, ParseResult parsed)
    {
        if (OnnxModel.IsOne(from))
        {
            if (Path.GetExtension(to) == ".cs")
                throw new ToolException($"{to} would have the numbers of a declared network, in which they lie otherwise than in {from}: write .safetensors or .npz.");
            return OnnxModel.Read(from, onnx.Of(parsed)).Parameters();
        }

        onnx.CheckNone(parsed, from);
        return WeightFile.Read(from);
    }

    private static TensorFile ReadDeclared(string from, OnnxSettings settings, TextWriter output)
    {
        if (!OnnxModel.IsOne(from)) throw new ToolException($"{from} is no ONNX file, so it takes no --declared.");
        var (attributes, parameters) = OnnxModel.Read(from, settings).Declared(from);
        foreach (var attribute in attributes) output.WriteLine($"[{attribute.Replace("global::NetGen.", "", StringComparison.Ordinal)}]");
        return parameters;
    }

    private static void WriteModel(string from, string to, string model, OnnxSettings settings, TextWriter output)
    {
        if (!OnnxModel.IsOne(to)) throw new ToolException($"{to} is no ONNX file, so it takes no --model.");
        Files.CheckWritable(to);
        var (network, weights) = (OnnxModel.Read(model, settings), WeightFile.Read(from));
        var trained = TrainedModel.Of(model, network, weights);
        tasks::NetGen.Weights.AtomicFile.Write(to, trained.WriteTo);
        foreach (var line in TrainedModel.Losses(network, weights)) output.WriteLine(line);
    }

    private static void Write(TensorFile file, string from, string to, string? name)
    {
        Files.CheckWritable(to);
        if (file.Unreadable.FirstOrDefault() is (not null and var tensor, var problem))
            throw new ToolException($"Tensor {tensor} of {from} cannot be converted. {problem} Leave it out with --drop-unreadable.");
        var extension = Path.GetExtension(to);
        if (extension != ".cs" && name is not null) throw new ToolException($"{to} has no class, so it takes no --name.");
        if (extension is ".npz" or ".cs" && file.Metadata.Count > 0)
            throw new ToolException($"{from} has metadata ({string.Join(", ", file.Metadata.Keys)}), which {extension} has no place for: leave it out with --drop-metadata.");
        switch (extension)
        {
            case ".safetensors":
                Safetensors.Write(file, to);
                break;
            case ".npz":
                WriteNpz(file, to);
                break;
            case ".cs":
                Shared.WriteTo(to, TextWriter.Null, writer => ParametersClass.Write(file, Path.GetFileName(from), Identifiers.Check(name ?? Identifiers.FromFile(to)), writer));
                break;
            case ".onnx":
                throw new ToolException(
                    $"{to} is not written: weights do not say what network they are of. Give the ONNX file that they are of with --model, or call network.SaveOnnx in a program.");
            default:
                throw new ToolException($"{to} ends in \"{extension}\", but weights are written to .safetensors, .npz and .cs.");
        }
    }

    private static void WriteNpz(TensorFile file, string to)
    {
        try
        {
            Npz.Write(file, to);
        }
        catch (ArgumentException exception)
        {
            throw new ToolException($"{to} is not written: {exception.Message}");
        }
    }
}
