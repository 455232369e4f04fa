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
    /// <summary>The key of the global analyzer configuration that the package gives to a compiler without analyzers.</summary>
    public const string AnalyzersSkipped = "netgen_analyzers_skipped";

    /// <summary>The files of weights that the project has.</summary>
    public EquatableArray<WeightFile> Weights { get; init; }

    /// <summary>The ONNX files that the project has.</summary>
    public EquatableArray<ModelText> Models { get; init; }

    /// <summary>The file that a network is in; null where it is in none that there is.</summary>
    public ModelText? ModelOf(NetworkDeclaration network) => Models.FirstOrDefault(file => file.Name == network.Onnx?.Name);

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

    /// <summary>As the SDK has decided: the package's targets tell of it where it skips them.</summary>
    private static bool DoAnalyzersRun(AnalyzerConfigOptions options) =>
        !options.TryGetValue(AnalyzersSkipped, out string? value) || !string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
