using System.Diagnostics;

namespace NetGen.Samples.Tests;

/// <summary>What the program of a sample printed.</summary>
internal static class Sample
{
    /// <summary>Runs a program to its end.</summary>
    public static string Run(string name, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [PathOf(name), .. arguments])
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

    private static string PathOf(string name) => Path.Combine(Repository.Root, "samples", name, "bin", "Release", "net10.0", $"{name}.dll");
}
