using System.Diagnostics;

namespace NetGen.Samples.Tests;

/// <summary>What the program of a sample printed.</summary>
internal static class Sample
{
    /// <summary>Runs a program to its end.</summary>
    public static string Run(string name, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, $"{name}.dll"), .. arguments])
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
