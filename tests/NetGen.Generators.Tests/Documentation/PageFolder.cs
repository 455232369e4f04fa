using System.Diagnostics;
using System.IO.Compression;
using Microsoft.CodeAnalysis;
using NetGen.Generators.Tests.Infrastructure;
using NetGen.Weights;

namespace NetGen.Generators.Tests.Documentation;

/// <summary>A folder with what the pages say is there, in which a page's program runs, in a process of its own: it may write to the console and does not hang the tests.</summary>
internal sealed class PageFolder : IDisposable
{
    private const string DigitsFile = "digits.safetensors";

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(30);

    private static readonly string[] s_kinds = ["setosa", "versicolor", "virginica"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("netgen-page-");

    public PageFolder()
    {
        foreach (string library in (string[])["NetGen.dll", "NetGen.Csv.dll", "NetGen.Tuning.dll", "CsvHelper.dll"])
            File.Copy(Path.Combine(AppContext.BaseDirectory, library), PathOf(library));
        File.WriteAllLines(PathOf("iris.csv"), ["sepal_length,sepal_width,petal_length,petal_width,species", .. Flowers()]);
        WriteIdx("train-images-idx3-ubyte.gz", [2, 28, 28]);
        WriteIdx("train-labels-idx1-ubyte.gz", [2]);
        Safetensors.Write(DigitsWeights(), PathOf(DigitsFile));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Runs the program, and asserts that it comes to its end without an exception.</summary>
    public void Run(Generation program)
    {
        File.WriteAllBytes(PathOf("Page.dll"), program.Emit(new ResourceDescription("NetGen.Weights/" + DigitsFile, () => File.OpenRead(PathOf(DigitsFile)), isPublic: true)));
        string settings = Path.Combine(AppContext.BaseDirectory, "NetGen.Generators.Tests.runtimeconfig.json");
        using Process process = Process.Start(new ProcessStartInfo("dotnet", ["exec", "--runtimeconfig", settings, "Page.dll"])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        bool ended = process.WaitForExit(s_limit);
        if (!ended) process.Kill(entireProcessTree: true);
        string written = output.Result + errors.Result;
        Assert.True(ended, $"The page's program still runs after {s_limit}. It wrote:\n{written}");
        Assert.True(process.ExitCode == 0, written);
    }

    private string PathOf(string file) => Path.Combine(_folder.FullName, file);

    private static IEnumerable<string> Flowers() => Enumerable.Range(0, 15).Select(i => $"5.{i % 10},3.{i % 7},{1 + i % 3}.4,0.{1 + i % 3},{s_kinds[i % 3]}");

    private void WriteIdx(string file, int[] sizes)
    {
        using var packed = new GZipStream(File.Create(PathOf(file)), CompressionLevel.Fastest);
        packed.Write([0, 0, 8, (byte)sizes.Length, .. sizes.SelectMany(size => (byte[])[0, 0, 0, (byte)size])]);
        packed.Write(new byte[sizes.Aggregate((product, size) => product * size)]);
    }

    private static TensorFile DigitsWeights() => new()
    {
        Tensors =
        {
            ["0.bias"] = StoredTensor.Of<float>(new float[128], 128),
            ["0.weight"] = StoredTensor.Of<float>(new float[128 * 784], 128, 784),
            ["2.bias"] = StoredTensor.Of<float>(new float[10], 10),
            ["2.weight"] = StoredTensor.Of<float>(new float[10 * 128], 10, 128),
        },
    };
}
