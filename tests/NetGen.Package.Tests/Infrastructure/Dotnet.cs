using System.Diagnostics;

namespace NetGen.Package.Tests.Infrastructure;

/// <summary>Runs commands as a person would in a folder of their own: nothing of the test run's own build is handed on.</summary>
internal static class Dotnet
{
    /// <summary>Runs <c>dotnet</c>.</summary>
    public static CommandResult Run(string folder, string packages, params IEnumerable<string> arguments) => Start("dotnet", folder, packages, arguments);

    /// <summary>Runs a program that was built.</summary>
    public static CommandResult Start(string program, string folder, string packages, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var variable in start.Environment.Keys.Where(IsOfThisBuild).ToArray()) start.Environment.Remove(variable);
        start.Environment["NUGET_PACKAGES"] = packages;
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandResult($"{Path.GetFileName(program)} {string.Join(' ', arguments)}", process.ExitCode, output + errors.Result);
    }

    private static bool IsOfThisBuild(string variable) =>
        variable.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || variable is "CI" or "VSTEST_HOST_DEBUG" or "DOTNET_ROOT_X64";
}
