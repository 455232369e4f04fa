using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generators.Tests.Infrastructure;

/// <summary>Compiles source texts in memory with the generator, as a build of a user's project does.</summary>
public static class Compile
{
    /// <summary>What the package adds to a project with implicit usings.</summary>
    public const string GlobalUsings = "global using NetGen; global using static NetGen.Activation;";

    private static int s_assemblies;

    /// <summary>Runs the generator on the sources; what comes of it may hold diagnostics.</summary>
    public static Generation Run(CompileOptions options, params string[] sources)
    {
        CSharpCompilation input = Compilation(options, [GlobalUsings, .. sources]);
        GeneratorDriver driver = Driver(options).RunGeneratorsAndUpdateCompilation(input, out Compilation output, out _);
        return new Generation(output, driver.GetRunResult());
    }

    public static Generation Run(params string[] sources) => Run(CompileOptions.Default, sources);

    /// <summary>Runs the generator on the sources, asserts that there is no diagnostic, and loads the assembly.</summary>
    public static LoadedAssembly Load(params string[] sources) => Run(sources).AssertClean().Load();

    public static CSharpCompilation Compilation(CompileOptions options, params string[] sources) => CSharpCompilation.Create(
        $"Networks{Interlocked.Increment(ref s_assemblies)}",
        sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, options.Parse, $"Source{index}.cs")),
        References.All,
        options.Compilation);

    public static GeneratorDriver Driver(CompileOptions options, bool trackSteps = false) => CSharpGeneratorDriver.Create(
        [new NetworkGenerator().AsSourceGenerator()],
        options.Texts,
        parseOptions: options.Parse,
        optionsProvider: new GlobalConfig(options.SkipsAnalyzers),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackSteps));
}
