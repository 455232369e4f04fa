using System.Diagnostics;
using NetGen.Package.Tests.Infrastructure;
using Xunit.Abstractions;

namespace NetGen.Package.Tests;

/// <summary>A program that trains, saves and loads, as it is deployed: trimmed, in a single file, and compiled to machine code.</summary>
[Collection(Packed.Name)]
public sealed class PublishTests(PackageFeed feed, ITestOutputHelper output)
{
    [Fact]
    public void Trimmed_it_learns_and_nothing_warns() => Publish("Trimmed", "-p:PublishTrimmed=true", "--self-contained");

    [Fact]
    public void In_a_single_file_it_learns_and_nothing_warns() => Publish("Single", "-p:PublishSingleFile=true", "--self-contained");

    [Fact]
    public void Trimmed_into_a_single_file_it_learns_and_nothing_warns() =>
        Publish("TrimmedSingle", "-p:PublishTrimmed=true", "-p:PublishSingleFile=true", "--self-contained");

    [NativeFact]
    public void Compiled_to_machine_code_it_learns_and_nothing_warns() => Publish("Native", ["-p:PublishAot=true", .. NativeFactAttribute.LinkerArguments]);

    private void Publish(string name, params IEnumerable<string> arguments)
    {
        var project = new FreshProject(feed, "Published", name);
        project.Dotnet(["publish", "--runtime", FreshProject.Runtime, "--output", "out", "-m:1", .. arguments]).AssertClean();
        var program = OperatingSystem.IsWindows() ? "out/Published.exe" : "out/Published";
        var start = Stopwatch.GetTimestamp();
        Assert.Equal("learned", project.Start(program).AssertSucceeded().Output.Trim());
        output.WriteLine($"{name}: {project.Size("out"):N0} bytes; starts, learns, saves and ends in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:N0} ms");
    }
}
