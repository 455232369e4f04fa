using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>What the rules need to know of the project.</summary>
/// <param name="LanguageVersion">The version of C#.</param>
/// <param name="CoreLibrary">The assembly that defines <see cref="object"/>; null where there is none, and the compiler complains.</param>
/// <param name="CoreLibraryMajor">Its major version: for System.Runtime that of .NET.</param>
/// <param name="CompilerMajor">Roslyn's major version.</param>
/// <param name="AnalyzersRun">False where the build is told to run no analyzers: then the generator has to report.</param>
internal sealed record CompilationFacts(
    LanguageVersion LanguageVersion, string? CoreLibrary, int CoreLibraryMajor, int CompilerMajor, bool AnalyzersRun)
{
    /// <summary>The files of weights that the project has.</summary>
    public EquatableArray<WeightFile> Weights { get; init; }

    /// <summary>The file that a network starts from; null where it names none, or none that there is.</summary>
    public WeightFile? WeightsOf(NetworkDeclaration network) => Weights.FirstOrDefault(file => file.Name == network.Weights);

    public static CompilationFacts Of(Compilation compilation, AnalyzerConfigOptions globalOptions)
    {
        IAssemblySymbol? library = compilation.GetSpecialType(SpecialType.System_Object) is { TypeKind: not TypeKind.Error } type
            ? type.ContainingAssembly
            : null;
        return new CompilationFacts(
            ((CSharpCompilation)compilation).LanguageVersion,
            library?.Name,
            library?.Identity.Version.Major ?? 0,
            typeof(Compilation).Assembly.GetName().Version.Major,
            DoAnalyzersRun(globalOptions));
    }

    /// <summary>As the SDK decides it: RunAnalyzersDuringBuild counts only where RunAnalyzers is not set.</summary>
    private static bool DoAnalyzersRun(AnalyzerConfigOptions options)
    {
        string run = Property(options, "RunAnalyzers");
        return !IsFalse(run.Length > 0 ? run : Property(options, "RunAnalyzersDuringBuild"));
    }

    private static string Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue($"build_property.{name}", out string? value) ? value : "";

    private static bool IsFalse(string value) => string.Equals(value, "false", StringComparison.OrdinalIgnoreCase);
}
