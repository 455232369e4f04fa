using System.Diagnostics;
using static NetGen.Generators.Tests.Execution.Naive.Closeness;

namespace NetGen.Generators.Tests.Execution.Pictures;

/// <summary>Pictures on processors with less: child processes in which the runtime ignores what this one has.</summary>
public sealed class PictureWidthTests : IDisposable
{
    private static readonly PictureNetworks Networks = new(PictureNetworks.OfAllKinds);

    private static readonly Lazy<PictureRun> Whole = new(() => PictureRun.Of(Networks.Image));

    private readonly string _folder = Directory.CreateTempSubdirectory("pictures").FullName;

    public static TheoryData<string> Names => [.. PictureNetworks.OfAllKinds.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Networks_compute_what_their_graphs_mean_on_this_hardware(string name) => Networks.Check(name, 1, 2, 9);

    [Theory]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public void Networks_give_the_same_without(string feature)
    {
        PictureRun less = RunChild(feature);
        Assert.Equal(Whole.Value.Results.Select(result => result.Name), less.Results.Select(result => result.Name));
        foreach (((string name, double[] expected), (_, double[] actual)) in Whole.Value.Results.Zip(less.Results))
            CloseToLargest(expected, actual, IsDouble(name) ? 1e-9 : 2e-4, $"{feature}=0: {name}");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static bool IsDouble(string result) => PictureNetworks.OfAllKinds[result.Split(',')[0]].StartsWith("Precision.Double", StringComparison.Ordinal);

    private PictureRun RunChild(string feature)
    {
        (string image, string results) = (Path.Combine(_folder, "networks.dll"), Path.Combine(_folder, "results"));
        File.WriteAllBytes(image, Networks.Image);
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["exec", typeof(PictureWidthTests).Assembly.Location, image, results])
        {
            RedirectStandardError = true,
            Environment = { [feature] = "0" },
        };
        using Process process = Process.Start(start)!;
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"Exit code {process.ExitCode} with {feature}=0:\n{errors}");
        return PictureRun.Read(results);
    }
}
