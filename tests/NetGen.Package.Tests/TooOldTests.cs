using NetGen.Package.Tests.Infrastructure;

namespace NetGen.Package.Tests;

/// <summary>Where framework, language or compiler is too old, one error says so, and none that follows from it.</summary>
[Collection(Packed.Name)]
public sealed class TooOldTests(PackageFeed feed)
{
    [Fact]
    public void One_error_says_what_is_too_old()
    {
        var projects = new FreshProject(feed, "TooOld");
        AssertOnlyError("NetGen needs C# 12 or later, but this project sets LangVersion to 11", projects.Dotnet("build", "Language"));
        AssertOnlyError("NetGen needs .NET 10 or later, but this project targets netstandard2.0", projects.Dotnet("build", "Framework"));
        AssertOnlyError("NetGen needs the compiler of the .NET 10 SDK or later (Roslyn 5.0), but this build uses Roslyn 4.14", projects.Dotnet("build", "Compiler"));
    }

    private static void AssertOnlyError(string start, CommandResult build)
    {
        Assert.NotEqual(0, build.ExitCode);
        Assert.StartsWith($"error NETGEN501: {start}", Assert.Single(build.Diagnostics), StringComparison.Ordinal);
    }
}
