using System.Diagnostics;

namespace NetGen.Benchmarks;

/// <summary>The peers that this machine has what it takes for, built and ready to run.</summary>
/// <param name="Commands">Programs with their arguments, which print figures.</param>
/// <param name="Versions">Of their compilers and libraries.</param>
/// <param name="Missing">Which are left out and why.</param>
internal sealed record Peers(IReadOnlyList<string[]> Commands, IReadOnlyList<string> Versions, IReadOnlyList<string> Missing)
{
    /// <summary>Builds them into a folder.</summary>
    /// <param name="names">All if there are none.</param>
    public static Peers Build(string folder, string[] names)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", [Path.Combine(Repository.Peers, "build.sh"), folder, .. names]) { RedirectStandardOutput = true })!;
        string[][] lines = [.. process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))];
        process.WaitForExit();
        var runs = lines.Where(line => line[0] == "run").ToArray();
        return new Peers(
            [.. runs.Select(line => line[2..])],
            [.. runs.Select(line => line[1]).Distinct()],
            [.. lines.Where(line => line[0] == "missing").Select(line => $"{line[1]} ({line[2]})")]);
    }

    /// <summary>What variants of the same peer share: how its name begins.</summary>
    public static string FamilyOf(string peer) => peer.Split('-') switch
    {
        ["c", ..] => "C",
        ["eigen", ..] => "Eigen",
        ["fann", ..] => "FANN",
        ["torch", ..] => "PyTorch",
        ["onnxruntime", ..] => "ONNX Runtime",
        ["csharp", "naive"] => "plain C#",
        ["csharp", ..] => "TensorPrimitives",
        _ => peer,
    };
}
