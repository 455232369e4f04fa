using System.Diagnostics;
using System.Globalization;

namespace NetGen.Tests.Networks;

/// <summary>The numbers are right on processors with less: child processes in which the runtime ignores what this one has.</summary>
public class HardwareTests
{
    [Fact]
    public void Networks_match_the_naive_reference_on_this_hardware() => NumericCheck.Run();

    [Theory]
    [InlineData("DOTNET_EnableAVX512", 256)]
    [InlineData("DOTNET_EnableAVX2", 128)]
    [InlineData("DOTNET_EnableHWIntrinsic", 128)]
    public void Networks_match_the_naive_reference_without(string feature, int widestVector)
    {
        (int exitCode, string output, string errors) = RunChild(feature);
        Assert.True(exitCode == 0, $"Exit code {exitCode} with {feature}=0:\n{output}\n{errors}");
        Assert.InRange(int.Parse(output, CultureInfo.InvariantCulture), 0, widestVector);
    }

    private static (int ExitCode, string Output, string Errors) RunChild(string disabledFeature)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["exec", typeof(HardwareTests).Assembly.Location])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [disabledFeature] = "0" },
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
