extern alias library;

using System.Buffers.Binary;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NetGen.BuildTasks.Onnx;
using NetGen.Generators;
using NetGen.Onnx.Tests.Importing;

namespace NetGen.Onnx.Tests.Compiling;

/// <summary>A file, and what <c>[Onnx]</c> says beside its name.</summary>
internal sealed record ModelSource(string Name, byte[] Bytes, string Folder, string? Dims, string? Constants)
{
    /// <summary>Other settings, as they are written.</summary>
    public string Settings { get; init; } = "";
}

/// <summary>Models compiled into one assembly, each a class <c>M0</c>, <c>M1</c>, …, as a build does it.</summary>
internal sealed class CompiledModels
{
    private readonly Assembly _assembly;

    /// <param name="network">The attribute before each.</param>
    /// <param name="code">What calls them: static methods of a class <c>Calls</c>, which take arrays.</param>
    public CompiledModels(IReadOnlyList<ModelSource> models, string network = "", string code = "")
    {
        OnnxReading[] readings = [.. models.Select(model => OnnxReading.Read(model.Bytes, model.Folder))];
        string source = string.Join("\n", models.Select((model, i) =>
            $"{network}[NetGen.Onnx(\"m{i}.onnx\"{Setting("Dims", model.Dims)}{Setting("Constants", model.Constants)}{model.Settings})] public partial class M{i};"));
        var texts = readings.Select((reading, i) => (AdditionalText)new Text($"m{i}.onnx.NetGenModel.txt", reading.Problems.Count > 0
            ? $"m{i}.onnx\n\n{string.Join("\n", reading.Problems)}\n" : $"m{i}.onnx\nstate\n{reading.Text}"));
        var compilation = CSharpCompilation.Create(
            "Models" + Guid.NewGuid().ToString("N"),
            [CSharpSyntaxTree.ParseText(source), CSharpSyntaxTree.ParseText($"using System;\nusing System.Linq;\nusing NetGen;\npublic static class Calls\n{{\n{code}\n}}\n")],
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], texts).RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        Findings = [.. diagnostics.Select(diagnostic => diagnostic.ToString())];
        Sources = [.. output.SyntaxTrees.Skip(2).Select(tree => tree.ToString())];
        using var image = new MemoryStream();
        var emitted = output.Emit(image, manifestResources: readings.Select((reading, i) =>
            new ResourceDescription($"NetGen.Models/m{i}.onnx", () => new MemoryStream(Safetensors(reading)), isPublic: true)));
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(10)));
        image.Position = 0;
        _assembly = AssemblyLoadContext.Default.LoadFromStream(image);
    }

    public IReadOnlyList<string> Findings { get; }

    public IReadOnlyList<string> Sources { get; }

    /// <summary>A new network of a model.</summary>
    public object Network(int model) => Activator.CreateInstance(_assembly.GetType("M" + model)!)!;

    /// <summary>What a method of <c>Calls</c> gives, or throws.</summary>
    public T Call<T>(string method, params object[] arguments)
    {
        try
        {
            return (T)_assembly.GetType("Calls")!.GetMethod(method)!.Invoke(null, arguments)!;
        }
        catch (TargetInvocationException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerException!);
            throw;
        }
    }

    private static string Setting(string name, string? value) => value is null ? "" : $", {name} = {SymbolDisplay.FormatLiteral(value, quote: true)}";

    private static IEnumerable<MetadataReference> References() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
        .Append(typeof(library::NetGen.OnnxAttribute).Assembly.Location)
        .Select(path => MetadataReference.CreateFromFile(path));

    private static byte[] Safetensors(OnnxReading reading)
    {
        var entries = new Dictionary<string, object>();
        using var data = new MemoryStream();
        foreach (var (key, tensor) in reading.Tensors.Tensors)
        {
            long start = data.Length;
            data.Write(tensor.Bytes);
            entries[key] = new Dictionary<string, object>
            {
                ["dtype"] = tensor.Type.ToString().ToUpperInvariant(),
                ["shape"] = tensor.Shape.ToArray(),
                ["data_offsets"] = new[] { start, data.Length },
            };
        }

        byte[] header = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(entries));
        byte[] padded = [.. header, .. Enumerable.Repeat((byte)' ', (8 - (header.Length % 8)) % 8)];
        var length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, padded.Length);
        return [.. length, .. padded, .. data.ToArray()];
    }

    private sealed class Text(string path, string content) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(content, Encoding.UTF8);
    }
}
