using NetGen.Package.Tests.Infrastructure;

namespace NetGen.Package.Tests;

/// <summary>The command-line tool, installed from its package.</summary>
[Collection(Packed.Name)]
public sealed class ToolTests(PackageFeed feed)
{
    [Fact]
    public void The_installed_tool_declares_a_network_and_understands_an_ONNX_file()
    {
        feed.Pack("src/NetGen.Tool/NetGen.Tool.csproj");
        var folder = feed.Folder("Tool");
        Dotnet.Run(folder, feed.Packages, "tool", "install", "NetGen.Tool", "--tool-path", ".", "--version", PackageFeed.Version).AssertSucceeded();

        var program = Path.Combine(folder, OperatingSystem.IsWindows() ? "netgen.exe" : "netgen");
        var declared = Dotnet.Start(program, folder, feed.Packages, "new", "3-4-1", "--sigmoid", "--name", "Xor").AssertSucceeded();
        Assert.Contains("[Layer(3, 4, Sigmoid)]", declared.Output, StringComparison.Ordinal);
        File.WriteAllBytes(Path.Combine(folder, "net.onnx"), ModelsTests.File("exported", "mlp_gemm.onnx"));
        var shown = Dotnet.Start(program, folder, feed.Packages, "inspect", "net.onnx").AssertSucceeded();
        Assert.StartsWith("net.onnx: opset 13, 403 parameters", shown.Output, StringComparison.Ordinal);
        Assert.Equal(1, Dotnet.Start(program, folder, feed.Packages, "inspect", "missing.dll").ExitCode);
    }
}
