using System.Diagnostics;

namespace NetGen.Samples.Tests;

/// <summary>What the program of a sample printed.</summary>
internal static class Sample
{
    private static readonly Lock Building = new();

    /// <summary>Builds a program in Release, as training without optimization takes minutes, and runs it to its end.</summary>
    public static string Run(string name, params string[] arguments)
    {
        string folder = Path.Combine(Repository.Root, "samples", name);
        lock (Building)
            Output("build", folder, "-c", "Release", "-v", "q", "-nologo", "-nodeReuse:false");
        return Output([Path.Combine(folder, "bin", "Release", "net10.0", $"{name}.dll"), .. arguments]);
    }

    private static string Output(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal((0, ""), (process.ExitCode, errors.Result));
        return output;
    }
}
