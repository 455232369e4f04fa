using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Tests.Infrastructure;

/// <summary>What came of running the generator on a compilation.</summary>
public sealed record Generation(Compilation Output, GeneratorDriverRunResult Result)
{
    public IEnumerable<GeneratedSourceResult> Sources => Result.Results.Single().GeneratedSources;

    /// <summary>What the compiler and the generator would tell the user, suggestions that only editors show left out.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } =
        [.. Output.GetDiagnostics().Concat(Result.Diagnostics).Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden)];

    public IEnumerable<string> Ids => Diagnostics.Select(diagnostic => diagnostic.Id);

    public Generation AssertClean()
    {
        AssertUnbroken();
        Assert.True(Diagnostics.Count == 0, Listing(Diagnostics));
        return this;
    }

    /// <summary>
    /// Asserts what holds for the worst of sources: the generator threw nothing (NETGEN999, CS8785) and what it emitted causes no
    /// compiler message, neither in the emitted code nor, by its members, in the user's.
    /// </summary>
    public Generation AssertUnbroken()
    {
        Assert.Null(Result.Results.Single().Exception);
        Assert.True(!Ids.Intersect(["NETGEN999", "CS8785"]).Any(), Listing(Diagnostics));
        Diagnostic[] ours = [.. Diagnostics.Where(diagnostic => IsGenerated(diagnostic.Location) || diagnostic.AdditionalLocations.Any(IsGenerated))];
        Assert.True(ours.Length == 0, Listing(ours));
        return this;
    }

    public byte[] Emit(params IEnumerable<ResourceDescription> resources)
    {
        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult emitted = Output.Emit(image, manifestResources: resources);
        Assert.True(emitted.Success, Listing(emitted.Diagnostics));
        return image.ToArray();
    }

    public LoadedAssembly Load() => new(Emit());

    private bool IsGenerated(Location location) => location.SourceTree is { } tree && Result.GeneratedTrees.Contains(tree);

    private static string Listing(IEnumerable<Diagnostic> diagnostics) => string.Join('\n', diagnostics.Take(10).Select(diagnostic =>
        $"{diagnostic}\n    {diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}"));
}
