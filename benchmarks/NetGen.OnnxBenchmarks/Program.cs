using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using NetGen.Benchmarks;
using NetGen.Onnx.Tests.Importing;
using NetGen.Onnx.Tests.Infrastructure;
using NetGen.OnnxBenchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
int core = 0;
if (args is ["--core", var number, ..] && !int.TryParse(number, out core) || args.Any(name => name is "--help" or "-h"))
{
    Console.Error.WriteLine("""
        usage: NetGen.OnnxBenchmarks [--core n] [file ...]

        A call of one sample by the class of each ONNX file and by ONNX Runtime, in this process, on one core (0), as a table in Markdown.
        Files by how their names begin, of those of tests/NetGen.Onnx.Tests; NETGEN_ONNX_FILES names a folder with further ones in real/.
        """);
    return 1;
}

string[] names = args is ["--core", _, .. var rest] ? rest : args;
using var files = new UnpackedFiles();
(ModelFolder Folder, string Path, string Name)[] models =
[
    .. RightAnswerTests.NamesOfReal.Select(name => Model(RightAnswerTests.PathOfReal(files), name)),
    .. OnnxFiles.Models("exported").Select(name => Model(files.Folder("exported"), name)),
];
models = [.. models.Where(model => names.Length == 0 || names.Any(name => model.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase)))];
if (models.Length == 0)
{
    Console.Error.WriteLine($"There is no file whose name begins with {string.Join(" or ", names)}.");
    return 1;
}

// Of this thread alone: the JIT optimizes on others.
if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
    Process.GetCurrentProcess().ProcessorAffinity = (nint)1 << core;
Console.WriteLine($"One core of {Processor.Name}, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, on {DateTime.UtcNow:yyyy-MM-dd}, "
    + $"with ONNX Runtime {OrtEnv.Instance().GetVersionString()}.\n");
Console.WriteLine("| file | NetGen, µs | ONNX Runtime, µs | ratio | allocated, bytes |");
Console.WriteLine("| --- | --- | --- | --- | --- |");
foreach (var (folder, path, name) in models)
    Console.WriteLine(ModelSpeed.Measure(folder, path, name));
return 0;

static (ModelFolder Folder, string Path, string Name) Model(string folder, string name) => (new ModelFolder(folder), Path.Combine(folder, name + ".onnx"), name);
